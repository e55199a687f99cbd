namespace VisionInspection.Declarations;

/// <summary>Codes of the Harmonized System and the longer national ones that begin with them.</summary>
public static class HsCodes
{
    /// <summary>True for 6 to 12 digits whose chapter exists: 01 to 97, without 77, which the System keeps free.</summary>
    /// <param name="code">Digits without dots.</param>
    public static bool IsWellFormed(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (code.Length is < 6 or > 12 || !code.All(char.IsAsciiDigit))
        {
            return false;
        }

        int chapter = ((code[0] - '0') * 10) + code[1] - '0';
        return chapter is >= 1 and <= 97 and not 77;
    }
}
