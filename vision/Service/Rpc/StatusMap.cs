using Grpc.Core;
using VisionInspection.Service.Cases;
using VisionInspection.Service.Ingest;
using VisionInspection.Service.Storage;
using VisionInspection.Service.Storage.Cases;
using VisionInspection.Service.Telemetry;

namespace VisionInspection.Service.Rpc;

/// <summary>
/// From exception to status. What the caller can act on is told in full; what is the service's own fault is logged under
/// a reference, and only the reference is told.
/// </summary>
internal sealed class StatusMap(IHostApplicationLifetime lifetime, ILogger<StatusMap> log)
{
    /// <summary>The exception that ends the call with the right status.</summary>
    /// <param name="error">What the method threw.</param>
    /// <param name="context">The call.</param>
    public RpcException ToRpc(Exception error, ServerCallContext context) => new(error switch
    {
        RequestFieldException => new Status(StatusCode.InvalidArgument, error.Message),
        UploadException upload => new Status(Code(upload.Reason), error.Message),
        ScanConflictException => new Status(StatusCode.AlreadyExists, error.Message),
        ScanNotFoundException => new Status(StatusCode.NotFound, error.Message),
        CaseConflictException => new Status(StatusCode.AlreadyExists, error.Message),
        NotKnownException or FileGoneException => new Status(StatusCode.NotFound, error.Message),
        ResultPendingException or CasePendingException or NoSpotException => new Status(StatusCode.FailedPrecondition, error.Message),
        _ when lifetime.ApplicationStopping.IsCancellationRequested => new Status(StatusCode.Unavailable, "The service is stopping."),

        // A caller that went away is no fault of ours, in whatever form it surfaces.
        _ when context.CancellationToken.IsCancellationRequested || error is OperationCanceledException =>
            new Status(StatusCode.Cancelled, "The caller ended the call."),
        IOException io when IsDiskFull(io) => new Status(StatusCode.ResourceExhausted, "The disk is full."),
        _ => Unexpected(error, context),
    });

    private static StatusCode Code(UploadFault reason) => reason switch
    {
        UploadFault.BadRequest => StatusCode.InvalidArgument,
        UploadFault.WrongOffset => StatusCode.OutOfRange,
        UploadFault.TooLarge => StatusCode.ResourceExhausted,
        UploadFault.Idle => StatusCode.DeadlineExceeded,
        UploadFault.Superseded => StatusCode.Aborted,
        _ => StatusCode.Internal,
    };

    // ENOSPC and EDQUOT, as .NET passes them on.
    private static bool IsDiskFull(IOException error) => error.HResult is 28 or 122;

    private Status Unexpected(Exception error, ServerCallContext context)
    {
        string reference = Guid.NewGuid().ToString("n")[..12];
        Log.CallFailed(log, error, context.Method, reference);
        return new Status(StatusCode.Internal, $"The service failed; its log has the reason under {reference}.");
    }
}
