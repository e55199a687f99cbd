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
    public static void RequireName(ServerCallContext context, string station) => RequireName(context, "station", station);

    /// <summary>Whoever sends sends as itself, and asks about its own.</summary>
    /// <param name="context">The call.</param>
    /// <param name="field">The field that names the sender.</param>
    /// <param name="sender">The name in the request.</param>
    /// <exception cref="RpcException">It is another's name.</exception>
    public static void RequireName(ServerCallContext context, string field, string sender)
    {
        if (Name(context) is { } name && name != sender)
        {
            throw new RpcException(new Status(StatusCode.PermissionDenied, $"{field}: '{name}' may not send as '{sender}'."));
        }
    }

    /// <summary>Whether the caller has a role.</summary>
    /// <param name="context">The call.</param>
    /// <param name="role">One of <see cref="Roles"/>.</param>
    public static bool Is(ServerCallContext context, string role) => context.GetHttpContext().User.IsInRole(role);
}
