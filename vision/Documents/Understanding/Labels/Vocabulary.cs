using System.Collections.Concurrent;
using System.Globalization;
using System.Numerics;

namespace VisionInspection.Documents.Understanding.Labels;

/// <summary>All labels in all languages, found though a letter or two was misread.</summary>
internal static class Vocabulary
{
    private const int LongestPhrase = 60;

    private static readonly Lazy<Dictionary<string, (List<Concept> Concepts, HashSet<string> Languages)>> Phrases = new(Load);
    private static readonly Lazy<List<(string Skeleton, uint Letters)>[]> ByLength = new(Group);
    private static readonly ConcurrentDictionary<string, VocabularyMatch?> Seen = new(StringComparer.Ordinal);

    /// <summary>What a text means as a label; null when it is none.</summary>
    public static VocabularyMatch? Match(string text)
    {
        string skeleton = TextFold.Skeleton(TextFold.Of(text));
        if (skeleton.Length is 0 or > LongestPhrase)
        {
            return null;
        }

        if (Seen.Count > 50_000)
        {
            Seen.Clear();
        }

        return Seen.GetOrAdd(skeleton, static key => Find(key));
    }

    /// <summary>What the very words of a text mean, misread letters not allowed; none when it is no label.</summary>
    public static IReadOnlyList<Concept> Exactly(string text) =>
        Phrases.Value.TryGetValue(TextFold.Skeleton(TextFold.Of(text)), out (List<Concept> Concepts, HashSet<string> Languages) exact) ? exact.Concepts : [];

    /// <summary>The labels of a concept, each with its language (ISO 639-1).</summary>
    public static IEnumerable<(string Language, string Phrase)> Labels(Concept concept) =>
        DataFile.Read("Vocabulary/" + FileName(concept)).SelectMany(entry => entry.Phrases.Select(phrase => (entry.Key, phrase)));

    private static VocabularyMatch? Find(string skeleton)
    {
        if (Phrases.Value.TryGetValue(skeleton, out (List<Concept> Concepts, HashSet<string> Languages) exact))
        {
            return new VocabularyMatch(exact.Concepts, 1, skeleton.Length, exact.Languages);
        }

        // Short words lie too close to each other for a misread letter to be told from another word.
        int limit = skeleton.Length switch { < 6 => 0, < 10 => 1, < 18 => 2, _ => 3 };
        string? best = null;
        uint letters = LettersOf(skeleton);
        for (int length = skeleton.Length - limit; limit > 0 && length <= Math.Min(LongestPhrase, skeleton.Length + limit); length++)
        {
            foreach ((string phrase, uint others) in ByLength.Value[length])
            {
                if (length < 6 || BitOperations.PopCount(letters ^ others) > 2 * limit)
                {
                    continue;
                }

                int distance = TextFold.Distance(skeleton, phrase, limit);
                if (distance <= limit)
                {
                    (best, limit) = (phrase, distance - 1);
                    if (limit == 0)
                    {
                        break;
                    }
                }
            }
        }

        if (best is null)
        {
            return null;
        }

        double quality = 1 - (1.6 * (limit + 1) / skeleton.Length);
        return new VocabularyMatch(Phrases.Value[best].Concepts, Math.Max(0.5, quality), skeleton.Length, Phrases.Value[best].Languages);
    }

    private static Dictionary<string, (List<Concept> Concepts, HashSet<string> Languages)> Load()
    {
        var phrases = new Dictionary<string, (List<Concept> Concepts, HashSet<string> Languages)>(StringComparer.Ordinal);
        foreach (Concept concept in Enum.GetValues<Concept>())
        {
            foreach ((string language, string phrase) in Labels(concept))
            {
                string skeleton = TextFold.Skeleton(TextFold.Of(phrase));
                if (skeleton.Length is 0 or > LongestPhrase)
                {
                    continue;
                }

                if (!phrases.TryGetValue(skeleton, out (List<Concept> Concepts, HashSet<string> Languages) known))
                {
                    phrases[skeleton] = known = ([], []);
                }

                known.Languages.Add(language);
                if (!known.Concepts.Contains(concept))
                {
                    known.Concepts.Add(concept);
                }
            }
        }

        return phrases;
    }

    private static List<(string, uint)>[] Group()
    {
        var groups = new List<(string, uint)>[LongestPhrase + 1];
        for (int i = 0; i < groups.Length; i++)
        {
            groups[i] = [];
        }

        foreach (string skeleton in Phrases.Value.Keys)
        {
            groups[skeleton.Length].Add((skeleton, LettersOf(skeleton)));
        }

        return groups;
    }

    private static uint LettersOf(string skeleton)
    {
        uint letters = 0;
        foreach (char c in skeleton)
        {
            letters |= 1u << (c % 32);
        }

        return letters;
    }

    // InvoiceNumber is invoice-number.
    private static string FileName(Concept concept) =>
        string.Concat(concept.ToString().Select((c, i) => char.IsUpper(c) && i > 0
            ? "-" + char.ToLower(c, CultureInfo.InvariantCulture)
            : char.ToLower(c, CultureInfo.InvariantCulture).ToString()));
}

/// <summary>What a text means as a label.</summary>
/// <param name="Concepts">Everything it may mean.</param>
/// <param name="Quality">1 for the very words, less for misread ones.</param>
/// <param name="Length">Characters that matched.</param>
/// <param name="Languages">Languages that have it, ISO 639-1.</param>
internal sealed record VocabularyMatch(IReadOnlyList<Concept> Concepts, double Quality, int Length, IReadOnlySet<string> Languages);
