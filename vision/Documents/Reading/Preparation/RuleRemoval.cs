namespace VisionInspection.Documents.Reading.Preparation;

/// <summary>
/// Erases the rules of tables and forms: long, thin, straight ink. Beside print they are read as <c>|</c>, <c>I</c> or
/// <c>_</c>, and glue themselves to the word.
/// </summary>
internal static class RuleRemoval
{
    // Longer than a letter of a headline is tall, thinner than its strokes.
    private const double LeastInches = 0.4;
    private const double MostThickInches = 0.025;
    private const int Ink = 160;

    // A rule that was faxed has gaps and steps from one row of dots to the next; print is never so nearly unbroken for so long.
    private const double LeastRaggedInches = 0.8;
    private const double MostGapInches = 0.03;
    private const double LeastInkShare = 0.85;
    private const double LeastThinShare = 0.8;

    /// <summary>A copy of the page without rules.</summary>
    /// <param name="grey">The page, straightened.</param>
    /// <param name="width">Pixels across.</param>
    /// <param name="height">Pixels down.</param>
    /// <param name="resolution">Pixels per inch.</param>
    /// <param name="ragged">The page came black and white: its rules have gaps.</param>
    public static byte[] Without(byte[] grey, int width, int height, double resolution, bool ragged = false)
    {
        byte[] page = (byte[])grey.Clone();
        int longest = (int)(LeastInches * resolution);
        int thick = Math.Max(2, (int)(MostThickInches * resolution));
        EraseAlong(grey, page, width, height, 1, width, longest, thick);
        EraseAlong(grey, page, height, width, width, 1, longest, thick);
        if (ragged)
        {
            int gap = (int)(MostGapInches * resolution);
            EraseRagged(grey, page, width, height, 1, width, (int)(LeastRaggedInches * resolution), thick, gap);
            EraseRagged(grey, page, height, width, width, 1, (int)(LeastRaggedInches * resolution), thick, gap);
        }

        return page;
    }

    private static void EraseRagged(byte[] grey, byte[] page, int length, int lines, int step, int stride, int longest, int thick, int gap)
    {
        for (int line = 1; line < lines - 1; line++)
        {
            int start = -1, last = -1, ink = 0;
            for (int at = 0; at <= length; at++)
            {
                int here = (line * stride) + (at * step);
                if (at < length && (grey[here] < Ink || grey[here - stride] < Ink || grey[here + stride] < Ink))
                {
                    (start, last, ink) = (start < 0 ? at : start, at, ink + 1);
                }
                else if (start >= 0 && (at == length || at - last > gap))
                {
                    int span = last + 1 - start;
                    if (span >= longest && ink >= LeastInkShare * span && Thin(grey, lines, line, start, last + 1, step, stride, thick) >= LeastThinShare * ink)
                    {
                        Erase(grey, page, lines, line, start, last + 1, step, stride, thick);
                    }

                    (start, last, ink) = (-1, -1, 0);
                }
            }
        }
    }

    // How many dots of the run are no thicker than a rule.
    private static int Thin(byte[] grey, int lines, int line, int from, int to, int step, int stride, int thick)
    {
        int thin = 0;
        for (int at = from; at < to; at++)
        {
            (int first, int last) = Across(grey, lines, line, at * step, stride, thick);
            bool ink = first < line || last > line || grey[(line * stride) + (at * step)] < Ink;
            thin += ink && last - first + 1 <= thick ? 1 : 0;
        }

        return thin;
    }

    // "Along" is the way a rule runs: length pixels a step apart, in lines a stride apart. A run as long as a rule crosses
    // one of the places that are looked at.
    private static void EraseAlong(byte[] grey, byte[] page, int length, int lines, int step, int stride, int longest, int thick)
    {
        for (int line = 0; line < lines; line++)
        {
            int origin = line * stride;
            for (int look = 0; look < length; look += longest)
            {
                if (grey[origin + (look * step)] >= Ink)
                {
                    continue;
                }

                int start = look;
                while (start > 0 && look - start < longest && grey[origin + ((start - 1) * step)] < Ink)
                {
                    start--;
                }

                // One that reaches back so far was found at the place before.
                if (look - start >= longest)
                {
                    continue;
                }

                int end = look + 1;
                while (end < length && grey[origin + (end * step)] < Ink)
                {
                    end++;
                }

                if (end - start >= longest)
                {
                    Erase(grey, page, lines, line, start, end, step, stride, thick);
                }
            }
        }
    }

    // Pixel by pixel, so that print which crosses the rule keeps the strokes that are thicker than it.
    private static void Erase(byte[] grey, byte[] page, int lines, int line, int from, int to, int step, int stride, int thick)
    {
        for (int at = from; at < to; at++)
        {
            int along = at * step;
            (int first, int last) = Across(grey, lines, line, along, stride, thick);
            if (last - first + 1 <= thick)
            {
                // With the grey fringe that blurred edges leave.
                for (int across = Math.Max(0, first - 1); across <= Math.Min(lines - 1, last + 1); across++)
                {
                    page[(across * stride) + along] = 255;
                }
            }
        }
    }

    // First and last line of the ink that crosses this one here, as far as it takes to see that it is too thick.
    private static (int First, int Last) Across(byte[] grey, int lines, int line, int along, int stride, int thick)
    {
        int first = line;
        while (first > 0 && line - first <= thick && grey[((first - 1) * stride) + along] < Ink)
        {
            first--;
        }

        int last = line;
        while (last < lines - 1 && last - line <= thick && grey[((last + 1) * stride) + along] < Ink)
        {
            last++;
        }

        return (first, last);
    }
}
