namespace VisionInspection.Core.Tests.RealScans;

/// <summary>The pipeline over the product's own models.</summary>
public sealed class RealModels : IDisposable
{
    public InspectionPipeline Pipeline { get; } =
        InspectionPipeline.Open(new PipelineOptions { ModelsFolder = Path.Combine(Golden.Root, "models") });

    public void Dispose() => Pipeline.Dispose();
}

/// <summary>Loads the models once for all the tests that use them.</summary>
[CollectionDefinition(Name)]
public sealed class SharedRealModels : ICollectionFixture<RealModels>
{
    public const string Name = "real models";
}
