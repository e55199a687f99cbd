using System.Globalization;
using System.Text.Json;
using VisionInspection.ImagingFormats;
using VisionInspection.Service.Similarity;
using VisionInspection.Service.Storage;
using VisionInspection.Service.Storage.Cases;
using VisionInspection.Service.Web.Model;
using VisionInspection.Service.Web.Pictures;

namespace VisionInspection.Service.Web;

/// <summary>The list, one scan, and the stream of changes.</summary>
internal static class ScanEndpoints
{
    private const int MostSimilar = 6;

    /// <summary>Maps them.</summary>
    /// <param name="api">The group under <c>/api</c>.</param>
    public static void MapScans(this RouteGroupBuilder api)
    {
        ArgumentNullException.ThrowIfNull(api);
        api.MapGet("/scans", ListAsync);
        api.MapGet("/scans/{id:long}", DetailAsync);
        api.MapGet("/events", Events);
    }

    private static async Task<IResult> ListAsync(
        string? verdict, bool? undecided, long? before, int? limit, IScanStore store, ChangeLog<ScanChange> log, CancellationToken stopping)
    {
        int count = limit ?? 50;
        return count is < 1 or > ScanListing.MostEntries
            ? Results.Problem($"limit is {count}, 1 to {ScanListing.MostEntries} allowed", statusCode: StatusCodes.Status400BadRequest)
            : Results.Json(
                await ScanListing.ReadAsync(store, log, new ScanFilter(verdict, undecided ?? false, before, count), stopping),
                WebJson.Default.ScanPage);
    }

    private static async Task<IResult> DetailAsync(long id, IScanStore store, ICaseStore cases, OriginalScans originals, SimilarScans similar, CancellationToken stopping)
    {
        if (await store.FindSummaryAsync(id, stopping) is not ScanSummary summary)
        {
            return Results.Problem("There is no such scan.", statusCode: StatusCodes.Status404NotFound);
        }

        IReadOnlyList<Decision> decisions = await store.DecisionsAsync(summary.Scan.Key, stopping);
        Scan? scan = await originals.FindAsync(summary.Scan, stopping);
        IReadOnlyList<SimilarScan> near = await similar.OfAsync(id, summary.Result?.Outcome.Inspection?.Containers ?? [], MostSimilar, stopping);
        ScanDetail detail = ScanDetails.Of(summary, decisions, await cases.DivergencesOfScanAsync(id, stopping), scan) with { Similar = [.. near.Select(ScanEntries.Of)] };
        return Results.Json(detail, WebJson.Default.ScanDetail);
    }

    private static IResult Events(
        string? after, HttpContext context, IScanStore store, ChangeLog<ScanChange> log, IHostApplicationLifetime lifetime)
    {
        // A browser that reconnects says what it saw last; that is later than what stands in the address.
        string? position = context.Request.Headers["Last-Event-ID"].FirstOrDefault() ?? after;
        return Results.ServerSentEvents(EventStream.FollowAsync(
            "scan",
            async id => await store.FindSummaryAsync(id, CancellationToken.None) is { } summary
                ? JsonSerializer.Serialize(ScanEntries.Of(summary), WebJson.Default.ScanEntry)
                : null,
            log,
            position,
            lifetime.ApplicationStopping));
    }
}
