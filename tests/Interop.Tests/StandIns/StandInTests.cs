using System.Reflection;
using Grpc.Core;
using Grpc.Net.Client;
using Grpc.Net.Compression;
using Microsoft.Extensions.DependencyInjection;

namespace VisionInspection.Interop.Tests.StandIns;

/// <summary>Everything that the official assemblies use of the API assemblies is there.</summary>
public class StandInTests
{
    private static readonly Assembly[] Api = [typeof(Metadata).Assembly, typeof(ICompressionProvider).Assembly];

    public static TheoryData<string> OfficialAssemblies() =>
        [typeof(GrpcChannel).Assembly.Location, typeof(GrpcServicesExtensions).Assembly.Location];

    [Theory]
    [MemberData(nameof(OfficialAssemblies))]
    public void Api_EveryTypeTheAssemblyUses_IsDeclared(string assembly)
    {
        IReadOnlyList<UsedMember> used = UsedMember.Of(assembly);

        Assert.True(used.Count > 50, $"{used.Count} members are used");
        Assert.All(used, member => Assert.NotNull(member.DeclaredIn(Api)));
    }

    [Theory]
    [MemberData(nameof(OfficialAssemblies))]
    public void Api_EveryMemberTheAssemblyUses_IsDeclaredWithItsParameters(string assembly) =>
        Assert.All(UsedMember.Of(assembly), member => Assert.True(member.Matches(member.DeclaredIn(Api)!), $"{member} is missing"));
}
