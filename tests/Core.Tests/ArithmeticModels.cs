namespace VisionInspection.Core.Tests;

/// <summary>
/// The pipeline over models whose answers are arithmetic (<c>tests/golden/models/make.py</c>): what is tested with it is
/// everything around the models.
/// </summary>
public sealed class ArithmeticModels : IDisposable
{
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "golden", "models");

    public InspectionPipeline Pipeline { get; } = InspectionPipeline.Open(new PipelineOptions { ModelsFolder = Folder });

    public void Dispose() => Pipeline.Dispose();
}
