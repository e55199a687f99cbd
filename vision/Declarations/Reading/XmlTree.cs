using System.Text;
using System.Xml;

namespace VisionInspection.Declarations;

/// <summary>XML to nodes. No document type, no entities but the five built in, nothing fetched; namespaces are not looked at.</summary>
internal static class XmlTree
{
    /// <summary>Reads the whole file.</summary>
    public static DeclarationNode Read(ReadOnlySpan<byte> file, DeclarationLimits limits)
    {
        using var stream = new MemoryStream(file.ToArray(), writable: false);
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = limits.MaxBytes,
        };
        var open = new Stack<DeclarationNode>();
        open.Push(new DeclarationNode("", "", new FilePlace(null, 1)));
        int left = limits.MaxElements;
        XmlReader? reader = null;
        try
        {
            reader = XmlReader.Create(stream, settings);
            while (reader.Read())
            {
                Take(reader, open, limits, ref left);
            }

            return open.Pop();
        }
        catch (Exception error) when (error is XmlException or DecoderFallbackException or ArgumentException)
        {
            // ArgumentException is how the framework says that an encoding does not exist.
            int line = (error as XmlException)?.LineNumber ?? Line(reader);
            throw new DeclarationFormatException("not well-formed XML, or with a document type", PathOf(open), new FilePlace(null, Math.Max(1, line)), error);
        }
        finally
        {
            reader?.Dispose();
        }
    }

    private static void Take(XmlReader reader, Stack<DeclarationNode> open, DeclarationLimits limits, ref int left)
    {
        var place = new FilePlace(null, Line(reader));
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                left -= 1 + reader.AttributeCount;
                if (left < 0 || open.Count > limits.MaxDepth)
                {
                    throw new DeclarationFormatException(
                        left < 0 ? $"more than {limits.MaxElements} elements" : $"more than {limits.MaxDepth} elements inside each other", PathOf(open), place);
                }

                DeclarationNode node = open.Peek().Add(reader.LocalName, place, limits);
                bool empty = reader.IsEmptyElement;
                while (reader.MoveToNextAttribute())
                {
                    node.Attributes[reader.LocalName] = Bounded(reader.Value, node, limits);
                }

                if (!empty)
                {
                    open.Push(node);
                }

                break;
            case XmlNodeType.EndElement:
                open.Pop();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                DeclarationNode holder = open.Peek();
                holder.Text = Bounded(holder.Text + reader.Value, holder, limits);
                break;
            default:
                break;
        }
    }

    private static string Bounded(string text, DeclarationNode node, DeclarationLimits limits) =>
        text.Length <= limits.MaxText ? text : throw node.Refused($"more than {limits.MaxText} characters");

    private static string PathOf(Stack<DeclarationNode> open) => open.Peek().Path is { Length: > 0 } path ? path.TrimStart('/') : "(file)";

    private static int Line(XmlReader? reader) => (reader as IXmlLineInfo)?.LineNumber ?? 1;
}
