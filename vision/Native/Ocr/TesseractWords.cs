using System.Runtime.InteropServices;

namespace VisionInspection.Native.Ocr;

/// <summary>Walks what an engine has recognised, word by word.</summary>
internal static unsafe class TesseractWords
{
    // TessPageIteratorLevel.
    private const int TextLine = 2;
    private const int Word = 3;

    /// <summary>The words in reading order; those without ink or letters are left out.</summary>
    public static List<OcrWord> Of(TessHandle engine)
    {
        var words = new List<OcrWord>();
        using TessIteratorHandle at = TesseractNativeMethods.TessBaseAPIGetIterator(engine);
        if (at.IsInvalid)
        {
            return words;
        }

        int line = -1;
        do
        {
            if (TesseractNativeMethods.TessPageIteratorIsAtBeginningOf(at, TextLine) != 0)
            {
                line++;
            }

            string text = TextOf(at);
            if (text.Length > 0
                && TesseractNativeMethods.TessPageIteratorBoundingBox(at, Word, out int left, out int top, out int right, out int bottom) != 0
                && right > left
                && bottom > top)
            {
                double confidence = TesseractNativeMethods.TessResultIteratorConfidence(at, Word) / 100.0;
                words.Add(new OcrWord(text, left, top, right - left, bottom - top, Math.Clamp(confidence, 0, 1), Math.Max(line, 0)));
            }
        }
        while (TesseractNativeMethods.TessResultIteratorNext(at, Word) != 0);

        return words;
    }

    private static string TextOf(TessIteratorHandle at)
    {
        byte* text = TesseractNativeMethods.TessResultIteratorGetUTF8Text(at, Word);
        try
        {
            return (Marshal.PtrToStringUTF8((nint)text) ?? "").Trim();
        }
        finally
        {
            if (text is not null)
            {
                TesseractNativeMethods.TessDeleteText(text);
            }
        }
    }
}
