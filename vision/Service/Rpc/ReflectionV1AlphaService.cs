using Google.Protobuf;
using Grpc.Core;
using Grpc.Reflection.V1Alpha;
using static Grpc.Reflection.V1Alpha.ServerReflectionRequest;

namespace VisionInspection.Service.Rpc;

/// <summary>The reflection protocol <c>grpc.reflection.v1alpha</c>; its messages are those of the other version.</summary>
internal sealed class ReflectionV1AlphaService : ServerReflection.ServerReflectionBase
{
    /// <inheritdoc/>
    public override async Task ServerReflectionInfo(
        IAsyncStreamReader<ServerReflectionRequest> requestStream,
        IServerStreamWriter<ServerReflectionResponse> responseStream,
        ServerCallContext context)
    {
        await foreach (ServerReflectionRequest request in requestStream.ReadAllAsync(context.CancellationToken))
        {
            await responseStream.WriteAsync(Answer(request), context.CancellationToken);
        }
    }

    private static ServerReflectionResponse Answer(ServerReflectionRequest request)
    {
        var response = new ServerReflectionResponse { OriginalRequest = request, ValidHost = request.Host };
        switch (request.MessageRequestCase)
        {
            case MessageRequestOneofCase.ListServices:
                response.ListServicesResponse = new ListServiceResponse();
                response.ListServicesResponse.Service.AddRange(
                    DescriptorIndex.Services.Select(name => new ServiceResponse { Name = name }));
                break;
            case MessageRequestOneofCase.FileByFilename:
                Files(response, DescriptorIndex.ByFileName(request.FileByFilename), request.FileByFilename);
                break;
            case MessageRequestOneofCase.FileContainingSymbol:
                Files(response, DescriptorIndex.BySymbolName(request.FileContainingSymbol), request.FileContainingSymbol);
                break;
            default:
                // proto3 files have no extensions to ask for.
                Error(response, StatusCode.Unimplemented, "Extensions are not served.");
                break;
        }

        return response;
    }

    private static void Files(ServerReflectionResponse response, IReadOnlyList<ByteString>? files, string asked)
    {
        if (files is null)
        {
            Error(response, StatusCode.NotFound, $"'{asked}' is not known.");
            return;
        }

        response.FileDescriptorResponse = new FileDescriptorResponse();
        response.FileDescriptorResponse.FileDescriptorProto.AddRange(files);
    }

    private static void Error(ServerReflectionResponse response, StatusCode code, string message) =>
        response.ErrorResponse = new ErrorResponse { ErrorCode = (int)code, ErrorMessage = message };
}
