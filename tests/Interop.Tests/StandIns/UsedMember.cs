using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace VisionInspection.Interop.Tests.StandIns;

/// <summary>A member of an API type that a compiled assembly refers to.</summary>
/// <param name="Type">Full name of the type, as reflection writes it.</param>
/// <param name="Name">Name of the member.</param>
/// <param name="Parameters">Number of parameters; -1 for a field.</param>
internal sealed record UsedMember(string Type, string Name, int Parameters)
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>All of them, of the two API assemblies.</summary>
    public static IReadOnlyList<UsedMember> Of(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        MetadataReader metadata = file.GetMetadataReader();
        return [.. metadata.MemberReferences
            .Select(metadata.GetMemberReference)
            .Select(member => (Member: member, Type: ApiType(metadata, member.Parent)))
            .Where(each => each.Type is not null)
            .Select(each => new UsedMember(each.Type!, metadata.GetString(each.Member.Name), ParameterCount(metadata, each.Member)))
            .Distinct()];
    }

    public Type? DeclaredIn(IEnumerable<Assembly> assemblies) =>
        assemblies.Select(assembly => assembly.GetType(Type)).FirstOrDefault(type => type is not null);

    public bool Matches(Type declaring) => Parameters < 0
        ? declaring.GetField(Name, Declared) is not null
        : declaring.GetConstructors(Declared).Cast<MethodBase>().Concat(declaring.GetMethods(Declared))
            .Any(method => method.Name == Name && method.GetParameters().Length == Parameters && !method.IsPrivate)
            || IsRuntimeMade(declaring);

    // The runtime itself makes a delegate's constructor and Invoke.
    private bool IsRuntimeMade(Type declaring) => declaring.IsSubclassOf(typeof(Delegate)) && Name is ".ctor" or "Invoke";

    private static int ParameterCount(MetadataReader metadata, MemberReference member)
    {
        BlobReader signature = metadata.GetBlobReader(member.Signature);
        SignatureHeader header = signature.ReadSignatureHeader();
        if (header.Kind == SignatureKind.Field)
        {
            return -1;
        }

        if (header.IsGeneric)
        {
            signature.ReadCompressedInteger();
        }

        return signature.ReadCompressedInteger();
    }

    // A member of List<T>-like types hangs on a specification; its first bytes name the generic type (ECMA-335, II.23.2.14).
    private static string? ApiType(MetadataReader metadata, EntityHandle parent)
    {
        if (parent.Kind == HandleKind.TypeSpecification)
        {
            BlobReader blob = metadata.GetBlobReader(metadata.GetTypeSpecification((TypeSpecificationHandle)parent).Signature);
            if (blob.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
            {
                return null;
            }

            blob.ReadByte();
            parent = blob.ReadTypeHandle();
        }

        return parent.Kind == HandleKind.TypeReference ? ApiType(metadata, metadata.GetTypeReference((TypeReferenceHandle)parent)) : null;
    }

    private static string? ApiType(MetadataReader metadata, TypeReference type)
    {
        string name = metadata.GetString(type.Name);
        if (type.ResolutionScope.Kind == HandleKind.TypeReference)
        {
            string? outer = ApiType(metadata, metadata.GetTypeReference((TypeReferenceHandle)type.ResolutionScope));
            return outer is null ? null : $"{outer}+{name}";
        }

        return type.ResolutionScope.Kind == HandleKind.AssemblyReference
            && metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name) is "Grpc.Core.Api" or "Grpc.Net.Common"
            ? $"{metadata.GetString(type.Namespace)}.{name}"
            : null;
    }
}
