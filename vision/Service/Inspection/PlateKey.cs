using System.Globalization;
using System.Text;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Service.Inspection;

/// <summary>A licence plate as the key of a vehicle: one vehicle's readings give one key, and a doubtful one gives none.</summary>
internal static class PlateKey
{
    /// <summary>Confidence of a reading under which it may well be another vehicle's.</summary>
    public const double LeastConfidence = .8;

    private const int Shortest = 4, Longest = 16;

    // What stands between the characters of a plate, beside spaces and hyphens of all kinds.
    private const string Separators = ".,'·•・";

    /// <summary>The key: letters and digits, capitals, full-width ones made plain; null where no plate was surely read.</summary>
    public static string? Of(Conveyance? conveyance)
    {
        if (conveyance is not { Plate: string plate } || conveyance.PlateConfidence < LeastConfidence)
        {
            return null;
        }

        var key = new StringBuilder(plate.Length);
        foreach (char c in plate.Select(Plain))
        {
            if (char.IsLetterOrDigit(c))
            {
                key.Append(char.ToUpperInvariant(c));
            }
            else if (!IsSeparator(c))
            {
                return null; // it stands for a character that was not read
            }
        }

        string read = key.ToString();
        return read.Length is >= Shortest and <= Longest && IsPlate(read) ? read : null;
    }

    // What stands for no plate has no digit (UNKNOWN) or one character throughout (0000000).
    private static bool IsPlate(string read) => read.Any(char.IsDigit) && read.Any(c => c != read[0]);

    private static bool IsSeparator(char c) =>
        char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation || Separators.Contains(c, StringComparison.Ordinal);

    // Full-width letters and digits stand in one row of the code table, as far from the plain ones each.
    private static char Plain(char c) => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c;
}
