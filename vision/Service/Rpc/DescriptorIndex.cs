using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace VisionInspection.Service.Rpc;

/// <summary>The protos of the services that answer, as the reflection protocol asks for them.</summary>
internal static class DescriptorIndex
{
    private static readonly FileDescriptor[] Roots =
    [
        Contracts.V1.ScanIngestReflection.Descriptor,
        Contracts.V1.ResultsReflection.Descriptor,
        Contracts.V1.DecisionsReflection.Descriptor,
        Contracts.V1.PapersReflection.Descriptor,
        Contracts.V1.DivergencesReflection.Descriptor,
        Contracts.V1.SimilarityReflection.Descriptor,
        Grpc.Health.V1.HealthReflection.Descriptor,
        Grpc.Reflection.V1.ReflectionReflection.Descriptor,
        Grpc.Reflection.V1Alpha.ReflectionReflection.Descriptor,
    ];

    private static readonly FileDescriptor[] All = [.. WithImports(Roots)];

    private static readonly Dictionary<string, FileDescriptor> BySymbol = All
        .SelectMany(file => Symbols(file).Select(symbol => (symbol, file)))
        .ToDictionary(pair => pair.symbol, pair => pair.file, StringComparer.Ordinal);

    /// <summary>Full names of the services.</summary>
    public static IEnumerable<string> Services => Roots.SelectMany(file => file.Services).Select(service => service.FullName);

    /// <summary>A file and its imports, by the file's name.</summary>
    /// <param name="name">As in an import statement.</param>
    /// <returns>Null where it is not known.</returns>
    public static IReadOnlyList<ByteString>? ByFileName(string name) => Serialized(Array.Find(All, file => file.Name == name));

    /// <summary>The file, with its imports, that declares a service, method, message, field or enum.</summary>
    /// <param name="symbol">Its full name.</param>
    /// <returns>Null where it is not known.</returns>
    public static IReadOnlyList<ByteString>? BySymbolName(string symbol) => Serialized(BySymbol.GetValueOrDefault(symbol));

    private static List<ByteString>? Serialized(FileDescriptor? file) =>
        file is null ? null : [.. WithImports([file]).Select(each => each.SerializedData)];

    private static List<FileDescriptor> WithImports(IEnumerable<FileDescriptor> files)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var found = new List<FileDescriptor>();
        var open = new Queue<FileDescriptor>(files);
        while (open.TryDequeue(out FileDescriptor? file))
        {
            if (seen.Add(file.Name))
            {
                found.Add(file);
                foreach (FileDescriptor import in file.Dependencies)
                {
                    open.Enqueue(import);
                }
            }
        }

        return found;
    }

    private static IEnumerable<string> Symbols(FileDescriptor file) =>
        file.Services.SelectMany(service => service.Methods.Select(method => method.FullName).Append(service.FullName))
            .Concat(file.MessageTypes.SelectMany(Symbols))
            .Concat(file.EnumTypes.Select(type => type.FullName));

    private static IEnumerable<string> Symbols(MessageDescriptor message) =>
        message.Fields.InDeclarationOrder().Select(field => field.FullName)
            .Concat(message.EnumTypes.Select(type => type.FullName))
            .Concat(message.NestedTypes.SelectMany(Symbols))
            .Append(message.FullName);
}
