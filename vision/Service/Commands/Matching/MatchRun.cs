using System.Security.Cryptography;
using VisionInspection.Core.Findings;
using VisionInspection.Declarations;
using VisionInspection.Documents.Input;
using VisionInspection.Documents.Matching;
using VisionInspection.Documents.Reading;
using VisionInspection.Documents.Understanding;
using VisionInspection.ImagingFormats;
using VisionInspection.Service.Cases.Images;

namespace VisionInspection.Service.Commands.Matching;

/// <summary>One declaration, its papers and scans of its containers, from files to divergences, on this machine.</summary>
/// <param name="reader">Reads the papers.</param>
/// <param name="inspector">Inspects the scans.</param>
/// <param name="outputFolder">Where pictures go; null for none.</param>
internal sealed class MatchRun(DocumentReader reader, LateInspector inspector, string? outputFolder) : ICaseRun
{
    /// <summary>Reads and compares; a file that cannot be read is reported, and the others are compared all the same.</summary>
    public async Task<int> RunAsync(CaseInput one, IMatchReport report, CancellationToken stopping)
    {
        if (await DeclarationAsync(one.Declaration, report, stopping) is not { } declared)
        {
            return ExitCode.InputRefused;
        }

        foreach (DeclarationRemark remark in declared.Remarks)
        {
            report.Remark(remark);
        }

        var papers = new List<(ReadDocument Document, DocumentFields Fields)>();
        var pictures = new MatchPictures(outputFolder);
        foreach (string file in one.Papers)
        {
            if (await PaperAsync(file, report, stopping) is { } paper)
            {
                papers.Add(paper);
                pictures.Add(file, paper.Document);
            }
        }

        MatchingResult matched = DocumentMatching.Compare(declared.Declaration, papers);
        report.Compared(matched.Elements, matched.Divergences);
        await pictures.WriteAsync(reader, matched.Elements, stopping);
        var weights = new Dictionary<string, WeightEstimate>(StringComparer.Ordinal);
        SeenScan[] seen = [.. one.Scans.Select(scan => Scan(scan, declared.Declaration, weights, report, stopping)).OfType<SeenScan>()];
        if (seen.Length > 0 && CaseLots.Compare(declared.Declaration, seen, inspector.Value.Limits) is { Count: > 0 } lots)
        {
            Report(lots, report);
        }

        return papers.Count == one.Papers.Count && seen.Length == one.Scans.Count ? ExitCode.Ok : ExitCode.InputRefused;
    }

    private static async Task<DeclarationRead?> DeclarationAsync(string file, IMatchReport report, CancellationToken stopping)
    {
        try
        {
            return DeclarationReader.Read(await File.ReadAllBytesAsync(file, stopping));
        }
        catch (DeclarationFormatException refusal)
        {
            report.Refused(file, refusal.Path, refusal.Offset, refusal.Message);
            return null;
        }
    }

    private async Task<(ReadDocument Document, DocumentFields Fields)?> PaperAsync(string file, IMatchReport report, CancellationToken stopping)
    {
        try
        {
            byte[] content = await File.ReadAllBytesAsync(file, stopping);
            ReadDocument document = await reader.ReadAsync(Path.GetFileName(file), content, new PageProgress(file), stopping);
            DocumentFields fields = DocumentUnderstanding.Of(document);
            report.Read(file, document, fields);
            return (document, fields);
        }
        catch (DocumentFormatException refusal)
        {
            report.Refused(file, refusal.Page is int page ? $"page {page}" : null, null, refusal.Reason);
            return null;
        }
    }

    // Weights of the containers of the scans so far: the next may complete a sum.
    private SeenScan? Scan(
        string path, CustomsDeclaration declaration, Dictionary<string, WeightEstimate> weights, IMatchReport report, CancellationToken stopping)
    {
        var input = new ScanInput(path, Directory.Exists(path));
        try
        {
            Scan scan = input.Read(ReadLimits.Default);
            InspectionResult found = inspector.Value.Inspect([scan], stopping)[0];
            string[] numbers = [.. scan.Conveyance?.Containers.Select(reading => reading.Number) ?? []];
            report.Inspected(path, numbers, found);
            if (outputFolder is not null)
            {
                ScanPictures.Write(outputFolder, path, scan, found);
            }

            var seen = new SeenScan(Path.GetFileName(path), HashOf(path), numbers, found, new HashSet<string>());
            IReadOnlyList<ImageElement> elements = ImageComparison.Compare(declaration, seen, weights);
            foreach (IGrouping<string, ContainerFinding> container in found.Containers.Where(one => one.Number is not null).GroupBy(one => one.Number!))
            {
                if (WeightElements.Best(container) is { Weight: { } weight })
                {
                    weights[container.Key] = weight;
                }
            }

            Report(elements, report);
            return seen;
        }
        catch (ScanFormatException refusal)
        {
            report.Refused(path, refusal.Field, refusal.Offset < 0 ? null : refusal.Offset, refusal.Reason);
            return null;
        }
    }

    private static void Report(IReadOnlyList<ImageElement> elements, IMatchReport report)
    {
        ComparedElement[] compared = [.. elements.Select(element => element.Compared)];
        report.Compared(compared, [.. compared.Select(Divergence.Of).OfType<Divergence>()]);
    }

    // Of an export folder: over its files in ordinal order, because it has no hash of its own.
    private static string HashOf(string path)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string[] files = Directory.Exists(path) ? [.. Directory.EnumerateFiles(path).Order(StringComparer.Ordinal)] : [path];
        foreach (string file in files)
        {
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // Called in page order by the reading itself; a single page is no long work.
    private sealed class PageProgress(string file) : IProgress<PageRead>
    {
        private ProgressLine? line;

        public void Report(PageRead value)
        {
            if (value.PageCount > 1)
            {
                line ??= new ProgressLine(file, value.PageCount);
                line.Report(value.Page.Number);
            }
        }
    }
}
