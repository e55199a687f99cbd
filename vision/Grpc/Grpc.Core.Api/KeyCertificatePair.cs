namespace Grpc.Core;

/// <summary>A client's certificate chain and key, as PEM text.</summary>
public sealed class KeyCertificatePair(string certificateChain, string privateKey)
{
    public string CertificateChain { get; } = certificateChain;

    public string PrivateKey { get; } = privateKey;
}
