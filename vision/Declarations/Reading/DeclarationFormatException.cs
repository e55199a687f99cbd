namespace VisionInspection.Declarations;

/// <summary>A declaration that cannot be read: says which element, and where in the file.</summary>
public sealed class DeclarationFormatException : Exception
{
    internal DeclarationFormatException(string problem, string path, FilePlace place, Exception? cause = null)
        : base($"{path}: {problem} ({place})", cause)
    {
        Path = path;
        Offset = place.Offset;
        Line = place.Line;
    }

    /// <summary>Path of the element, for example <c>Declaration/GoodsShipment/TradeTerms/ConditionCode</c>.</summary>
    public string Path { get; }

    /// <summary>Bytes from the start of a JSON file; null for XML.</summary>
    public long? Offset { get; }

    /// <summary>Line of an XML file, from 1; null for JSON.</summary>
    public int? Line { get; }
}
