namespace VisionInspection.ImagingFormats.Tests;

/// <summary>Compares lines with a golden file; what came instead is left beside the test assembly.</summary>
internal static class Golden
{
    public static void Check(string name, IReadOnlyList<string> lines)
    {
        File.WriteAllLines(Path.Combine(AppContext.BaseDirectory, name + ".actual"), lines);
        Assert.Equal(File.ReadAllLines(Path.Combine(Fixtures.Root, "tests", "golden", name)), lines);
    }
}
