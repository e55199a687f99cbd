using System.Globalization;
using VisionInspection.Codecs;
using VisionInspection.Core.Comparison;
using VisionInspection.Core.Findings;
using VisionInspection.Service.Storage;
using VisionInspection.Service.Web.Pictures;

namespace VisionInspection.Service.Web.Earlier;

/// <summary>A scan beside the earlier ones of its containers and its vehicle: what was compared, and the pictures.</summary>
internal static class EarlierEndpoints
{
    /// <summary>Maps them.</summary>
    /// <param name="api">The group under <c>/api</c>.</param>
    public static void MapEarlier(this RouteGroupBuilder api)
    {
        ArgumentNullException.ThrowIfNull(api);
        RouteGroupBuilder earlier = api.MapGroup("/scans/{id:long}/earlier");
        earlier.MapGet("", ListAsync);
        earlier.MapGet("/{index:int}/parts/{part:int}/{picture}", PictureAsync);
    }

    private static async Task<IResult> ListAsync(long id, IScanStore store, EarlierComparisons comparisons, CancellationToken stopping)
    {
        if (await store.FindSummaryAsync(id, stopping) is not ScanSummary summary)
        {
            return Results.Problem("There is no such scan.", statusCode: StatusCodes.Status404NotFound);
        }

        IReadOnlyList<EarlierComparison> found = await comparisons.OfAsync(summary, stopping);
        EarlierEntry[] entries = [.. found.Select((one, index) => EntryOf(one, string.Create(CultureInfo.InvariantCulture, $"/api/scans/{id}/earlier/{index}")))];
        return Results.Json(entries, WebJson.Default.EarlierEntryArray);
    }

    private static async Task<IResult> PictureAsync(
        long id, int index, int part, string picture, HttpContext context, IScanStore store, EarlierComparisons comparisons, CancellationToken stopping)
    {
        if (await store.FindSummaryAsync(id, stopping) is not ScanSummary summary
            || (await comparisons.OfAsync(summary, stopping)).ElementAtOrDefault(index) is not EarlierComparison one
            || one.Parts.ElementAtOrDefault(part)?.Comparison.Pictures is not ComparisonPictures pictures)
        {
            return Missing();
        }

        byte[]? samples = picture switch
        {
            "now" => pictures.First,
            "before" => pictures.Second,

            // The open scan is the first of the pair, so what the second has more of has gone.
            "difference" => Array.ConvertAll(pictures.Difference, d => (byte)(byte.MaxValue - d)),
            _ => null,
        };
        return samples is null ? Missing()
            : PictureTag.IsFresh(context, summary.Scan.Header.Sha256, $"{one.With.Earlier.Scan.Header.Sha256}-{one.With.Number ?? "vehicle"}-{part}-{picture}")
                ? Results.StatusCode(StatusCodes.Status304NotModified)
                : Results.Bytes(PngWriter.Gray8(samples, pictures.Width, pictures.Height), "image/png");
    }

    private static EarlierEntry EntryOf(EarlierComparison one, string address)
    {
        ScanRecord earlier = one.With.Earlier.Scan;
        return new EarlierEntry(
            one.With.Number,
            one.With.Plate,
            one.With.OtherLane,
            earlier.Id.ToString(CultureInfo.InvariantCulture),
            earlier.Key.ScanId,
            earlier.Key.Station,
            earlier.ReceivedAt,
            [.. one.Parts.Select((part, index) => PartOf(part, string.Create(CultureInfo.InvariantCulture, $"{address}/parts/{index}")))]);
    }

    private static EarlierPartEntry PartOf(ComparedPart part, string address) => new(
        part.FirstView,
        part.FirstBox is { } box ? BoxOf(box) : null,
        part.Comparison.Message,
        part.Comparison.Pictures is { } pictures ? BoxOf(pictures.Window) : null,
        [.. part.Comparison.Regions.Select(r => new EarlierRegionEntry(BoxOf(r.First), !r.Added, r.MassKg, r.Probability))],
        part.Comparison.Pictures is null ? null : new EarlierPictureEntry($"{address}/now", $"{address}/before", $"{address}/difference"));

    private static int[] BoxOf(PixelBox box) => [box.X, box.Y, box.Width, box.Height];

    private static IResult Missing() => Results.Problem("There is no such picture.", statusCode: StatusCodes.Status404NotFound);
}
