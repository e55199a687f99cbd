using VisionInspection.Core.Findings;

namespace VisionInspection.Core.Tests.RealScans;

/// <summary>Pictures that are no scan: photographs of containers above all, which is what they would be confused with.</summary>
[Collection(SharedRealModels.Name)]
public sealed class OtherPicturesTests(RealModels models)
{
    public static TheoryData<string> Photographs => Directory.Exists(Fixtures.Folder)
        ? [.. Directory.EnumerateFiles(Path.Combine(Fixtures.Folder, "container-codes"), "*.jpg").Select(path => Path.GetFileName(path)!).Order()]
        : [.. new[] { "absent" }];

    [FixtureTheory]
    [MemberData(nameof(Photographs))]
    public void Inspect_APhotograph_CannotBeJudged(string file)
    {
        InspectionResult result = Assert.Single(
            models.Pipeline.Inspect([Fixtures.Scan("container-codes", file)], CancellationToken.None));

        Assert.Empty(result.Containers);
        Assert.Equal("cannot-judge", Assert.Single(result.Findings).Kind);
    }
}
