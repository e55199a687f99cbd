using VisionInspection.Native.Ocr;

namespace VisionInspection.Documents.Reading.Lines;

/// <summary>
/// Reads the lines of a page of black and white dots again with the net; where the two readers differ, the likelier reading
/// is taken (<see cref="LineChoice"/>).
/// </summary>
internal static class SecondReading
{
    private const int Ink = 128;

    // Two readers that agree are right far oftener than either alone.
    private const double Agreed = 0.97;

    /// <summary>The page with its lines read twice.</summary>
    /// <param name="read">As Tesseract read it.</param>
    /// <param name="model">The net.</param>
    public static PageWords Of(PageWords read, LineModel model)
    {
        var taken = new Dictionary<OcrWord, IReadOnlyList<(OcrWord Word, bool IsOwn)>>();
        var others = new List<OtherReading>();
        foreach (LineStrip strip in LineStrips.Of(read, model.Height, model.MostWidth))
        {
            foreach (TwoReadings place in TwoReadings.Of(strip.Words, Read(strip, model)))
            {
                Choose(place, taken, others);
            }
        }

        var words = new List<OcrWord>();
        var own = new HashSet<int>();
        foreach (OcrWord word in read.Words)
        {
            IReadOnlyList<(OcrWord Word, bool IsOwn)> instead = taken.GetValueOrDefault(word) ?? [(word, false)];
            foreach ((OcrWord one, bool isOwn) in instead)
            {
                if (isOwn)
                {
                    own.Add(words.Count);
                }

                words.Add(one);
            }
        }

        return read with { Words = words, Own = own, Others = others };
    }

    // What is taken stands where the place's first word stood.
    private static void Choose(
        TwoReadings place, Dictionary<OcrWord, IReadOnlyList<(OcrWord Word, bool IsOwn)>> taken, List<OtherReading> others)
    {
        if (place.EngineText == place.OwnText)
        {
            foreach (OcrWord word in place.Engine)
            {
                taken[word] = [(word with { Confidence = Math.Max(word.Confidence, Agreed) }, false)];
            }

            return;
        }

        if (place.Own.Count == 0 || place.Engine.Count == 0)
        {
            return;
        }

        double likely = LineChoice.OfOwn(place.OwnText, place.OwnConfidence, place.EngineText, place.EngineConfidence);
        bool takesOwn = likely > 0.5;
        others.Add(new OtherReading(place.Box, place.EngineText, place.EngineConfidence, place.OwnText, place.OwnConfidence, takesOwn));
        if (takesOwn)
        {
            int top = place.Engine.Min(word => word.Y);
            int height = place.Engine.Max(word => word.Y + word.Height) - top;
            taken[place.Engine[0]] = [.. place.Own.Select(word => (word with { Confidence = likely, Y = top, Height = height }, true))];
            foreach (OcrWord word in place.Engine.Skip(1))
            {
                taken[word] = [];
            }
        }
    }

    // The net's words with boxes on the page: between spaces, drawn in to the ink.
    private static List<OcrWord> Read(LineStrip strip, LineModel model)
    {
        int room = model.Room(strip.Width);
        float[] ink = new float[model.Height * room];
        for (int y = 0; y < model.Height; y++)
        {
            for (int x = 0; x < strip.Width; x++)
            {
                ink[(y * room) + x] = 1 - (strip.Grey[(y * strip.Width) + x] / 255f);
            }
        }

        float[] answers = model.Run(ink, room);
        int columns = Math.Min(room, strip.Width + model.ColumnWidth - 1) / model.ColumnWidth;
        var words = new List<OcrWord>();
        foreach (OwnWord word in CtcDecoder.Words(answers, columns, model.Characters))
        {
            (int left, int right) = Inked(strip, word.Left * model.ColumnWidth, Math.Min(strip.Width, word.Right * model.ColumnWidth));
            double scale = (double)strip.Box.Width / strip.Width;
            int x = strip.Box.X + (int)(left * scale);
            int top = strip.Words.Min(one => one.Y);
            words.Add(new OcrWord(
                word.Text, x, top, Math.Max(1, strip.Box.X + (int)Math.Ceiling(right * scale) - x), strip.Words.Max(one => one.Y + one.Height) - top,
                word.Confidence, strip.Words[0].Line));
        }

        return words;
    }

    private static (int Left, int Right) Inked(LineStrip strip, int left, int right)
    {
        while (left < right - 1 && !HasInk(strip, left))
        {
            left++;
        }

        while (right > left + 1 && !HasInk(strip, right - 1))
        {
            right--;
        }

        return (left, right);
    }

    private static bool HasInk(LineStrip strip, int x)
    {
        for (int at = x; at < strip.Grey.Length; at += strip.Width)
        {
            if (strip.Grey[at] < Ink)
            {
                return true;
            }
        }

        return false;
    }
}
