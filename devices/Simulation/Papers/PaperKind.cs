namespace VisionInspection.Devices.Simulation.Papers;

/// <summary>Sorts of paper that are simulated.</summary>
public enum PaperKind
{
    /// <summary>Commercial invoice.</summary>
    Invoice,

    /// <summary>Packing list.</summary>
    PackingList,

    /// <summary>Bill of lading.</summary>
    BillOfLading,

    /// <summary>Air waybill.</summary>
    AirWaybill,

    /// <summary>Certificate of origin.</summary>
    CertificateOfOrigin,
}
