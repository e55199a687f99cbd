using VisionInspection.Codecs;
using VisionInspection.Core.Findings;

namespace VisionInspection.Browser.Tests;

/// <summary>
/// A drawn scan whose every pixel is known: open air, a box with grey walls, and in it a light and a dark block. What
/// the pipeline would say of it is given by hand.
/// </summary>
internal static class TestScans
{
    public const int Width = 1800;
    public const int Height = 500;

    /// <summary>Transmission of the dark block, 16 bit.</summary>
    public const ushort Dark = 6_500;

    /// <summary>Transmission of the light block, 16 bit.</summary>
    public const ushort Light = 39_000;

    /// <summary>What the reader calls the one view of a bare picture.</summary>
    public const string View = "side";

    public const string Number = "CSQU3054383";

    public static PixelBox Box { get; } = new(200, 60, 1400, 320);

    public static PixelBox DarkBlock { get; } = new(400, 200, 300, 160);

    public static PixelBox LightBlock { get; } = new(1000, 240, 350, 120);

    /// <summary>The picture as a 16-bit PNG; <paramref name="variant"/> makes the files differ.</summary>
    public static byte[] Png(int variant = 0)
    {
        var samples = new ushort[Width * Height];
        Array.Fill(samples, ushort.MaxValue);
        Fill(samples, Box, 47_000);
        Fill(samples, new PixelBox(Box.X + 20, Box.Y + 20, Box.Width - 40, Box.Height - 40), 55_000);
        Fill(samples, DarkBlock, Dark);
        Fill(samples, LightBlock, Light);
        Fill(samples, new PixelBox(0, Height - 4, 4 + variant, 4), 1_000);
        return PngWriter.Gray16(samples, Width, Height);
    }

    /// <summary>A container that is loaded; the map's peak lies on the dark block.</summary>
    public static ContainerFinding Loaded { get; } = new(
        View, Box, 0.98, Number, new EmptyVerdict(EmptyState.Loaded, 0.9874, 0.21, null), Peak());

    public static ContainerFinding Empty { get; } = new(
        View, Box, 0.97, null, new EmptyVerdict(EmptyState.Empty, 0.013, 0.21, null), Peak());

    public static ContainerFinding CannotJudge { get; } = new(
        View, Box, 0.91, null, new EmptyVerdict(EmptyState.CannotJudge, null, 0.21, "62 % of the container is black: the beam did not get through."), null);

    public static InspectionResult ResultOf(string scanId, params ContainerFinding[] found) => new()
    {
        ScanId = scanId,
        Format = "png",
        Containers = found,
        Findings =
        [
            new Finding("vehicle-head", View, new PixelBox(20, 300, 120, 150), 0.8, "The truck's head is at the left."),
            new Finding("concealment", View, LightBlock, 0.83, "Something lies where the machinery has none.")
            {
                Threshold = 0.5,
                Model = "empty-container",
                Saliency = new SaliencyMap(1, 1, [255], LightBlock),
            },
        ],
        Models =
        [
            new ModelIdentity("container-locator", "1.2.0", new string('a', 64)),
            new ModelIdentity("empty-container", "1.4.1", new string('b', 64)),
        ],
        Milliseconds = new Dictionary<string, double> { ["decode"] = 21.4, ["locate"] = 12.5, ["judge"] = 9.25 },
    };

    // 28 by 8 cells over the box: one strong cell on the dark block, nothing elsewhere.
    private static SaliencyMap Peak()
    {
        const int Columns = 28, Rows = 8;
        var cells = new byte[Columns * Rows];
        int column = (DarkBlock.X + (DarkBlock.Width / 2) - Box.X) * Columns / Box.Width;
        int row = (DarkBlock.Y + (DarkBlock.Height / 2) - Box.Y) * Rows / Box.Height;
        for (int dy = -1; dy <= 1; dy++)
        {
            for (int dx = -2; dx <= 2; dx++)
            {
                cells[((row + dy) * Columns) + column + dx] = 255;
            }
        }

        return new SaliencyMap(Columns, Rows, cells, Box);
    }

    private static void Fill(ushort[] samples, PixelBox box, ushort value)
    {
        for (int y = box.Y; y < box.Y + box.Height; y++)
        {
            samples.AsSpan((y * Width) + box.X, box.Width).Fill(value);
        }
    }
}
