namespace VisionInspection.Devices.Simulation.Papers.Drawing;

/// <summary>What hands leave on paper: a stamp, a signature, a tick; over the print, as it happens.</summary>
internal static class Marks
{
    private static readonly string[][] Stamps = [["RECEIVED", "12 MAR 2026"], ["COPY"], ["CUSTOMS", "RELEASED"], ["ORIGINAL"], ["PAID"]];

    public static void Add(Sheet sheet)
    {
        SceneRandom random = sheet.Random;
        foreach (Pdf.PdfPage page in sheet.Pages)
        {
            if (random.Chance(0.6))
            {
                page.Stamp(random.Uniform(60, 380), random.Uniform(150, 760), random.Uniform(-25, 25), random.Choose(Stamps), random.Uniform(0.45, 0.7));
            }

            double x = random.Uniform(80, 380);
            double y = random.Uniform(640, 790);
            page.Pen([.. Enumerable.Range(0, 16).Select(i => (x + (i * 9) + random.Uniform(-8, 8), y + random.Uniform(-16, 16)))], random.Uniform(0.1, 0.4));
        }
    }
}
