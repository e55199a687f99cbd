using System.Xml;
using System.Xml.Schema;

namespace VisionInspection.ImagingFormats.Uff;

/// <summary>The schema of <c>uff.xml</c>, compiled once. Validation against a compiled set is thread-safe.</summary>
public static class UffSchema
{
    /// <summary>Namespace of every element of the profile.</summary>
    public const string NamespaceName = "urn:visioninspection:uff:vi-1";

    private const string Resource = "VisionInspection.ImagingFormats.Uff.uff-vi-1.xsd";

    private static readonly Lazy<XmlSchemaSet> Compiled = new(Compile);

    internal static XmlSchemaSet Schemas => Compiled.Value;

    /// <summary>The schema document, for those who write such files.</summary>
    public static Stream OpenText() => typeof(UffSchema).Assembly.GetManifestResourceStream(Resource)
        ?? throw new InvalidOperationException($"resource {Resource} is not in the assembly");

    private static XmlSchemaSet Compile()
    {
        var schemas = new XmlSchemaSet { XmlResolver = null };
        using Stream text = OpenText();
        using var reader = XmlReader.Create(text, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        schemas.Add(NamespaceName, reader);
        schemas.Compile();
        return schemas;
    }
}
