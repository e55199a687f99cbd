using VisionInspection.Declarations;
using VisionInspection.Devices.Simulation.Papers;
using VisionInspection.Devices.Simulation.Papers.Damage;
using VisionInspection.Documents.Input;
using VisionInspection.Documents.Matching;
using VisionInspection.Documents.Reading;
using VisionInspection.Documents.Understanding;

namespace VisionInspection.Service.Evaluation.Papers;

/// <summary>Simulated declarations and their papers through the whole chain: drawn, damaged, read from pixels, understood, matched, judged.</summary>
/// <param name="reader">Reads the papers; null takes their words as printed.</param>
/// <param name="kept">Readings made before.</param>
/// <param name="workers">Cases side by side.</param>
internal sealed class MatchingEvaluation(DocumentReader? reader, KeptReadings kept, int workers)
{
    /// <summary>Wrong declarations that each case's papers are held against, beside the right one.</summary>
    private const int Misdeclared = 4;

    // Stamps and pen strokes are no words: unread papers go without them.
    private readonly PaperSimulator simulator = new(new PaperSimulatorOptions { Marks = reader is not null });
    private readonly PaperSimulator stamped = new(new PaperSimulatorOptions { ColouredMarks = true });

    /// <summary>Runs cases and counts.</summary>
    /// <param name="damage">What happened to the papers.</param>
    /// <param name="first">Seed of the first case.</param>
    /// <param name="count">Cases.</param>
    /// <param name="progress">Told of each.</param>
    /// <param name="stopping">Stops it.</param>
    public async Task<MatchingTally> RunAsync(DamageKind damage, ulong first, int count, IProgress<int> progress, CancellationToken stopping)
    {
        PaperSimulator source = damage == DamageKind.Stamped ? stamped : simulator;
        var judged = new (SimulatedCase Case, CaseScore Score, CaseScore[] Misdeclared)[count];
        int done = 0;
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = stopping }, async (i, token) =>
        {
            SimulatedCase simulated = source.Build(first + (ulong)i);
            List<(ReadDocument, DocumentFields)> papers = await ReadAsync(simulated, damage, token);
            CaseScore[] misdeclared =
            [
                .. Enumerable.Range(0, Misdeclared).Select(variant => source.BuildMisdeclared(first + (ulong)i, variant)).Select(wrong => new CaseScore(wrong, Match(wrong, papers))),
            ];
            judged[i] = (simulated, new CaseScore(simulated, Match(simulated, papers)), misdeclared);
            progress.Report(Interlocked.Increment(ref done));
        });

        // Counted in order, so that equal seeds print equal lines.
        var tally = new MatchingTally();
        foreach ((SimulatedCase simulated, CaseScore score, CaseScore[] misdeclared) in judged)
        {
            tally.Add(simulated, score);
            foreach (CaseScore wrong in misdeclared)
            {
                tally.AddMisdeclared(wrong);
            }
        }

        return tally;
    }

    private static MatchingResult Match(SimulatedCase simulated, List<(ReadDocument, DocumentFields)> papers) =>
        DocumentMatching.Compare(DeclarationReader.Read(simulated.Declaration.ToArray()).Declaration, papers);

    private async Task<List<(ReadDocument, DocumentFields)>> ReadAsync(SimulatedCase simulated, DamageKind damage, CancellationToken stopping)
    {
        var papers = new List<(ReadDocument, DocumentFields)>();
        foreach (SimulatedPaper paper in simulated.Papers)
        {
            try
            {
                ReadDocument document = reader is null ? LayerReading.Of(paper) : await kept.GetAsync(
                    $"{paper.Name}-{damage}", paper.Pdf, () => reader.ReadAsync(paper.Name, PaperPictures.Tiff(paper, damage, simulated.Seed), null, stopping), stopping);
                papers.Add((document, DocumentUnderstanding.Of(document)));
            }
            catch (DocumentFormatException refusal)
            {
                // What was planted in it counts as overlooked.
                await Console.Error.WriteLineAsync($"{paper.Name}: {refusal.Message}");
            }
        }

        return papers;
    }
}
