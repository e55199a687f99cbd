using Microsoft.Net.Http.Headers;

namespace VisionInspection.Service.Web;

/// <summary>
/// Refuses a change that another site's page asks the officer's browser to make. A browser says where a request comes
/// from; a program that is no browser says nothing and carries no officer's session, so it passes.
/// </summary>
internal sealed class SameOrigin : IEndpointFilter
{
    /// <inheritdoc/>
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        return IsOwn(context.HttpContext.Request)
            ? next(context)
            : ValueTask.FromResult<object?>(Results.Problem("This request comes from another site.", statusCode: StatusCodes.Status403Forbidden));
    }

    private static bool IsOwn(HttpRequest request)
    {
        // Fetch Metadata, https://www.w3.org/TR/fetch-metadata/: scripts cannot set it.
        string? site = request.Headers["Sec-Fetch-Site"];
        if (site is not null)
        {
            return site is "same-origin" or "none";
        }

        string? origin = request.Headers[HeaderNames.Origin];
        return origin is null
            || (Uri.TryCreate(origin, UriKind.Absolute, out Uri? from) && from.Authority == request.Host.Value);
    }
}
