using System.Security.Claims;
using Grpc.Core;

namespace VisionInspection.Service.Access;

/// <summary>Who is calling.</summary>
internal static class Caller
{
    /// <summary>The name the caller is known by; null where access is not restricted.</summary>
    /// <param name="context">The call.</param>
    public static string? Name(ServerCallContext context) => context.GetHttpContext().User.FindFirstValue(ClaimTypes.Name);

    /// <summary>A station sends as itself, and asks about its own scans.</summary>
    /// <param name="context">The call.</param>
    /// <param name="station">The station named in the request.</param>
    /// <exception cref="RpcException">It is another's name.</exception>
    public static void RequireName(ServerCallContext context, string station)
    {
        if (Name(context) is { } name && name != station)
        {
            throw new RpcException(new Status(StatusCode.PermissionDenied, $"station: '{name}' may not send as '{station}'."));
        }
    }
}
