namespace VisionInspection.Service.Hosting;

/// <summary>Certificates, as PEM files.</summary>
internal sealed class TlsSettings
{
    /// <summary>The service's certificate, with what stands between it and the root.</summary>
    public string CertificatePath { get; set; } = "";

    /// <summary>Its key.</summary>
    public string KeyPath { get; set; } = "";

    /// <summary>Roots of the clients' certificates; where set, a client without one is turned away.</summary>
    public string? ClientCaPath { get; set; }
}
