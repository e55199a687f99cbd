using System.Globalization;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using VisionInspection.Service.Storage;
using VisionInspection.Service.Web.Model;

namespace VisionInspection.Service.Web;

/// <summary>Records an officer's decision. A person decides; the service only keeps what was decided, by whom and why.</summary>
internal static class DecisionEndpoint
{
    private const int LongestOfficer = 128;
    private const int LongestReason = 2_000;
    private const long MostBytes = 64 << 10;

    /// <summary>Maps it.</summary>
    /// <param name="api">The group under <c>/api</c>.</param>
    public static void MapDecisions(this RouteGroupBuilder api)
    {
        ArgumentNullException.ThrowIfNull(api);
        api.MapPost("/scans/{id:long}/decisions", DecideAsync)
            .AddEndpointFilter<SameOrigin>()
            .WithMetadata(new RequestSizeLimitAttribute(MostBytes));
    }

    private static async Task<IResult> DecideAsync(long id, HttpContext context, IScanStore store, CancellationToken stopping)
    {
        if (!context.Request.HasJsonContentType())
        {
            return Refuse(StatusCodes.Status415UnsupportedMediaType, "A decision is sent as application/json.");
        }

        if (await ReadAsync(context.Request, stopping) is not DecisionRequest request)
        {
            return Refuse(StatusCodes.Status400BadRequest, "This is not a decision.");
        }

        if (await store.FindSummaryAsync(id, stopping) is not { Scan: var scan })
        {
            return Refuse(StatusCodes.Status404NotFound, "There is no such scan.");
        }

        if (ProblemWith(request) is { } problem)
        {
            return Refuse(StatusCodes.Status400BadRequest, problem);
        }

        if ((await store.DecisionsAsync(scan.Key, stopping)).Count != request.Seen)
        {
            return Refuse(StatusCodes.Status409Conflict, "Somebody decided on this scan meanwhile.");
        }

        try
        {
            Decision recorded = await store.DecideAsync(DecisionOf(request, scan.Key, context), stopping);
            IReadOnlyList<Decision> all = await store.DecisionsAsync(scan.Key, stopping);
            return Results.Json(
                new DecisionAnswer(ScanEntries.Of(recorded), [.. all.Select(ScanEntries.Of)]),
                WebJson.Default.DecisionAnswer,
                statusCode: StatusCodes.Status201Created);
        }
        catch (ResultPendingException)
        {
            return Refuse(StatusCodes.Status409Conflict, "The scan waits for its inspection.");
        }
    }

    private static async Task<DecisionRequest?> ReadAsync(HttpRequest request, CancellationToken stopping)
    {
        try
        {
            return await request.ReadFromJsonAsync(WebJson.Default.DecisionRequest, stopping);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? ProblemWith(DecisionRequest request) => request switch
    {
        _ when Words.DecisionOf(request.Verdict) is null => "verdict is release, hold or inspect",
        _ when string.IsNullOrWhiteSpace(request.Officer) => "officer is needed: a person decides",
        { Officer.Length: > LongestOfficer } => $"officer has more than {LongestOfficer} characters",
        { Reason.Length: > LongestReason } => $"reason has more than {LongestReason} characters",
        { Verdict: not "release" } when string.IsNullOrWhiteSpace(request.Reason) => "reason is needed to hold or inspect",
        _ => null,
    };

    // Where access is not restricted, the audit trail has the workstation's address beside the name that was typed.
    private static NewDecision DecisionOf(DecisionRequest request, ScanKey key, HttpContext context) => new(
        key,
        request.Officer!.Trim(),
        Words.DecisionOf(request.Verdict)!.Value,
        request.Reason?.Trim() ?? "",
        context.User.FindFirstValue(ClaimTypes.Name)
            ?? string.Create(CultureInfo.InvariantCulture, $"page at {context.Connection.RemoteIpAddress}"));

    private static IResult Refuse(int status, string detail) => Results.Problem(detail, statusCode: status);
}
