using System.Globalization;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using VisionInspection.Documents.Input;
using VisionInspection.Service.Cases;
using VisionInspection.Service.Storage;
using VisionInspection.Service.Storage.Cases;
using VisionInspection.Service.Web.Cases.Model;
using VisionInspection.Service.Web.Pictures;

namespace VisionInspection.Service.Web.Cases;

/// <summary>Declarations and papers: the list, one case, its pages and evidence, the stream of changes, and feedback.</summary>
internal static class CaseEndpoints
{
    private const int MostEntries = 200;
    private const int LongestOfficer = 128;
    private const int LongestReason = 2_000;
    private const int LongestValue = 1_000;
    private const long MostBytes = 64 << 10;

    /// <summary>Maps them.</summary>
    /// <param name="api">The group under <c>/api</c>.</param>
    public static void MapCases(this RouteGroupBuilder api)
    {
        api.MapGet("/papers", ListAsync);
        api.MapGet("/papers/events", Events);
        RouteGroupBuilder one = api.MapGroup("/papers/{id:long}");
        one.MapGet("", DetailAsync);
        one.MapGet("/documents/{document:int}/pages/{page:int}", PageAsync);
        one.MapGet("/evidence", EvidenceAsync);
        one.MapGet("/files/{file:int}", FileAsync);
        one.MapPost("/feedback", FeedbackAsync).AddEndpointFilter<SameOrigin>().WithMetadata(new RequestSizeLimitAttribute(MostBytes));
    }

    private static async Task<IResult> ListAsync(
        long? before, int? limit, ICaseStore store, ReadingBoard board, ChangeLog<CaseChange> log, CancellationToken stopping)
    {
        int count = limit ?? 50;
        if (count is < 1 or > MostEntries)
        {
            return Refuse(StatusCodes.Status400BadRequest, $"limit is {count}, 1 to {MostEntries} allowed");
        }

        // Taken before the list is read: what changes meanwhile comes twice rather than never.
        string change = log.Position;
        IReadOnlyList<CaseSummary> part = await store.ListAsync(before, count + 1, stopping);
        string? next = part.Count > count ? part[count - 1].Case.Id.ToString(CultureInfo.InvariantCulture) : null;
        return Results.Json(new CasePage([.. part.Take(count).Select(one => CaseEntries.Of(one, board.Find(one.Case.Id)))], next, change), WebJson.Default.CasePage);
    }

    private static IResult Events(
        string? after, HttpContext context, ICaseStore store, ReadingBoard board, ChangeLog<CaseChange> log, IHostApplicationLifetime lifetime)
    {
        string? position = context.Request.Headers["Last-Event-ID"].FirstOrDefault() ?? after;
        return Results.ServerSentEvents(EventStream.FollowAsync(
            "case",
            async id => await store.FindSummaryAsync(id, CancellationToken.None) is { } summary
                ? JsonSerializer.Serialize(CaseEntries.Of(summary, board.Find(id)), WebJson.Default.CaseEntry)
                : null,
            log,
            position,
            lifetime.ApplicationStopping));
    }

    private static async Task<IResult> DetailAsync(long id, ICaseStore store, ReadingBoard board, CancellationToken stopping)
    {
        if (await store.FindSummaryAsync(id, stopping) is not { } summary)
        {
            return Missing("There is no such case.");
        }

        return Results.Json(
            CaseEntries.Of(summary, board.Find(id), await store.ImagesAsync(id, stopping), await store.FeedbackAsync(summary.Case.Key, stopping)),
            WebJson.Default.CaseDetail);
    }

    private static async Task<IResult> PageAsync(
        long id, int document, int page, HttpContext context, ICaseStore store, PagePictures pictures, CancellationToken stopping)
    {
        CaseSummary? summary = await store.FindSummaryAsync(id, stopping);
        if (summary?.Result?.Outcome.Comparison?.Papers.ElementAtOrDefault(document) is not { } paper
            || paper.Pages.FirstOrDefault(each => each.Number == page) is not { Width: > 0 } known)
        {
            return Missing("There is no such page, or it cannot be read.");
        }

        if (PictureTag.IsFresh(context, paper.Sha256, string.Create(CultureInfo.InvariantCulture, $"page-{page}")))
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        return await DrawnAsync(() => pictures.FindAsync(summary.Case.Files[document + 1], known, stopping));
    }

    private static async Task<IResult> EvidenceAsync(
        long id, string element, ICaseStore store, EvidencePictures pictures, CancellationToken stopping)
    {
        CaseSummary? summary = await store.FindSummaryAsync(id, stopping);
        StoredElement? found = (summary?.Result?.Outcome.Comparison?.Elements ?? []).FirstOrDefault(each => each.Id == element)
            ?? (await store.ImagesAsync(id, stopping)).SelectMany(image => image.Evidence.Elements).FirstOrDefault(each => each.Id == element);
        return found is null
            ? Missing("There is no such element.")
            : await DrawnAsync(() => pictures.OfAsync(summary!.Case, found, stopping));
    }

    private static async Task<IResult> DrawnAsync(Func<Task<byte[]>> draw)
    {
        try
        {
            return Results.Bytes(await draw(), "image/png");
        }
        catch (Exception gone) when (gone is FileGoneException or NoSpotException or DocumentFormatException)
        {
            return Missing(gone.Message);
        }
    }

    private static async Task<IResult> FileAsync(long id, int file, ICaseStore store, IScanStore originals, CancellationToken stopping)
    {
        if ((await store.FindSummaryAsync(id, stopping))?.Case.Files.ElementAtOrDefault(file) is not { } known)
        {
            return Missing("There is no such file.");
        }

        try
        {
            return Results.File(originals.OpenOriginal(known.Sha256), "application/octet-stream", known.Name, enableRangeProcessing: true);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return Missing(new FileGoneException(known.Name, known.Sha256).Message);
        }
    }

    private static async Task<IResult> FeedbackAsync(long id, HttpContext context, ICaseStore store, CancellationToken stopping)
    {
        if (!context.Request.HasJsonContentType())
        {
            return Refuse(StatusCodes.Status415UnsupportedMediaType, "Feedback is sent as application/json.");
        }

        if (await ReadAsync(context.Request, stopping) is not { } request)
        {
            return Refuse(StatusCodes.Status400BadRequest, "This is no feedback.");
        }

        if (await store.FindSummaryAsync(id, stopping) is not { } summary)
        {
            return Missing("There is no such case.");
        }

        if (ProblemWith(request) is { } problem)
        {
            return Refuse(StatusCodes.Status400BadRequest, problem);
        }

        // Where access is not restricted, the audit trail has the workstation's address beside the name that was typed.
        string caller = context.User.FindFirstValue(ClaimTypes.Name)
            ?? string.Create(CultureInfo.InvariantCulture, $"page at {context.Connection.RemoteIpAddress}");
        try
        {
            await store.GiveFeedbackAsync(
                new NewFeedback(
                    summary.Case.Key,
                    request.Element!,
                    CaseEntries.ActionOf(request.Action)!.Value,
                    request.Action == "correct" ? request.Corrected!.Trim() : null,
                    request.Reason?.Trim() ?? "",
                    request.Officer!.Trim(),
                    caller),
                stopping);
        }
        catch (Exception unknown) when (unknown is NotKnownException or CasePendingException)
        {
            return Missing(unknown.Message);
        }

        return Results.StatusCode(StatusCodes.Status201Created);
    }

    private static async Task<FeedbackRequest?> ReadAsync(HttpRequest request, CancellationToken stopping)
    {
        try
        {
            return await request.ReadFromJsonAsync(WebJson.Default.FeedbackRequest, stopping);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? ProblemWith(FeedbackRequest request) => request switch
    {
        _ when string.IsNullOrEmpty(request.Element) => "element is needed",
        _ when CaseEntries.ActionOf(request.Action) is null => "action is confirm, reject or correct",
        { Action: "correct" } when string.IsNullOrWhiteSpace(request.Corrected) => "corrected is needed: what the witness really shows",
        { Corrected.Length: > LongestValue } => $"corrected has more than {LongestValue} characters",
        _ when string.IsNullOrWhiteSpace(request.Officer) => "officer is needed: a person judges",
        { Officer.Length: > LongestOfficer } => $"officer has more than {LongestOfficer} characters",
        { Reason.Length: > LongestReason } => $"reason has more than {LongestReason} characters",
        _ => null,
    };

    private static IResult Missing(string detail) => Refuse(StatusCodes.Status404NotFound, detail);

    private static IResult Refuse(int status, string detail) => Results.Problem(detail, statusCode: status);
}
