namespace VisionInspection.Declarations;

/// <summary>ISO 6346 container number: owner, category, serial, check digit.</summary>
internal static class ContainerNumber
{
    /// <summary>True for a whole number in capitals whose check digit fits.</summary>
    public static bool IsValid(string code)
    {
        if (code.Length != 11 || !code[..4].All(char.IsAsciiLetterUpper) || !code[4..].All(char.IsAsciiDigit) || code[3] is not ('U' or 'J' or 'Z'))
        {
            return false;
        }

        int sum = 0;
        for (int i = 0; i < 10; i++)
        {
            sum += Value(code[i]) << i;
        }

        return sum % 11 % 10 == code[10] - '0';
    }

    // The standard numbers A..Z from 10 and skips every multiple of 11.
    private static int Value(char c) => char.IsAsciiDigit(c) ? c - '0' : 10 + (c - 'A') + ((c - 'A' + 9) / 10);
}
