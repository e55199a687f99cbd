namespace VisionInspection.Declarations;

/// <summary>
/// Reads a customs declaration, JSON or XML, under the element names of the WCO Data Model 3.6 (information package
/// DEC). Elements that nothing here is compared with are passed over; README.md lists the others.
/// </summary>
public static class DeclarationReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="file">Its bytes: a JSON object or an XML document.</param>
    /// <param name="limits">What it may cost; null for the default.</param>
    /// <exception cref="DeclarationFormatException">The file is not a declaration; the only exception for bad bytes.</exception>
    public static DeclarationRead Read(ReadOnlySpan<byte> file, DeclarationLimits? limits = null)
    {
        limits ??= DeclarationLimits.Default;
        if (file.Length > limits.MaxBytes)
        {
            throw new DeclarationFormatException($"{file.Length} bytes, at most {limits.MaxBytes} are read", "(file)", new FilePlace(limits.MaxBytes, null));
        }

        ReadOnlySpan<byte> text = WithoutMark(file);
        int start = text.IndexOfAnyExcept(" \t\r\n"u8);
        if (start < 0)
        {
            throw new DeclarationFormatException("an empty file", "(file)", new FilePlace(0, null));
        }

        DeclarationNode root = text[start] == '<' ? XmlTree.Read(text[start..], limits) : JsonTree.Read(text, limits);
        DeclarationNode declaration = root.At("Declaration") ?? root.At("MetaData", "Declaration")
            ?? throw new DeclarationFormatException("no Declaration element, nor one inside MetaData", "Declaration", root.Place);
        return new DeclarationMapping(declaration).Map();
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> file) => file.StartsWith("\uFEFF"u8) ? file[3..] : file;
}
