namespace VisionInspection.Documents.Understanding.Checks;

/// <summary>ISO 13616 account numbers: MOD 97-10 of ISO/IEC 7064 over the number with its head moved to the end.</summary>
internal static class Iban
{
    /// <summary>True for an IBAN whose check digits fit; spaces do not matter.</summary>
    public static bool IsValid(string text)
    {
        string bare = string.Concat(text.Where(c => c != ' '));
        if (bare.Length is < 15 or > 34 || !bare.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c))
            || !bare[..2].All(char.IsAsciiLetterUpper) || !Digits.All(bare[2..4]))
        {
            return false;
        }

        int rest = 0;
        foreach (char c in bare[4..] + bare[..4])
        {
            int value = char.IsAsciiDigit(c) ? c - '0' : c - 'A' + 10;
            rest = ((rest * (value > 9 ? 100 : 10)) + value) % 97;
        }

        return rest == 1;
    }
}
