using VisionInspection.Codecs;
using VisionInspection.Declarations;
using VisionInspection.Documents.Reading;

namespace VisionInspection.Service.Cases;

/// <summary>A page's picture with coloured boxes on it.</summary>
internal static class PageMarks
{
    // Wide enough to be seen on a whole page, narrow enough not to lie on the next line.
    private const double LineInches = 1.5 / 72;
    private const double GapInches = 1.5 / 72;

    /// <summary>Draws the boxes.</summary>
    /// <param name="page">The page.</param>
    /// <param name="boxes">Boxes in its pixels, each with how the element there stands to the declaration.</param>
    /// <returns>A PNG, 8-bit RGB.</returns>
    public static byte[] Png(PagePicture page, IEnumerable<(WitnessBox Box, Comparison Outcome)> boxes)
    {
        byte[] rgb = new byte[checked(page.Width * page.Height * 3)];
        for (int i = 0; i < page.Grey.Length; i++)
        {
            rgb.AsSpan(i * 3, 3).Fill(page.Grey[i]);
        }

        int line = Math.Max(2, (int)(page.Resolution * LineInches));
        int gap = Math.Max(2, (int)(page.Resolution * GapInches));
        foreach ((WitnessBox box, Comparison outcome) in boxes)
        {
            Outline(rgb, page, new WitnessBox(box.X - gap, box.Y - gap, box.Width + (2 * gap), box.Height + (2 * gap)), line, Colour(outcome));
        }

        return PngWriter.Rgb8(rgb, page.Width, page.Height, level: 6);
    }

    // Told apart by lightness too: what differs is the darkest.
    private static (byte R, byte G, byte B) Colour(Comparison outcome) => outcome switch
    {
        Comparison.Different or Comparison.Missing => (0xC6, 0x28, 0x1E),
        Comparison.NotLegible => (0xE8, 0x9B, 0x00),
        Comparison.Similar => (0x3F, 0x8F, 0xE0),
        _ => (0x2E, 0xA8, 0x5C),
    };

    private static void Outline(byte[] rgb, PagePicture page, WitnessBox box, int line, (byte R, byte G, byte B) colour)
    {
        for (int y = Math.Max(0, box.Y - line); y < Math.Min(page.Height, box.Y + box.Height + line); y++)
        {
            bool edge = y < box.Y || y >= box.Y + box.Height;
            for (int x = Math.Max(0, box.X - line); x < Math.Min(page.Width, box.X + box.Width + line); x++)
            {
                if (edge || x < box.X || x >= box.X + box.Width)
                {
                    int at = ((y * page.Width) + x) * 3;
                    (rgb[at], rgb[at + 1], rgb[at + 2]) = colour;
                }
            }
        }
    }
}
