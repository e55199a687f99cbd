using VisionInspection.Service.Storage;
using VisionInspection.Service.Storage.Cases;

namespace VisionInspection.Service.Rpc;

/// <summary>The rules on fields of requests, as the contracts state them.</summary>
internal static class RequestField
{
    /// <summary>Station and scan id.</summary>
    /// <param name="station">1 to 128 characters from A-Z a-z 0-9 . _ : -.</param>
    /// <param name="scanId">1 to 256 characters, no control characters.</param>
    public static ScanKey Key(string station, string scanId)
    {
        Name("station", station);
        Text("scan_id", scanId, 1, 256);
        return new ScanKey(station, scanId);
    }

    /// <summary>Submitter and case id.</summary>
    /// <param name="submitter">1 to 128 characters from A-Z a-z 0-9 . _ : -.</param>
    /// <param name="caseId">1 to 256 characters, no control characters.</param>
    public static CaseKey CaseKey(string submitter, string caseId)
    {
        Name("submitter", submitter);
        Text("case_id", caseId, 1, 256);
        return new CaseKey(submitter, caseId);
    }

    /// <summary>The name of a file, without path.</summary>
    /// <param name="field">Its name in the request.</param>
    /// <param name="name">1 to 255 characters.</param>
    public static string FileName(string field, string name)
    {
        Text(field, name, 1, 255);
        Require(!name.AsSpan().ContainsAny('/', '\\'), field, "no path is allowed");
        return name;
    }

    /// <summary>A text for people, in one line.</summary>
    /// <param name="field">Its name.</param>
    /// <param name="text">The text.</param>
    /// <param name="least">Least length.</param>
    /// <param name="most">Greatest length.</param>
    public static string Text(string field, string text, int least, int most)
    {
        Require(
            text.Length >= least && text.Length <= most && !text.Any(char.IsControl),
            field,
            $"{least} to {most} characters without control characters are needed, there are {text.Length}");
        return text;
    }

    private static void Name(string field, string name) => Require(
        name.Length is >= 1 and <= 128 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or ':' or '-'),
        field,
        "1 to 128 characters from A-Z a-z 0-9 . _ : and - are needed");

    /// <summary>Refuses a request.</summary>
    /// <param name="holds">Whether the rule holds.</param>
    /// <param name="field">The field.</param>
    /// <param name="rule">The rule.</param>
    /// <exception cref="RequestFieldException">It does not.</exception>
    public static void Require(bool holds, string field, string rule)
    {
        if (!holds)
        {
            throw new RequestFieldException(field, rule);
        }
    }
}
