using VisionInspection.Native.Ocr;

namespace VisionInspection.Documents.Reading.Lines;

/// <summary>Parts a page's lines into strips: what stands close together, no wider than the net takes.</summary>
internal static class LineStrips
{
    // In word heights: a wider gap parts columns.
    private const double WidestGap = 1.5;
    private const int Far = 10_000;

    /// <summary>The strips of a page, each with its words from the left.</summary>
    /// <param name="read">The page.</param>
    /// <param name="height">Pixels down a strip.</param>
    /// <param name="mostWidth">The widest strip.</param>
    public static IEnumerable<LineStrip> Of(PageWords read, int height, int mostWidth)
    {
        int[] heights = [.. read.Words.Where(word => word.Text.Any(char.IsLetterOrDigit)).Select(word => word.Height).Order()];
        if (heights.Length == 0)
        {
            yield break;
        }

        int usual = heights[heights.Length / 2];
        foreach (IGrouping<int, OcrWord> line in read.Words.GroupBy(word => word.Line))
        {
            List<OcrWord> words = [.. line.OrderBy(word => word.X)];
            for (int first = 0, next; first < words.Count; first = next)
            {
                next = RunEnd(words, first, usual, (double)mostWidth / height);
                List<OcrWord> run = words[first..next];
                int left = first > 0 ? run[0].X - (words[first - 1].X + words[first - 1].Width) : Far;
                int right = next < words.Count ? words[next].X - run.Max(word => word.X + word.Width) : Far;
                LineStrip strip = LineStrip.Of(read.Clean, read.Geometry.Width, read.Geometry.Height, run, (left, right), usual, height);
                if (strip.Width <= mostWidth)
                {
                    yield return strip;
                }
            }
        }
    }

    private static int RunEnd(List<OcrWord> words, int first, int usual, double mostAspect)
    {
        int tall = words[first].Height;
        int next = first + 1;
        for (; next < words.Count; next++)
        {
            OcrWord before = words[next - 1];
            double gap = words[next].X - (before.X + before.Width);
            tall = Math.Max(Math.Max(tall, words[next].Height), usual);
            int across = words[next].X + words[next].Width - words[first].X;
            if (gap > WidestGap * Math.Max(usual, before.Height) || across > mostAspect * tall)
            {
                break;
            }
        }

        return next;
    }
}
