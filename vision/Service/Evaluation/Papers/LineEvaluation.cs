using VisionInspection.Devices.Simulation.Papers;
using VisionInspection.Devices.Simulation.Papers.Damage;
using VisionInspection.Documents.Reading;

namespace VisionInspection.Service.Evaluation.Papers;

/// <summary>Lines of simulated papers, read from their pixels by Tesseract alone and with the line recogniser, against what is printed.</summary>
/// <param name="reader">Reads with the recogniser.</param>
/// <param name="kept">Readings made before.</param>
internal sealed class LineEvaluation(DocumentReader reader, KeptReadings kept)
{
    // The simulator's stamps lie across the print; nobody wants them read as lines.
    private static readonly HashSet<string> Stamps = ["RECEIVED", "12", "MAR", "2026", "COPY", "CUSTOMS", "RELEASED", "ORIGINAL", "PAID"];

    private readonly PaperSimulator simulator = new(new PaperSimulatorOptions());
    private readonly PaperSimulator stamped = new(new PaperSimulatorOptions { ColouredMarks = true });

    /// <summary>Counts by Tesseract alone.</summary>
    public LineTally Engine { get; } = new();

    /// <summary>Counts with the recogniser.</summary>
    public LineTally Both { get; } = new();

    /// <summary>Places that were read differently, with what is printed there.</summary>
    public List<(OtherReading Reading, string Printed)> Places { get; } = [];

    /// <summary>Adds a case.</summary>
    public async Task AddAsync(ulong seed, DamageKind damage, CancellationToken stopping)
    {
        foreach (SimulatedPaper paper in (damage == DamageKind.Stamped ? stamped : simulator).Build(seed).Papers)
        {
            ReadDocument read = await kept.GetAsync(
                $"{paper.Name}-{damage}", paper.Pdf, () => reader.ReadAsync(paper.Name, PaperPictures.Tiff(paper, damage, seed), null, stopping), stopping);
            foreach ((ReadPage page, ReadPage truth) in read.Pages.Zip(LayerReading.Of(paper).Pages))
            {
                Add(page, [.. truth.Words.Where(word => !Stamps.Contains(word.Text)).Select(word => word with { Box = Placed(word.Box, truth, page) })]);
            }
        }
    }

    private void Add(ReadPage page, List<ReadWord> truth)
    {
        List<ReadWord> engine = Alone(page);
        foreach (IGrouping<int, ReadWord> line in truth.GroupBy(word => word.Line))
        {
            List<PageBox> boxes = [.. line.Select(word => word.Box)];
            string said = string.Join(' ', line.Select(word => word.Text));
            Engine.Add(said, Text(engine, boxes));
            Both.Add(said, Text(page.Words, boxes));
        }

        Places.AddRange(page.Others.Select(other => (other, Text(truth, [other.Box]))));
    }

    // The page as Tesseract read it: its words back where the recogniser's were taken.
    private static List<ReadWord> Alone(ReadPage page)
    {
        var taken = page.Others.Where(other => other.OwnTaken).ToList();
        return
        [
            .. page.Words.Where(word => word.Source != WordSource.LineRecogniser),
            .. taken.Select(other => new ReadWord(other.Engine, other.Box, other.EngineConfidence, 0, WordSource.Tesseract)),
        ];
    }

    // What stands in any of the boxes, from the left.
    private static string Text(IEnumerable<ReadWord> words, List<PageBox> boxes) => string.Join(
        ' ', words.Where(word => boxes.Exists(box => Shares(word.Box, box))).OrderBy(word => word.Box.X).Select(word => word.Text));

    private static bool Shares(PageBox word, PageBox box)
    {
        int across = Math.Min(word.X + word.Width, box.X + box.Width) - Math.Max(word.X, box.X);
        int down = Math.Min(word.Y + word.Height, box.Y + box.Height) - Math.Max(word.Y, box.Y);
        return across > 0.5 * Math.Min(word.Width, box.Width) && down > 0.5 * Math.Min(word.Height, box.Height);
    }

    // Scanner and fax turn about the middle of the page, and reading turns back about it.
    private static PageBox Placed(PageBox box, ReadPage from, ReadPage to)
    {
        double scale = to.Resolution / from.Resolution;
        return new PageBox(
            (int)(((box.X - (from.Width / 2.0)) * scale) + (to.Width / 2.0)), (int)(((box.Y - (from.Height / 2.0)) * scale) + (to.Height / 2.0)),
            (int)Math.Ceiling(box.Width * scale), (int)Math.Ceiling(box.Height * scale));
    }
}
