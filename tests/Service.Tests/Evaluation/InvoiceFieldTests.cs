using VisionInspection.Documents.Reading;
using VisionInspection.Service.Evaluation.Papers;
using VisionInspection.Service.Tests.Support;

namespace VisionInspection.Service.Tests.Evaluation;

/// <summary>Every third of the real invoices, read from pictures: no field is read worse than it was measured.</summary>
public class InvoiceFieldTests
{
    private const int Third = 3;

    [FixtureFact("invoices/pdf")]
    public async Task Add_RealInvoices_EveryFieldIsReadAsWellAsMeasured()
    {
        string root = FixtureFactAttribute.PathTo("invoices")!;
        using var reader = new DocumentReader(new ReadingOptions());
        var evaluation = new InvoiceEvaluation(reader, new KeptReadings(null));
        string[] papers = [.. Directory.EnumerateFiles(Path.Combine(root, "pdf"), "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Where((_, i) => i % Third == 0)];
        foreach (string paper in papers)
        {
            string relative = Path.GetRelativePath(Path.Combine(root, "pdf"), paper).Replace("/", "__", StringComparison.Ordinal);
            await evaluation.AddAsync(paper, Directory.EnumerateFiles(Path.Combine(root, "truth-xml"), $"*{relative}.xml").Single(), CancellationToken.None);
        }

        Assert.Equal(7, papers.Length);
        foreach (string field in PaperScore.Names.Where(name => name is not ("lines" or "seller name")))
        {
            FieldTally tally = evaluation.Tallies[field];
            Assert.True(tally is { Wrong: 0, Missing: 0 } && tally.Right > 0, $"{field}: {tally.Share}; {string.Join("; ", evaluation.Mistakes)}");
        }

        Assert.True(evaluation.Tallies["seller name"].Share.Value >= 0.8, string.Join("; ", evaluation.Mistakes));
        Assert.True(evaluation.Tallies["lines"].Share.Value >= 0.85, string.Join("; ", evaluation.Mistakes));
    }
}
