using System.Text;
using System.Text.Json;

namespace VisionInspection.Declarations;

/// <summary>JSON to nodes: an object is an element, an array is its repetition, <c>value</c> is the text of an element with attributes.</summary>
internal static class JsonTree
{
    private const string ValueName = "value";

    /// <summary>Reads the whole file.</summary>
    public static DeclarationNode Read(ReadOnlySpan<byte> file, DeclarationLimits limits)
    {
        var reader = new Utf8JsonReader(file, new JsonReaderOptions { MaxDepth = limits.MaxDepth });
        var root = new DeclarationNode("", "", new FilePlace(0, null));
        string path = "(file)";
        try
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw new DeclarationFormatException("a declaration is a JSON object", path, Place(reader));
            }

            int left = limits.MaxElements;
            Members(ref reader, root, limits, ref left, ref path);
            reader.Read(); // refuses what follows the object
            return root;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or DecoderFallbackException)
        {
            // InvalidOperationException is how the framework says that a string is not UTF-8.
            throw new DeclarationFormatException("not well-formed JSON", path, new FilePlace(reader.BytesConsumed, null), error);
        }
    }

    private static void Members(ref Utf8JsonReader reader, DeclarationNode node, DeclarationLimits limits, ref int left, ref string path)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            FilePlace place = Place(reader);
            string name = reader.GetString()!;
            path = $"{node.Path}/{name}".TrimStart('/');
            if (name.Length > limits.MaxText || !seen.Add(name))
            {
                throw new DeclarationFormatException("stands twice in one object, or its name is too long", path[..Math.Min(path.Length, 200)], place);
            }

            reader.Read();
            Member(ref reader, node, name, limits, ref left, ref path);
        }
    }

    private static void Member(
        ref Utf8JsonReader reader, DeclarationNode node, string name, DeclarationLimits limits, ref int left, ref string path)
    {
        FilePlace place = Place(reader);
        if (--left < 0)
        {
            throw new DeclarationFormatException($"more than {limits.MaxElements} elements", path, place);
        }

        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                DeclarationNode child = node.Add(name, place, limits);
                Members(ref reader, child, limits, ref left, ref path);
                break;
            case JsonTokenType.StartArray:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    Member(ref reader, node, name, limits, ref left, ref path);
                }

                break;
            case JsonTokenType.Null:
                break;
            default:
                Leaf(node, name, Text(ref reader, path, limits), place, limits);
                break;
        }
    }

    // Lower-case names are attributes, as the model's element names begin with a capital.
    private static void Leaf(DeclarationNode node, string name, string text, FilePlace place, DeclarationLimits limits)
    {
        if (name == ValueName)
        {
            node.Text = text;
        }
        else if (name.Length > 0 && char.IsAsciiLetterLower(name[0]))
        {
            node.Attributes[name] = text;
        }
        else
        {
            node.Add(name, place, limits).Text = text;
        }
    }

    private static string Text(ref Utf8JsonReader reader, string path, DeclarationLimits limits)
    {
        string text = reader.TokenType == JsonTokenType.String ? reader.GetString()! : Encoding.UTF8.GetString(reader.ValueSpan);
        return text.Length <= limits.MaxText
            ? text
            : throw new DeclarationFormatException($"more than {limits.MaxText} characters", path, Place(reader));
    }

    private static FilePlace Place(in Utf8JsonReader reader) => new(reader.TokenStartIndex, null);
}
