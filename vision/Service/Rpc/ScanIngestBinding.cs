using Google.Protobuf;
using Grpc.Core;
using VisionInspection.Contracts.V1;

namespace VisionInspection.Service.Rpc;

/// <summary>
/// Binds ScanIngest as generated code would, but for the type of an upload's messages: <see cref="UploadPart"/>, which
/// is the same on the wire.
/// </summary>
[BindServiceMethod(typeof(ScanIngestBinding), nameof(BindService))]
internal abstract class ScanIngestBinding
{
    private static readonly Method<UploadPart, UploadReceipt> UploadMethod = new(
        MethodType.ClientStreaming,
        ScanIngest.Descriptor.FullName,
        nameof(Upload),
        Marshallers.Create((part, context) => context.Complete(UploadPart.Write(part)), UploadPart.Read),
        Marshaller(UploadReceipt.Parser));

    private static readonly Method<GetUploadRequest, UploadStatus> GetUploadMethod = new(
        MethodType.Unary,
        ScanIngest.Descriptor.FullName,
        nameof(GetUpload),
        Marshaller(GetUploadRequest.Parser),
        Marshaller(UploadStatus.Parser));

    /// <summary>Called by the server: once without an implementation to learn the methods, then for each call.</summary>
    /// <param name="binder">Receives the methods.</param>
    /// <param name="service">The implementation; null when only the methods are asked for.</param>
    public static void BindService(ServiceBinderBase binder, ScanIngestBinding? service)
    {
        binder.AddMethod(UploadMethod, service is null ? null : service.Upload);
        binder.AddMethod(GetUploadMethod, service is null ? null : service.GetUpload);
    }

    /// <summary>See the contract.</summary>
    public abstract Task<UploadReceipt> Upload(IAsyncStreamReader<UploadPart> requestStream, ServerCallContext context);

    /// <summary>See the contract.</summary>
    public abstract Task<UploadStatus> GetUpload(GetUploadRequest request, ServerCallContext context);

    private static Marshaller<T> Marshaller<T>(MessageParser<T> parser)
        where T : class, IMessage<T> =>
        Marshallers.Create(
            (message, context) => context.Complete(message.ToByteArray()),
            context => parser.ParseFrom(context.PayloadAsReadOnlySequence()));
}
