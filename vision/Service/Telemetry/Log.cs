using VisionInspection.Service.Storage;
using VisionInspection.Service.Storage.Cases;

namespace VisionInspection.Service.Telemetry;

/// <summary>Every message the service logs.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Accepted {Station}/{ScanId}: {Bytes} bytes, SHA-256 {Sha256}")]
    public static partial void ScanAccepted(ILogger log, string station, string scanId, long bytes, string sha256);

    [LoggerMessage(2, LogLevel.Information, "{Station}/{ScanId} is {State}, result {Sequence}")]
    public static partial void ScanFinished(ILogger log, string station, string scanId, ScanState state, long sequence);

    [LoggerMessage(3, LogLevel.Warning, "Refused {Station}/{ScanId}: {Field}: {Reason}")]
    public static partial void ScanRefused(ILogger log, string station, string scanId, string field, string reason);

    [LoggerMessage(4, LogLevel.Warning, "Attempt {Attempt} on {Station}/{ScanId} failed; it is tried again alone")]
    public static partial void AttemptFailed(ILogger log, Exception error, string station, string scanId, int attempt);

    [LoggerMessage(5, LogLevel.Error, "Attempt {Attempt} on {Station}/{ScanId} failed; it counts as failed")]
    public static partial void InspectionFailed(ILogger log, Exception error, string station, string scanId, int attempt);

    [LoggerMessage(6, LogLevel.Information, "Forgot an upload of {Station}/{ScanId} that stood at {Bytes} bytes")]
    public static partial void UploadForgotten(ILogger log, string station, string scanId, long bytes);

    [LoggerMessage(7, LogLevel.Error, "{Method} failed (reference {Reference})")]
    public static partial void CallFailed(ILogger log, Exception error, string method, string reference);

    [LoggerMessage(8, LogLevel.Information, "Serving: gRPC {Grpc}, page {Web}, data {Folder}, {Waiting} scans wait from before")]
    public static partial void Serving(ILogger log, string grpc, string web, string folder, int waiting);

    [LoggerMessage(9, LogLevel.Information, "Model {Model} {Version} runs on {Provider}")]
    public static partial void ModelReady(ILogger log, string model, string version, string provider);

    [LoggerMessage(10, LogLevel.Warning, "Model {Model} {Version} runs on {Provider}: {Fallback}")]
    public static partial void ModelFellBack(ILogger log, string model, string version, string provider, string fallback);

    [LoggerMessage(11, LogLevel.Warning, "{Method} was refused to {Caller}: {Reason}")]
    public static partial void CallRefused(ILogger log, string method, string caller, string reason);

    [LoggerMessage(12, LogLevel.Critical, "A worker cannot go on; the service stops")]
    public static partial void WorkerEnded(ILogger log, Exception error);

    [LoggerMessage(13, LogLevel.Information, "Accepted case {Submitter}/{CaseId} with {Papers} papers")]
    public static partial void CaseAccepted(ILogger log, string submitter, string caseId, int papers);

    [LoggerMessage(14, LogLevel.Information, "Case {Submitter}/{CaseId} is {State}, result {Sequence}")]
    public static partial void CaseFinished(ILogger log, string submitter, string caseId, CaseState state, long sequence);

    [LoggerMessage(15, LogLevel.Warning, "Case {Submitter}/{CaseId}: {Paper} is refused: {Reason}")]
    public static partial void PaperRefused(ILogger log, string submitter, string caseId, string paper, string reason);

    [LoggerMessage(16, LogLevel.Warning, "Attempt {Attempt} on case {Submitter}/{CaseId} failed; it is tried again")]
    public static partial void CaseAttemptFailed(ILogger log, Exception error, string submitter, string caseId, int attempt);

    [LoggerMessage(17, LogLevel.Error, "Attempt {Attempt} on case {Submitter}/{CaseId} failed; it counts as failed")]
    public static partial void CaseFailed(ILogger log, Exception error, string submitter, string caseId, int attempt);

    [LoggerMessage(18, LogLevel.Error, "Case {Submitter}/{CaseId} was not compared with scan {Scan}")]
    public static partial void ImageNotCompared(ILogger log, Exception error, string submitter, string caseId, string scan);

    [LoggerMessage(19, LogLevel.Warning, "The file of the earlier scan {Station}/{ScanId} is gone; nothing was compared with it")]
    public static partial void EarlierScanGone(ILogger log, Exception error, string station, string scanId);

    [LoggerMessage(20, LogLevel.Error, "Comparing with the earlier scan {Station}/{ScanId} failed")]
    public static partial void ComparisonFailed(ILogger log, Exception error, string station, string scanId);
}
