namespace VisionInspection.Declarations;

/// <summary>UN/EDIFACT 8169, full or empty indicator: 4 is empty, 5, 7 and 8 are full, 1 to 3, 6 and 9 hold something.</summary>
internal static class Fullness
{
    private const string Empty = "4";

    public static bool Contains(string code) => code is [>= '1' and <= '9'];

    /// <summary>Declared empty, declared loaded, or (null) neither.</summary>
    public static bool? IsEmpty(string? code) => code is null || !Contains(code) ? null : code == Empty;
}
