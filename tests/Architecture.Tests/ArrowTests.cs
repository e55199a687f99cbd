using System.Xml.Linq;

namespace VisionInspection.Architecture.Tests;

/// <summary>Arrows point one way: every project reference is one of those the house allows.</summary>
public class ArrowTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["imaging-formats/Codecs"] = [],
        ["imaging-formats"] = ["imaging-formats/Codecs"],
        ["devices"] = ["imaging-formats"],
        ["vision/Native"] = [],
        ["vision/Core"] = ["vision/Native", "imaging-formats"],
        ["vision/Declarations"] = [],
        ["vision/Documents"] = ["vision/Declarations", "vision/Native", "imaging-formats"],
        ["vision/Grpc/Grpc.Core.Api"] = [],
        ["vision/Grpc/Grpc.Net.Common"] = ["vision/Grpc/Grpc.Core.Api"],
        ["vision/Contracts"] = ["vision/Grpc/Grpc.Core.Api", "vision/Grpc/Grpc.Net.Common"],
        ["vision/Service"] = ["vision/Core", "vision/Declarations", "vision/Documents", "vision/Contracts", "vision/Grpc/Grpc.Core.Api", "vision/Grpc/Grpc.Net.Common", "devices"],
    };

    public static TheoryData<string> ProductProjects() =>
        [.. Directory.EnumerateFiles(RepositoryRoot.Path, "*.csproj", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(RepositoryRoot.Path, file))
            .Where(file => !file.StartsWith("tests/", StringComparison.Ordinal) && !file.Contains("/node_modules/", StringComparison.Ordinal))
            .Where(file => !file.StartsWith('.'))];

    [Theory]
    [MemberData(nameof(ProductProjects))]
    public void ProjectReference_OfAProduct_PointsTheAllowedWay(string project)
    {
        ArgumentNullException.ThrowIfNull(project);
        string folder = Path.GetDirectoryName(project)!;
        Assert.True(Allowed.TryGetValue(folder, out string[]? allowed), $"{project} stands outside the house");

        var references = XDocument.Load(Path.Combine(RepositoryRoot.Path, project))
            .Descendants("ProjectReference")
            .Select(reference => Path.GetFullPath(Path.Combine(RepositoryRoot.Path, folder, reference.Attribute("Include")!.Value)))
            .Select(file => Path.GetRelativePath(RepositoryRoot.Path, Path.GetDirectoryName(file)!));
        Assert.All(references, reference => Assert.Contains(reference, allowed));
    }

    [Fact]
    public void TopLevel_HasTheFiveFoldersAndNoOther()
    {
        string[] known = ["devices", "imaging-formats", "models", "tests", "vision"];
        var tracked = Directory.EnumerateDirectories(RepositoryRoot.Path)
            .Select(folder => Path.GetFileName(folder)!)
            .Where(name => !name.StartsWith('.') && name is not ("data" or "out")); // run-time output, ignored by git
        Assert.Equal(known, tracked.Order(StringComparer.Ordinal));
    }
}
