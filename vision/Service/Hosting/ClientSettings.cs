namespace VisionInspection.Service.Hosting;

/// <summary>Somebody who may call, known by a key or by a certificate.</summary>
internal sealed class ClientSettings
{
    /// <summary>Its name: of a station or submitter, the only one that it may send as.</summary>
    public string Name { get; set; } = "";

    /// <summary><c>station</c>, <c>submitter</c>, <c>consumer</c> or <c>analyst</c>.</summary>
    public IList<string> Roles { get; } = [];

    /// <summary>SHA-256 of the key it sends as <c>authorization: Bearer KEY</c>, hexadecimal.</summary>
    public string? KeySha256 { get; set; }

    /// <summary>SHA-256 of its certificate (DER), hexadecimal.</summary>
    public string? CertificateSha256 { get; set; }
}
