using VisionInspection.Declarations;
using VisionInspection.Documents.Understanding;

namespace VisionInspection.Documents.Matching;

/// <summary>What papers are called, and which UN/EDIFACT document name codes (DE 1001) mean them.</summary>
internal static class DocumentWords
{
    /// <summary>"Invoice", as it begins a sentence.</summary>
    public static string Of(DocumentKind kind) => kind switch
    {
        DocumentKind.Invoice => "Invoice",
        DocumentKind.PackingList => "Packing list",
        DocumentKind.BillOfLading => "Bill of lading",
        DocumentKind.AirWaybill => "Air waybill",
        DocumentKind.CertificateOfOrigin => "Certificate of origin",
        _ => "Document",
    };

    /// <summary>"exporter", as it stands inside a sentence.</summary>
    public static string Of(PartyRole role) => role switch
    {
        PartyRole.Exporter => "exporter",
        PartyRole.Importer => "importer",
        PartyRole.Consignee => "consignee",
        _ => "notify party",
    };

    /// <summary>True where a declared document of this code is a paper of this kind.</summary>
    public static bool Means(string code, DocumentKind kind) => kind switch
    {
        DocumentKind.Invoice => code is "380" or "325" or "381" or "384" or "935" or "N380" or "N325" or "N935",
        DocumentKind.PackingList => code is "271" or "N271",
        DocumentKind.BillOfLading => code is "705" or "704" or "706" or "707" or "710" or "714" or "N705" or "N704" or "N714",
        DocumentKind.AirWaybill => code is "740" or "741" or "743" or "N740" or "N741",
        DocumentKind.CertificateOfOrigin => code is "860" or "861" or "862" or "864" or "865" or "954" or "N861" or "N864" or "N954",
        _ => false,
    };

    /// <summary>"pieces" for the units that sentences name; the code for others.</summary>
    public static string Unit(string? code) => code switch
    {
        null => "",
        "C62" or "H87" or "NAR" or "EA" or "PCE" or "NMB" => " pieces",
        "KGM" => " kg",
        "TNE" => " t",
        "LTR" => " l",
        "MTR" => " m",
        "MTK" => " m²",
        "DZN" => " dozen",
        "PR" or "NPR" => " pairs",
        "SET" => " sets",
        _ => $" {code}",
    };
}
