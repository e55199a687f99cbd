using System.Globalization;
using System.Text;
using System.Text.Json;
using VisionInspection.Core.Comparison;
using VisionInspection.Core.Findings;

namespace VisionInspection.Service.Commands;

/// <summary>What <c>compare</c> prints of a part, for people and for scripts.</summary>
internal static class ComparisonText
{
    /// <summary>Lines for people.</summary>
    public static string Lines(ComparedPart part, IReadOnlyList<string> pictures)
    {
        ViewComparison c = part.Comparison;
        var text = new StringBuilder();
        string what = part.FirstBox is null ? $"view {part.FirstView}" : $"container {part.Number ?? "of unknown number"} in view {part.FirstView}";
        text.Append(CultureInfo.InvariantCulture, $"{what}: {c.Message}");
        if (c.Verdict != ComparisonVerdict.NotComparable)
        {
            text.Append(CultureInfo.InvariantCulture, $" (likeness {c.Likeness:0.00}, confirmed {100 * c.Confirmed:0} %)");
        }

        foreach (ChangedRegion r in c.Regions)
        {
            string mass = r.MassKg is double kg ? string.Create(CultureInfo.InvariantCulture, $"about {kg:0.#} kg") : "mass unknown: no distance of samples in the scan";
            text.AppendLine().Append(CultureInfo.InvariantCulture,
                $"  {(r.Added ? "added  " : "removed")} x {r.First.X} y {r.First.Y} w {r.First.Width} h {r.First.Height}  {mass}, probability {r.Probability:0.00}, attenuation {r.Change:0.00}");
        }

        foreach (ModelIdentity model in c.Models)
        {
            text.AppendLine().Append(CultureInfo.InvariantCulture, $"  model: {model.Name} {model.Version} sha256 {model.Sha256[..12]}…");
        }

        foreach (string picture in pictures)
        {
            text.AppendLine().Append("  picture: ").Append(picture);
        }

        return text.ToString();
    }

    /// <summary>One object.</summary>
    public static string Json(ComparedPart part, IReadOnlyList<string> pictures)
    {
        ViewComparison c = part.Comparison;
        return JsonSerializer.Serialize(new
        {
            firstView = part.FirstView, secondView = part.SecondView, number = part.Number, firstBox = Box(part.FirstBox), secondBox = Box(part.SecondBox),
            verdict = JsonNamingPolicy.KebabCaseLower.ConvertName(c.Verdict.ToString()), message = c.Message, likeness = Math.Round(c.Likeness, 4),
            confirmed = Math.Round(c.Confirmed, 4), changedShare = Math.Round(c.ChangedShare, 4), judgedShare = Math.Round(c.JudgedShare, 4),
            regions = c.Regions.Select(r => new
            {
                firstBox = Box(r.First), secondBox = Box(r.Second), sign = r.Added ? "added" : "removed",
                massKg = r.MassKg is double kg ? Math.Round(kg, 2) : (double?)null, probability = Math.Round(r.Probability, 4), change = Math.Round(r.Change, 4),
            }),
            models = c.Models.Select(m => new { name = m.Name, version = m.Version, sha256 = m.Sha256 }), pictures,
        });
    }

    private static int[]? Box(PixelBox? box) => box is PixelBox b ? [b.X, b.Y, b.Width, b.Height] : null;
}
