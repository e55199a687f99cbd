namespace VisionInspection.ImagingFormats.Tests;

public sealed class CorpusTests
{
    // A hostile file may cost what its own bytes cost, and a little.
    private const long MostBytes = 48 << 20;

    [Fact]
    public void Read_EveryBrokenFile_RefusesInTheWordsOfTheGoldenFile()
    {
        var outcomes = new List<string>();
        foreach (string path in Directory.EnumerateFiles(Fixtures.Corpus).Where(path => !path.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileName(path);
            using FileStream file = File.OpenRead(path);
            long before = GC.GetAllocatedBytesForCurrentThread();

            var refusal = Assert.Throws<ScanFormatException>(() => ScanReader.Read(name, file, ReadLimits.Default));

            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < MostBytes, $"{name} takes too much memory");
            outcomes.Add($"{name}: {refusal.Message}");
        }

        Golden.Check("formats-corpus.txt", outcomes);
    }
}
