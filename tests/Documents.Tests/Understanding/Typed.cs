using VisionInspection.Documents.Reading;
using VisionInspection.Documents.Understanding.Layout;

namespace VisionInspection.Documents.Tests.Understanding;

/// <summary>Papers as a typewriter sets them: every character as wide as any other, two blanks part columns.</summary>
internal static class Typed
{
    private const int Pitch = 24;
    private const int LineHeight = 60;
    private const int Letter = 24;

    /// <summary>A page of these lines.</summary>
    public static ReadDocument Paper(params string[] lines) => In("eng", lines);

    /// <summary>A page of these lines, read in a language.</summary>
    public static ReadDocument In(string language, params string[] lines) => new()
    {
        Name = "paper",
        Sha256 = new string('0', 64),
        Pages =
        [
            new ReadPage
            {
                Number = 1, Width = 3600, Height = 4000, Resolution = 300, Language = language,
                Words = [.. lines.SelectMany((line, row) => Words(line).Select(word => new ReadWord(word.Text, new PageBox(100 + (word.Column * Pitch), 100 + (row * LineHeight), word.Text.Length * Pitch, Letter), 0.96, row, WordSource.Tesseract)))],
            },
        ],
    };

    /// <summary>The words of one line, placed.</summary>
    public static IReadOnlyList<PlacedWord> Line(string text) =>
        [.. Paper(text).Pages[0].Words.Select(word => new PlacedWord(word.Text, word.Box, word.Box, word.Confidence, 1))];

    private static IEnumerable<(int Column, string Text)> Words(string line)
    {
        int at = 0;
        while (at < line.Length)
        {
            int end = line.IndexOf(' ', at) is >= 0 and int blank ? blank : line.Length;
            if (end > at)
            {
                yield return (at, line[at..end]);
            }

            at = end + 1;
        }
    }
}
