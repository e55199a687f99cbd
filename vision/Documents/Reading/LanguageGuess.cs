namespace VisionInspection.Documents.Reading;

/// <summary>The language of a paper by its commonest words: those of the seven languages that papers here are read in.</summary>
internal static class LanguageGuess
{
    // A page of names and numbers says little: below this many known words, English is taken.
    private const int LeastKnown = 3;

    private static readonly Dictionary<string, HashSet<string>> Words = new(StringComparer.Ordinal)
    {
        ["eng"] = Set("the of and to in is for with on by are from at this be invoice date description quantity price total amount goods shipper consignee number terms"),
        ["deu"] = Set("der die und das ist für von mit auf den dem des zu im ein eine nicht bei wir sie ihr rechnung datum menge preis betrag gesamt lieferung nummer bezeichnung mwst steuer"),
        ["fra"] = Set("le les des et du une est pour dans sur par au aux avec vous nous facture quantité prix montant désignation livraison numéro tva client référence"),
        ["spa"] = Set("el los las del y una es para por con se al su factura fecha cantidad precio importe descripción entrega número cliente iva unidad peso"),
        ["por"] = Set("os das dos do da em um uma é para por com não ao fatura data quantidade preço valor descrição entrega número cliente unidade peso"),
        ["ita"] = Set("il lo gli di che e una è per con del della dei delle al alla fattura quantità prezzo importo descrizione consegna numero cliente iva totale peso"),
        ["nld"] = Set("het een van en de is voor met op te niet bij wij factuur datum aantal prijs bedrag omschrijving levering nummer klant btw totaal gewicht"),
    };

    /// <summary>The language whose words occur most.</summary>
    /// <param name="words">Words of the paper.</param>
    /// <returns>ISO 639-3.</returns>
    public static string Of(IEnumerable<string> words)
    {
        string[] read = [.. words.Select(word => word.Trim('.', ',', ':', ';', '(', ')').ToLowerInvariant())];
        (string language, int known) = Words
            .Select(language => (language.Key, read.Count(language.Value.Contains)))
            .MaxBy(count => count.Item2);
        return known >= LeastKnown ? language : "eng";
    }

    private static HashSet<string> Set(string words) => [.. words.Split(' ')];
}
