using VisionInspection.Core.Findings;
using VisionInspection.Declarations;
using VisionInspection.Service.Storage;
using VisionInspection.Service.Storage.Cases;
using VisionInspection.Service.Telemetry;

namespace VisionInspection.Service.Cases.Images;

/// <summary>
/// Holds declarations against scans of their containers, whichever comes second. The store pairs them when it takes in
/// the later one, so that a pair is compared once, also across a kill.
/// </summary>
internal sealed class ImageWorker(
    ICaseStore cases, IScanStore scans, StoredFiles files, ContentsComparison contents, IHostApplicationLifetime lifetime, ILogger<ImageWorker> log) : BackgroundService
{
    private const int Page = 16;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Listens before it looks: a pair that comes between the two is found or told, never lost.
        using ChangeFeed<CaseChange>.Subscription ofCases = cases.Changes.Subscribe(capacity: 1);
        using ChangeFeed<ScanChange>.Subscription ofScans = scans.Changes.Subscribe(capacity: 1);
        try
        {
            while (true)
            {
                IReadOnlyList<(CaseResult Case, ScanResult Scan)> pairs = await cases.OpenPairsAsync(Page, stoppingToken);
                foreach ((CaseResult compared, ScanResult scan) in pairs)
                {
                    (ImageEvidence evidence, IReadOnlyList<JudgedAnew> others) = await EvidenceAsync(compared, scan, stoppingToken);
                    await cases.RecordImageAsync(compared.Case.Id, scan.Scan.Id, evidence, others, stoppingToken);
                }

                if (pairs.Count == 0)
                {
                    await Task.WhenAny(ofCases.Changes.WaitToReadAsync(stoppingToken).AsTask(), ofScans.Changes.WaitToReadAsync(stoppingToken).AsTask());
                    stoppingToken.ThrowIfCancellationRequested();
                    ofCases.Changes.TryRead(out _);
                    ofScans.Changes.TryRead(out _);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What was not compared is still open in the database.
        }
        catch (Exception error)
        {
            Log.WorkerEnded(log, error);
            Environment.ExitCode = 1;
            lifetime.StopApplication();
            throw;
        }
    }

    private async Task<(ImageEvidence Evidence, IReadOnlyList<JudgedAnew> Others)> EvidenceAsync(CaseResult compared, ScanResult scan, CancellationToken stopping)
    {
        try
        {
            CustomsDeclaration declaration = DeclarationReader.Read(await files.ReadAsync(compared.Case.Declaration, stopping)).Declaration;
            SeenScan seen = await SeenAsync(compared.Case, scan, stopping);
            IReadOnlyList<ImageElement> elements = ImageComparison.Compare(declaration, seen, await EarlierWeightsAsync(declaration, compared.Case, scan, stopping));
            (IReadOnlyList<ImageElement> ofContents, IReadOnlyList<JudgedAnew> others) = await contents.CompareAsync(declaration, compared.Case, scan, seen, stopping);
            return (new ImageEvidence(StoredElement.OfScan([.. elements, .. ofContents], seen.Found.Models, scan.Scan.Id)), others);
        }
        catch (FileGoneException gone)
        {
            return (new ImageEvidence([], gone.Message), []);
        }
#pragma warning disable CA1031 // One pair that cannot be compared must not keep the others from it: it is said and logged.
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Log.ImageNotCompared(log, error, compared.Case.Key.Submitter, compared.Case.Key.CaseId, scan.Scan.Key.ToString());
            return (new ImageEvidence([], $"Scan {scan.Scan.Key} was not compared: {error.GetType().Name}: {error.Message}"), []);
        }
    }

    // Of scans whose result came before this one's: pairs are compared in that order, so the last has them all, and has them once.
    private async Task<Dictionary<string, WeightEstimate>> EarlierWeightsAsync(
        CustomsDeclaration declaration, CaseRecord compared, ScanResult scan, CancellationToken stopping)
    {
        var weights = new Dictionary<string, WeightEstimate>(StringComparer.Ordinal);
        if (declaration.Containers.Count > 1)
        {
            foreach (ScanResult earlier in await cases.ScansBeforeAsync(compared.Id, scan.Sequence, stopping))
            {
                foreach (IGrouping<string?, ContainerFinding> one in (earlier.Outcome.Inspection?.Containers ?? []).GroupBy(container => container.Number))
                {
                    if (one.Key is not null && WeightElements.Best(one) is { Weight: { } weight })
                    {
                        weights[one.Key] = weight;
                    }
                }
            }
        }

        return weights;
    }

    private async Task<SeenScan> SeenAsync(CaseRecord compared, ScanResult scan, CancellationToken stopping)
    {
        string[] numbers = [.. scan.Outcome.ContainerNumbers()];
        var elsewhere = new HashSet<string>(StringComparer.Ordinal);
        foreach (string number in numbers)
        {
            if (await cases.IsDeclaredElsewhereAsync(compared.Id, number, stopping))
            {
                elsewhere.Add(number);
            }
        }

        return new SeenScan(scan.Scan.Header.FileName, scan.Scan.Header.Sha256, numbers, scan.Outcome.Inspection!, elsewhere);
    }
}
