using System.Globalization;
using VisionInspection.Core.Comparison.Alignment;
using VisionInspection.Core.Comparison.Changes;
using VisionInspection.Core.Findings;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Core.Comparison;

/// <summary>What changed between two scans of one container or vehicle, or why that cannot be said.</summary>
public sealed record ViewComparison
{
    /// <summary>Probability at and above which a region is reported.</summary>
    public const double LeastProbability = .6;

    // g/cm² per unit of attenuation: dry organic matter under 6 MV behind a container's walls, and the larger extent that a
    // sample has in the middle of a container than on its near side, where its distance is measured.
    private const double GramsPerAttenuation = 34;

    // Share of what can be judged that may have changed by more than a tenth before the two are different things.
    private const double MostChanged = .10;
    private const double LeastConfirmed = .5;

    // Attenuation past which two scans of the same differ by their noise alone.
    private const float Noisy = 3.2f;

    /// <summary>The answer in a word.</summary>
    public required ComparisonVerdict Verdict { get; init; }

    /// <summary>The answer in one plain sentence.</summary>
    public required string Message { get; init; }

    /// <summary>The changes, most probable first; empty unless the verdict is <see cref="ComparisonVerdict.Changed"/>.</summary>
    public IReadOnlyList<ChangedRegion> Regions { get; init; } = [];

    /// <summary>How alike the two are, aligned: 1 is the same.</summary>
    public double Likeness { get; init; }

    /// <summary>Share of textured blocks of the first that the second shows just where the warp says.</summary>
    public double Confirmed { get; init; }

    /// <summary>Share of what can be judged whose attenuation changed by more than a tenth.</summary>
    public double ChangedShare { get; init; }

    /// <summary>Share of what was to be compared that can be judged.</summary>
    public double JudgedShare { get; init; }

    /// <summary>The learned models that had a say.</summary>
    public IReadOnlyList<ModelIdentity> Models { get; init; } = [];

    /// <summary>The pair as pictures; null where it was not aligned.</summary>
    public ComparisonPictures? Pictures { get; init; }

    /// <summary>Compares an aligned pair.</summary>
    /// <param name="alignment">The alignment.</param>
    /// <param name="areas">Boxes of the first view to look in, as containers; empty for all that was aligned.</param>
    public static ViewComparison Of(ViewAlignment alignment, IReadOnlyList<PixelBox> areas)
    {
        ArgumentNullException.ThrowIfNull(areas);
        return Of(alignment, areas.Count == 0 ? null : (x, y) => areas.Any(area => Holds(area, x, y)), onlyThere: false);
    }

    /// <summary>Compares an aligned pair in part; elsewhere the two may show other things.</summary>
    /// <param name="alignment">The alignment.</param>
    /// <param name="wanted">Whether a place of the first view, in its samples, is to be looked at.</param>
    internal static ViewComparison Where(ViewAlignment alignment, Func<double, double, bool> wanted) => Of(alignment, wanted, onlyThere: true);

    private static bool Holds(PixelBox box, double x, double y) => x >= box.X && x < box.X + box.Width && y >= box.Y && y < box.Y + box.Height;

    // Looks where a place of the first view is wanted; everywhere for null.
    private static ViewComparison Of(ViewAlignment alignment, Func<double, double, bool>? wanted, bool onlyThere)
    {
        ArgumentNullException.ThrowIfNull(alignment);
        if (alignment.Planes is not AlignedPlanes planes)
        {
            return new ViewComparison
            {
                Verdict = alignment.Refused ? ComparisonVerdict.NotComparable : ComparisonVerdict.CouldNotAlign, Message = alignment.Failure!,
            };
        }

        bool[] inside = Wanted(planes.First, wanted);
        var map = DifferenceMap.Of(planes, onlyThere ? inside : null);
        (double changed, double judged) = Shares(map, inside);
        var result = new ViewComparison
        {
            Verdict = ComparisonVerdict.CouldNotAlign, Message = alignment.Failure ?? "", Likeness = planes.Likeness,
            Confirmed = planes.Confirmed, ChangedShare = changed, JudgedShare = judged, Models = alignment.Models,
        };
        if (alignment.Failure is not null)
        {
            return result with { Verdict = alignment.Different ? ComparisonVerdict.NotTheSame : ComparisonVerdict.CouldNotAlign };
        }

        if (changed > MostChanged || planes.Confirmed < LeastConfirmed)
        {
            return result with
            {
                Verdict = ComparisonVerdict.NotTheSame, Pictures = new ComparisonPictures(planes, map),
                Message = string.Create(CultureInfo.InvariantCulture,
                    $"Not the same: {100 * changed:0} % of what can be judged differs, and {100 * planes.Confirmed:0} % of textured places are confirmed."),
            };
        }

        ChangedRegion[] regions =
        [
            .. ChangeFinder.Find(map, inside, planes.Rest is not null).Select(blob => Region(blob, planes, alignment))
                .Where(region => region.Probability >= LeastProbability).OrderByDescending(region => region.Probability),
        ];
        return result with
        {
            Verdict = regions.Length > 0 ? ComparisonVerdict.Changed : ComparisonVerdict.Unchanged,
            Message = Sentence(regions, judged), Regions = regions, Pictures = new ComparisonPictures(planes, map),
        };
    }

    private static bool[] Wanted(WorkingPlane first, Func<double, double, bool>? wanted)
    {
        var inside = new bool[first.Width * first.Height];
        for (int i = 0; i < inside.Length; i++)
        {
            inside[i] = wanted is null || wanted(
                first.Window.X + (((i % first.Width) + .5) * first.ScaleX), first.Window.Y + (((i / first.Width) + .5) * first.ScaleY));
        }

        return inside;
    }

    private static (double Changed, double Judged) Shares(DifferenceMap map, bool[] inside)
    {
        int all = 0, judged = 0, changed = 0;
        for (int i = 0; i < map.Unsure.Length; i++)
        {
            if (inside[i])
            {
                bool sure = map.Unsure[i] is Unsure.None or Unsure.Misaligned;
                all++;
                judged += sure ? 1 : 0;
                changed += sure && MathF.Abs(map.Change.Samples[i]) > .1f && MathF.Max(map.First.Samples[i], map.Second.Samples[i]) < Noisy ? 1 : 0;
            }
        }

        return ((double)changed / Math.Max(1, judged), (double)judged / Math.Max(1, all));
    }

    private static ChangedRegion Region(ChangeBlob blob, AlignedPlanes planes, ViewAlignment alignment)
    {
        WorkingPlane first = planes.First;
        double left = first.Window.X + (blob.Box.X * first.ScaleX), top = first.Window.Y + (blob.Box.Y * first.ScaleY);
        double right = left + (blob.Box.Width * first.ScaleX), bottom = top + (blob.Box.Height * first.ScaleY);
        double? kilograms = alignment.FirstSampleCm2 is double cm2
            ? blob.Sum * first.ScaleX * first.ScaleY * cm2 * GramsPerAttenuation / 1000
            : null;
        (double X, double Y) from = planes.InSecond(left, top), to = planes.InSecond(right, bottom);
        return new ChangedRegion(
            Box(left, top, right, bottom), Box(from.X, from.Y, to.X, to.Y), blob.Added, kilograms,
            ChangeScore.Of(blob, kilograms, planes.Rest?.Steepness(blob.Box)), blob.Mean);
    }

    private static PixelBox Box(double left, double top, double right, double bottom)
    {
        int x = (int)Math.Floor(Math.Min(left, right)), y = (int)Math.Floor(Math.Min(top, bottom));
        return new PixelBox(x, y, Math.Max(1, (int)Math.Ceiling(Math.Abs(right - left))), Math.Max(1, (int)Math.Ceiling(Math.Abs(bottom - top))));
    }

    private static string Sentence(ChangedRegion[] regions, double judged)
    {
        string share = string.Create(CultureInfo.InvariantCulture, $"{100 * judged:0} % of it can be judged.");
        int added = regions.Count(r => r.Added), removed = regions.Length - added;
        return regions.Length == 0 ? $"The same, and no change is seen; {share}"
            : $"The same with changes: {added} added, {removed} removed; {share}";
    }
}
