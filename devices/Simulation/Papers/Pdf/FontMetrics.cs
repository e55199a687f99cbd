namespace VisionInspection.Devices.Simulation.Papers.Pdf;

/// <summary>Advance widths of the faces, in thousandths of the size; an accented letter is as wide as its base.</summary>
internal static class FontMetrics
{
    private const int First = ' ';
    private const int CourierWidth = 600;
    private const int Other = 556;

    // The widths of Helvetica, Helvetica-Bold, Times-Roman and Times-Bold for the characters from space to tilde.
    private static readonly int[][] Widths =
    [
        [
            278, 278, 355, 556, 556, 889, 667, 222, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556,
            556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611,
            778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611,
            278, 278, 278, 469, 556, 222, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556,
            556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
        ],
        [
            278, 333, 474, 556, 556, 889, 722, 278, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556,
            556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778,
            722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333,
            278, 333, 584, 556, 278, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611,
            611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
        ],
        [
            250, 333, 408, 500, 500, 833, 778, 333, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500,
            500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722,
            722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333,
            278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500,
            500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
        ],
        [
            250, 333, 555, 500, 500, 1000, 833, 333, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500,
            500, 500, 500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611,
            778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722,
            667, 333, 278, 333, 581, 500, 333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833,
            556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,
        ],
    ];

    private const string Accented = "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿßºª²\u00A0–’";
    private const string Base = "AAAAAACEEEEIIIINOOOOOUUUUYaaaaaaceeeeiiiinooooouuuuyyBooo -'";

    /// <summary>Width of a text, in points.</summary>
    public static double Width(string text, PaperFont font, double size)
    {
        int sum = 0;
        foreach (char c in text)
        {
            int accented = Accented.IndexOf(c, StringComparison.Ordinal);
            int index = (accented >= 0 ? Base[accented] : c) - First;
            sum += font >= PaperFont.Courier ? CourierWidth
                : index >= 0 && index < Widths[0].Length ? Widths[(int)font][index] : Other;
        }

        return sum * size / 1000;
    }

    /// <summary>The bold face of a face.</summary>
    public static PaperFont Bold(PaperFont font) => font switch
    {
        PaperFont.Helvetica => PaperFont.HelveticaBold,
        PaperFont.Times => PaperFont.TimesBold,
        PaperFont.Courier => PaperFont.CourierBold,
        _ => font,
    };
}
