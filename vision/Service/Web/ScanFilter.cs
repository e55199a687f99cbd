using VisionInspection.Service.Web.Model;

namespace VisionInspection.Service.Web;

/// <summary>Which part of the list is wanted.</summary>
/// <param name="Verdict">A container's verdict or the scan's state; null for all.</param>
/// <param name="Undecided">True leaves out what has a decision.</param>
/// <param name="Before">Only scans older than this; null for the newest.</param>
/// <param name="Limit">At most so many.</param>
internal sealed record ScanFilter(string? Verdict, bool Undecided, long? Before, int Limit)
{
    /// <summary>Whether a scan belongs to it.</summary>
    /// <param name="entry">The scan.</param>
    public bool Accepts(ScanEntry entry) =>
        !(Undecided && entry.Decision is not null)
        && (string.IsNullOrEmpty(Verdict) || entry.State == Verdict || entry.Verdicts.Contains(Verdict));
}
