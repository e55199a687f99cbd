using VisionInspection.Documents.Understanding.Labels;

namespace VisionInspection.Documents.Reading;

/// <summary>
/// The language of a paper by its words: the commonest ones, and those of the labels that trade papers bear. Accents are
/// put aside, for the first look does not read them; a word of several languages speaks for each of them less.
/// </summary>
internal static class LanguageGuess
{
    // A page of names and numbers says little: with less than this, English is taken.
    private const double LeastEvidence = 2;

    private static readonly (string Language, string Key, string Words)[] Common =
    [
        ("eng", "en", "the of and to in is for with on by are from at this be your our you we"),
        ("deu", "de", "der die und das ist für von mit auf den dem des zu im ein eine nicht bei wir sie ihr"),
        ("fra", "fr", "le les la de des et en du une est pour dans sur par au aux avec vous nous"),
        ("spa", "es", "el los la las de del en y una es para por con se al su"),
        ("por", "pt", "os as de das dos do da em um uma é para por com não ao"),
        ("ita", "it", "il lo la gli di che e in una è per con del della dei delle al alla"),
        ("nld", "nl", "het een van en de is voor met op te in niet bij wij"),
    ];

    private static readonly Lazy<Dictionary<string, string[]>> Languages = new(Load);

    /// <summary>The language that the words speak for most.</summary>
    /// <param name="words">Words of the paper.</param>
    /// <returns>ISO 639-3.</returns>
    public static string Of(IEnumerable<string> words)
    {
        var evidence = new Dictionary<string, double>(StringComparer.Ordinal) { ["eng"] = 0 };
        foreach (string word in words)
        {
            if (Languages.Value.TryGetValue(TextFold.Of(word), out string[]? languages))
            {
                foreach (string language in languages)
                {
                    evidence[language] = evidence.GetValueOrDefault(language) + (1.0 / languages.Length);
                }
            }
        }

        KeyValuePair<string, double> best = evidence.MaxBy(pair => pair.Value);
        return best.Value >= LeastEvidence ? best.Key : "eng";
    }

    // Every word with the languages that have it.
    private static Dictionary<string, string[]> Load()
    {
        var labels = Enum.GetValues<Concept>().SelectMany(Vocabulary.Labels).ToLookup(label => label.Language, label => label.Phrase);
        return Common
            .SelectMany(language => labels[language.Key].Prepend(language.Words).SelectMany(TextFold.Words).Select(word => (word, language.Language)))
            .Where(pair => pair.word.Length >= 2 && pair.word.All(char.IsLetter))
            .Distinct()
            .GroupBy(pair => pair.word, pair => pair.Language)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }
}
