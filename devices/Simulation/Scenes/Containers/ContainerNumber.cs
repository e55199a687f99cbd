using System.Globalization;

namespace VisionInspection.Devices.Simulation.Scenes.Containers;

/// <summary>ISO 6346 container numbers with a right check digit and an owner code drawn by lot.</summary>
internal static class ContainerNumber
{
    /// <summary>Three letters, U for freight container, six digits, check digit.</summary>
    public static string Draw(SceneRandom random)
    {
        Span<char> number = stackalloc char[11];
        for (int i = 0; i < 3; i++)
        {
            number[i] = (char)('A' + random.Whole(0, 25));
        }

        number[3] = 'U';
        string serial = random.Whole(0, 999_999).ToString("D6", CultureInfo.InvariantCulture);
        serial.CopyTo(number[4..]);
        number[10] = (char)('0' + CheckDigit(number[..10]));
        return new string(number);
    }

    /// <summary>Check digit of owner, category and serial: ISO 6346, annex A.</summary>
    public static int CheckDigit(ReadOnlySpan<char> tenCharacters)
    {
        int sum = 0;
        for (int i = 0; i < 10; i++)
        {
            char c = tenCharacters[i];

            // Letters count from 10 and skip every multiple of 11.
            int value = char.IsAsciiDigit(c) ? c - '0' : 10 + (c - 'A') + ((c - 'A' + 9) / 10);
            sum += value << i;
        }

        return sum % 11 % 10;
    }
}
