using System.Globalization;
using VisionInspection.Core.Findings;
using VisionInspection.Declarations;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Service.Cases.Images;

/// <summary>Numbers and count of containers. A declared container that this scan does not name may be on another truck: nothing is said of it.</summary>
internal static class ContainerElements
{
    // Of eleven misreadings the check digit of ISO 6346 lets one through.
    private const double ByCheckDigit = 10 / 11.0;

    // Nothing measures how sure a number without check digit is, or that the picture shows too few containers.
    private const double Unmeasured = 0.5;

    // More than this apart, a number was not mistyped or misread but is another.
    private const int MostMistaken = 2;

    /// <summary>Compares.</summary>
    public static IEnumerable<ImageElement> Compare(CustomsDeclaration declaration, SeenScan scan)
    {
        string[] declared = [.. declaration.Containers.Select(container => PlainNumber.Of(container.Number))];
        foreach (string number in scan.NumbersRead)
        {
            if (Number(declared, number, scan) is { } element)
            {
                yield return new ImageElement(element, []);
            }
        }

        if (Count(declared, scan) is { } count)
        {
            yield return new ImageElement(count, [ImageElement.Locator]);
        }
    }

    private static ComparedElement? Number(string[] declared, string read, SeenScan scan)
    {
        int at = Array.IndexOf(declared, read);
        if (at < 0 && (declared.Length == 0 || scan.DeclaredElsewhere.Contains(read)))
        {
            return null;
        }

        int alike = at >= 0 ? at : Array.FindIndex(declared, number => !scan.NumbersRead.Contains(number) && Unlike(number, read) <= MostMistaken);
        string? written = alike < 0 ? null : declared[alike];
        ContainerFinding? box = scan.Found.Containers.FirstOrDefault(container => container.Number == read);
        return new ComparedElement
        {
            Kind = ElementKinds.Container,
            Element = alike < 0 ? DeclarationPaths.Containers : DeclarationPaths.Container(alike) + "/ID",
            Declared = written,
            Observed = read,
            Outcome = at >= 0 ? Comparison.Equal : Comparison.Different,
            Score = ContainerCode.IsValid(read) ? ByCheckDigit : Unmeasured,
            Sentence = at >= 0 ? $"Scan: container {read}, as declared."
                : $"Scan: container {read}; {(written is null ? "not in this declaration" : $"declared {written}")}.",
            Witness = scan.Witness(box?.View, box?.Box),
        };
    }

    private static int Unlike(string one, string other) =>
        one.Length != other.Length ? int.MaxValue : one.Zip(other).Count(pair => pair.First != pair.Second);

    // Where the scanner's side names containers, they are what should be in the picture; else all that are declared.
    private static ComparedElement? Count(string[] declared, SeenScan scan)
    {
        IReadOnlyList<string> expected = scan.NumbersRead.Count > 0 ? scan.NumbersRead : declared;
        if (expected.Count == 0)
        {
            return null;
        }

        IGrouping<string, ContainerFinding>? fullest = scan.Found.Containers.GroupBy(container => container.View).MaxBy(view => view.Count());
        int seen = fullest?.Count() ?? 0;
        Finding? unjudged = scan.Found.Findings.FirstOrDefault(finding => finding.Kind == "cannot-judge");
        Comparison outcome = seen == expected.Count ? Comparison.Equal : seen == 0 && unjudged is not null ? Comparison.NotLegible : Comparison.Different;
        string shown = seen == 0 ? "no container" : seen == 1 ? "1 container" : string.Create(CultureInfo.InvariantCulture, $"{seen} containers");
        string named = string.Create(CultureInfo.InvariantCulture, $"{expected.Count} ({string.Join(", ", expected)})");
        return new ComparedElement
        {
            Kind = ElementKinds.ContainerCount,
            Element = DeclarationPaths.Containers,
            Declared = named,
            Observed = seen.ToString(CultureInfo.InvariantCulture),
            Outcome = outcome,
            Score = outcome == Comparison.NotLegible ? 0 : seen >= expected.Count ? fullest!.Min(container => container.Score) : Unmeasured,
            Sentence = outcome switch
            {
                Comparison.Equal => $"The picture shows {shown}, as {(scan.NumbersRead.Count > 0 ? "the scanner's side names" : "declared")}.",
                Comparison.NotLegible => $"The picture cannot be judged: {unjudged!.Message} {Side(scan)} {named}.",
                _ => $"The picture shows {shown}; {Side(scan)} {named}.",
            },
            Witness = scan.Witness(fullest?.Key ?? unjudged?.View, null),
        };
    }

    private static string Side(SeenScan scan) => scan.NumbersRead.Count > 0 ? "the scanner's side names" : "declared are";
}
