namespace VisionInspection.Service.Cases;

/// <summary>A container number as it is looked up: capitals and digits, nothing corrected.</summary>
internal static class PlainNumber
{
    /// <summary>CSQU3054383 for <c>csqu 305438-3</c>.</summary>
    public static string Of(string written) => string.Concat(written.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
