using VisionInspection.Devices.Simulation.Papers.Pdf;

namespace VisionInspection.Devices.Simulation.Papers.Drawing;

/// <summary>What hands leave on paper: a stamp, a signature, a tick; over the print, as it happens.</summary>
internal static class Marks
{
    private static readonly string[][] Stamps = [["RECEIVED", "12 MAR 2026"], ["COPY"], ["CUSTOMS", "RELEASED"], ["ORIGINAL"], ["PAID"]];

    // Stamp pads: red, blue, violet, green.
    private static readonly Paint[] Inks = [Paint.Ink(0.82, 0.1, 0.16), Paint.Ink(0.12, 0.2, 0.68), Paint.Ink(0.45, 0.14, 0.6), Paint.Ink(0.08, 0.5, 0.26)];

    public static void Add(Sheet sheet)
    {
        SceneRandom random = sheet.Random;
        foreach (PdfPage page in sheet.Pages)
        {
            if (random.Chance(0.6))
            {
                page.Stamp(random.Uniform(60, 380), random.Uniform(150, 760), random.Uniform(-25, 25), random.Choose(Stamps), Paint.Grey(random.Uniform(0.45, 0.7)));
            }

            Pen(page, random, random.Uniform(80, 380), random.Uniform(640, 790), null);
        }
    }

    /// <summary>Three stamps of coloured ink on every page, and a signature by ballpoint.</summary>
    public static void AddColoured(Sheet sheet)
    {
        SceneRandom random = sheet.Random;
        foreach (PdfPage page in sheet.Pages)
        {
            for (int i = 0; i < 3; i++)
            {
                page.Stamp(random.Uniform(60, 380), random.Uniform(150, 700), random.Uniform(-25, 25), random.Choose(Stamps), random.Choose(Inks));
            }

            Pen(page, random, random.Uniform(80, 380), random.Uniform(400, 700), Inks[1]);
        }
    }

    private static void Pen(PdfPage page, SceneRandom random, double x, double y, Paint? ink) => page.Pen(
        [.. Enumerable.Range(0, 16).Select(i => (x + (i * 9) + random.Uniform(-8, 8), y + random.Uniform(-16, 16)))], ink ?? Paint.Grey(random.Uniform(0.1, 0.4)));
}
