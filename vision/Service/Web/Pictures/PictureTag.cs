using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace VisionInspection.Service.Web.Pictures;

/// <summary>The entity tag of a picture: what it was made from and how. A scan never changes, so neither does it.</summary>
internal static class PictureTag
{
    // Raised when the same request comes to give other bytes.
    private const int Version = 1;

    /// <summary>Puts the tag on the answer; true where the browser has these very bytes and 304 will do.</summary>
    /// <param name="context">Request and answer.</param>
    /// <param name="sha256">Hash of the original.</param>
    /// <param name="how">What was made of it.</param>
    public static bool IsFresh(HttpContext context, string sha256, string how)
    {
        var tag = new EntityTagHeaderValue($"\"{sha256}-{how}-{Version}\"");
        ResponseHeaders headers = context.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.CacheControl = new CacheControlHeaderValue { Private = true, NoCache = true };
        return context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false));
    }
}
