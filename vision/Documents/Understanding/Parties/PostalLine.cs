using System.Text.RegularExpressions;
using VisionInspection.Documents.Understanding.Labels;
using VisionInspection.Documents.Understanding.Values;

namespace VisionInspection.Documents.Understanding.Parties;

/// <summary>What a line of an address is.</summary>
internal static partial class PostalLine
{
    private static readonly HashSet<string> Salutations =
    [
        "HERR", "HERRN", "FRAU", "FIRMA", "FA", "AN", "TO", "MR", "MRS", "MS", "MESSRS", "M", "MME", "MONSIEUR", "MADAME", "SR", "SRA", "SRS",
        "SENOR", "SENORA", "EXMOSSRS", "EXMOSSR", "SIG", "SPETTLE", "SPETTABILE", "DHR", "DEHEER", "MEVR", "MEVROUW", "ANDIE", "ANFIRMA", "SOCIETE", "EMPRESA",
        "HERRNFRAU", "ALLATTENZIONEDI", "TM",
    ];

    /// <summary>True for a line with a postal code and its place, in the forms of many countries.</summary>
    public static bool HasPlace(string text) =>
        CodeFirst().IsMatch(text) || British().IsMatch(text) || American().IsMatch(text) || Canadian().IsMatch(text) || Dashed().IsMatch(text) || CodeLast().IsMatch(text);

    /// <summary>True for a line that is a salutation and no more.</summary>
    public static bool IsSalutation(string text) => Salutations.Contains(TextFold.Of(text));

    /// <summary>True for a country's name alone.</summary>
    public static bool IsCountry(string text) => text.Length > 2 && Countries.Code(text) is not null;

    /// <summary>True for telephone, mail, web and bank lines and the like.</summary>
    public static bool IsContact(string text) => Contact().IsMatch(text);

    /// <summary>True for a name with a legal form: GmbH, Ltd, S.A., ...</summary>
    public static bool HasLegalForm(string text) => LegalForm().IsMatch(text);

    /// <summary>True for a street with a number, or a box.</summary>
    public static bool HasStreet(string text) => text.Any(char.IsAsciiDigit) && text.Any(char.IsLetter) && !HasPlace(text);

    [GeneratedRegex(@"^(?:[A-Z]{1,3}[- ]{1,3})?(?:\d{5}|\d{4} ?[A-Z]{2}|\d{4}|\d{3} \d{2}|\d{2}-\d{3}|\d{6})[ ,]+(?!\d)[\p{L}'’.(]{2}[^:]*$|(?:^|, ?)(?:[A-Z]{1,3}-)?\d{5} \p{Lu}\p{L}{2,}[^:\d]*$")]
    private static partial Regex CodeFirst();

    [GeneratedRegex(@"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b")]
    private static partial Regex British();

    [GeneratedRegex(@"\b[A-Z]{2},? \d{5}(?:-\d{4})?\b")]
    private static partial Regex American();

    [GeneratedRegex(@"\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b")]
    private static partial Regex Canadian();

    // Portugal and Brazil.
    [GeneratedRegex(@"\b(?:\d{4}-\d{3}|\d{5}-\d{3})\b")]
    private static partial Regex Dashed();

    [GeneratedRegex(@"^\p{L}[\p{L} .'’()-]{2,},? [-–]? ?\d{5,6}(?:,? [\p{L}. ]+)?$")]
    private static partial Regex CodeLast();

    [GeneratedRegex(@"@|www\.|https?:|^\W*(?:tel|tél|fon|phone|fax|telefon|telefax|mobil|mobile|e-?mail|web|internet|telefono|teléfono|telefoon|gln|iban|bic|swift|ust|vat|tva|btw|p\. ?iva|nif|cif|eori|cnpj|attn|contact|blz|bank|konto|siret|rcs|kvk|hrb)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Contact();

    [GeneratedRegex(@"(?:\b(?:GmbH|mbH|AG|KG|OHG|UG|KGaA|SE|Ltd|Limited|LLC|Inc|Incorporated|Corp|Corporation|PLC|LLP|Co|Company|SA|SAS|SARL|EURL|SASU|SNC|SL|SLU|SpA|Srl|Sarl|Lda|Ltda|BV|NV|VOF|ApS|AB|Oy|Oyj|Kft|Pty|Pte|Sdn|Bhd|EIRELI|Unipessoal|GesmbH|Sagl|Cia|Group|Trading|Export|Exports)\b|a\.G\.|e\.K\.|e\.V\.|S\.A\.|S\.L\.|S\.p\.A\.|S\.r\.l\.|s\.r\.o\.|a\.s\.|B\.V\.|N\.V\.|A/S|S/A|z o\.o\.)", RegexOptions.IgnoreCase)]
    private static partial Regex LegalForm();
}
