using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace VisionInspection.Service.Tests.Support;

/// <summary>A root, a server certificate for loopback and a client certificate; PEM files in a folder where they are read.</summary>
internal sealed class TestCertificates : IDisposable
{
    private readonly string folder;

    public TestCertificates(string folder)
    {
        this.folder = folder;
        Root = Make("root", null);
        Client = Make("client", Root);
        using X509Certificate2 server = Make("server", Root);
        using ECDsa key = server.GetECDsaPrivateKey()!;
        File.WriteAllText(ServerPath, server.ExportCertificatePem());
        File.WriteAllText(ServerKeyPath, key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(RootPath, Root.ExportCertificatePem());
    }

    public X509Certificate2 Root { get; }

    public X509Certificate2 Client { get; }

    public string RootPath => Path.Combine(folder, "root.pem");

    public string ServerPath => Path.Combine(folder, "server.pem");

    public string ServerKeyPath => Path.Combine(folder, "server.key");

    public string ClientSha256 => Samples.Hash(Client.RawData);

    public static X509Certificate2 Make(string name, X509Certificate2? issuer)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        DateTimeOffset now = DateTimeOffset.UtcNow;
        if (issuer is null)
        {
            request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
            return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(7));
        }

        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using X509Certificate2 signed = request.Create(issuer, now.AddHours(-1), now.AddDays(6), RandomNumberGenerator.GetBytes(8));
        return signed.CopyWithPrivateKey(key);
    }

    public void Dispose()
    {
        Root.Dispose();
        Client.Dispose();
    }
}
