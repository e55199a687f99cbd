using VisionInspection.Declarations;
using VisionInspection.Documents.Understanding;

namespace VisionInspection.Documents.Matching;

/// <summary>Which papers should carry what: only there is an element called missing.</summary>
internal static class Expected
{
    public static bool On(DocumentKind kind, string element) => kind switch
    {
        DocumentKind.Invoice => element is ElementKinds.DocumentNumber or ElementKinds.DocumentDate or ElementKinds.Currency or ElementKinds.InvoiceAmount,
        DocumentKind.PackingList => element is ElementKinds.Packages or ElementKinds.GrossMass,
        DocumentKind.BillOfLading => element is ElementKinds.DocumentNumber or ElementKinds.Container or ElementKinds.Packages or ElementKinds.GrossMass
            or ElementKinds.Conveyance or ElementKinds.LoadingPlace or ElementKinds.DischargePlace,
        DocumentKind.AirWaybill => element is ElementKinds.DocumentNumber or ElementKinds.Packages or ElementKinds.GrossMass,
        _ => false,
    };

    public static bool Party(DocumentKind kind, PartyRole role) => kind switch
    {
        DocumentKind.Invoice => role is PartyRole.Exporter or PartyRole.Importer,
        DocumentKind.BillOfLading or DocumentKind.AirWaybill => role is PartyRole.Exporter,
        _ => false,
    };
}
