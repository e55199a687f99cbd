using VisionInspection.Documents.Reading;

namespace VisionInspection.Documents.Input;

/// <summary>Tells invoice data among the files inside a document, by the names that ZUGFeRD and Factur-X prescribe.</summary>
internal static class ElectronicInvoice
{
    // Factur-X 1.0 and ZUGFeRD 2 (factur-x.xml), ZUGFeRD 1 and 2.0, XRechnung inside ZUGFeRD 2.
    private static readonly string[] Names = ["factur-x.xml", "ZUGFeRD-invoice.xml", "zugferd-invoice.xml", "xrechnung.xml"];

    /// <summary>The invoice data; null where there is none.</summary>
    public static EmbeddedFile? Of(IEnumerable<EmbeddedFile> files) =>
        files.FirstOrDefault(file => Names.Contains(file.Name, StringComparer.OrdinalIgnoreCase));
}
