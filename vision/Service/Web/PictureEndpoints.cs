using System.Globalization;
using VisionInspection.Codecs;
using VisionInspection.Core.Findings;
using VisionInspection.ImagingFormats;
using VisionInspection.Service.Storage;
using VisionInspection.Service.Storage.Cases;
using VisionInspection.Service.Web.Pictures;

namespace VisionInspection.Service.Web;

/// <summary>The pictures of a scan: thumbnail, samples, saliency, and the file as it came.</summary>
internal static class PictureEndpoints
{
    private const int MostColumns = 16_384;

    /// <summary>Maps them.</summary>
    /// <param name="api">The group under <c>/api</c>.</param>
    public static void MapPictures(this RouteGroupBuilder api)
    {
        ArgumentNullException.ThrowIfNull(api);
        RouteGroupBuilder scan = api.MapGroup("/scans/{id:long}");
        scan.MapGet("/thumbnail", ThumbnailAsync);
        scan.MapGet("/views/{view:int}/planes/{plane:int}/samples", SamplesAsync);
        scan.MapGet("/containers/{container:int}/saliency", ContainerSaliencyAsync);
        scan.MapGet("/findings/{finding:int}/saliency", FindingSaliencyAsync);
        scan.MapGet("/divergences/{sequence:long}/saliency", DivergenceSaliencyAsync);
        scan.MapGet("/original", OriginalAsync);
    }

    private static async Task<IResult> ThumbnailAsync(
        long id, HttpContext context, IScanStore store, ThumbnailFiles thumbnails, CancellationToken stopping)
    {
        if (await store.FindSummaryAsync(id, stopping) is not { Scan: var scan })
        {
            return Missing();
        }

        if (PictureTag.IsFresh(context, scan.Header.Sha256, "thumbnail"))
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        return await thumbnails.FindAsync(scan, stopping) is { } png ? Results.Bytes(png, "image/png") : Missing();
    }

    private static async Task<IResult> SamplesAsync(
        long id, int view, int plane, int? width, HttpContext context, IScanStore store, OriginalScans originals, CancellationToken stopping)
    {
        int asked = width ?? MostColumns;
        if (asked is < 1 or > MostColumns)
        {
            return Results.Problem($"width is {asked}, 1 to {MostColumns} allowed", statusCode: StatusCodes.Status400BadRequest);
        }

        if (await store.FindSummaryAsync(id, stopping) is not { Scan: var scan })
        {
            return Missing();
        }

        if (PictureTag.IsFresh(context, scan.Header.Sha256, string.Create(CultureInfo.InvariantCulture, $"{view}-{plane}-{asked}")))
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        Scan? decoded = await originals.FindAsync(scan, stopping);
        if (decoded?.Views.ElementAtOrDefault(view) is not { } picture || picture.Planes.ElementAtOrDefault(plane) is not { } samples)
        {
            return Missing();
        }

        var size = PictureSize.Of(picture.Width, picture.Height, asked);
        return new SampleAnswer(
            size.Width == picture.Width && size.Height == picture.Height
                ? samples.Samples
                : AreaAverage.Reduce(samples.Samples, picture.Width, picture.Height, size.Width, size.Height, stopping),
            size);
    }

    private static Task<IResult> ContainerSaliencyAsync(
        long id, int container, HttpContext context, IScanStore store, CancellationToken stopping) =>
        SaliencyAsync(id, $"container-{container}", found => found.Containers.ElementAtOrDefault(container)?.Saliency, context, store, stopping);

    private static Task<IResult> FindingSaliencyAsync(
        long id, int finding, HttpContext context, IScanStore store, CancellationToken stopping) =>
        SaliencyAsync(id, $"finding-{finding}", found => found.Findings.ElementAtOrDefault(finding)?.Saliency, context, store, stopping);

    // A map never changes under its number.
    private static async Task<IResult> DivergenceSaliencyAsync(long id, long sequence, HttpContext context, ICaseStore cases, CancellationToken stopping)
    {
        StoredDivergence? divergence = await cases.FindDivergenceAsync(sequence, stopping);
        if (divergence?.Scan?.Id != id || divergence.Content.Element.Basis?.Map is not { } map)
        {
            return Missing();
        }

        return PictureTag.IsFresh(context, divergence.Scan.Header.Sha256, string.Create(CultureInfo.InvariantCulture, $"saliency-divergence-{sequence}"))
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Bytes(PngWriter.Gray8(map.Values, map.Width, map.Height), "image/png");
    }

    private static async Task<IResult> SaliencyAsync(
        long id, string name, Func<InspectionResult, SaliencyMap?> pick, HttpContext context, IScanStore store, CancellationToken stopping)
    {
        ScanSummary? summary = await store.FindSummaryAsync(id, stopping);
        if (summary?.Result?.Outcome.Inspection is not { } inspection || pick(inspection) is not SaliencyMap map)
        {
            return Missing();
        }

        return PictureTag.IsFresh(context, summary.Scan.Header.Sha256, $"saliency-{name}")
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Bytes(PngWriter.Gray8(map.Values, map.Width, map.Height), "image/png");
    }

    private static async Task<IResult> OriginalAsync(long id, IScanStore store, CancellationToken stopping) =>
        await store.FindSummaryAsync(id, stopping) is { Scan.Header: var header }
            ? Results.File(
                store.OpenOriginal(header.Sha256), "application/octet-stream", header.FileName, enableRangeProcessing: true)
            : Missing();

    private static IResult Missing() =>
        Results.Problem("There is no such picture.", statusCode: StatusCodes.Status404NotFound);
}
