using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace VisionInspection.Service.Hosting;

/// <summary>
/// The two ports. In plain text HTTP/1.1 and HTTP/2 cannot share one, so the page has a port and gRPC has a port, with
/// or without TLS.
/// </summary>
internal static class Listening
{
    // A station may be made to wait for long; what it sends meanwhile stays within these windows.
    private const int StreamWindowBytes = 2 << 20;
    private const int ConnectionWindowBytes = 8 << 20;

    /// <summary>Sets up the ports.</summary>
    /// <param name="kestrel">The server.</param>
    /// <param name="settings">Where.</param>
    public static void Configure(KestrelServerOptions kestrel, ServiceSettings settings)
    {
        var address = IPAddress.Parse(settings.Address);
        if (!IPAddress.IsLoopback(address) && settings.Clients.Count == 0 && !settings.AllowAnonymous)
        {
            throw new ArgumentException(
                $"{ServiceSettings.Section}:Address is {settings.Address}, which others reach: name the clients, or set AllowAnonymous.");
        }

        kestrel.AddServerHeader = false;

        // A station that is made to wait sends nothing for as long as it waits, and a scan may be large.
        // A consumer may take its time over a result.
        kestrel.Limits.MinRequestBodyDataRate = null;
        kestrel.Limits.MinResponseDataRate = null;
        kestrel.Limits.MaxRequestBodySize = null;
        kestrel.Limits.Http2.InitialStreamWindowSize = StreamWindowBytes;
        kestrel.Limits.Http2.InitialConnectionWindowSize = ConnectionWindowBytes;
        kestrel.Limits.Http2.KeepAlivePingDelay = TimeSpan.FromSeconds(30);
        kestrel.Limits.Http2.KeepAlivePingTimeout = TimeSpan.FromSeconds(20);
        kestrel.Listen(address, settings.GrpcPort, listen => Secure(listen, settings, HttpProtocols.Http2));
        kestrel.Listen(
            address,
            settings.WebPort,
            listen => Secure(listen, settings, settings.Tls is null ? HttpProtocols.Http1 : HttpProtocols.Http1AndHttp2));
    }

    private static void Secure(ListenOptions listen, ServiceSettings settings, HttpProtocols protocols)
    {
        listen.Protocols = protocols;
        if (settings.Tls is not { } tls)
        {
            return;
        }

        var chain = new X509Certificate2Collection();
        chain.ImportFromPemFile(tls.CertificatePath);
        listen.UseHttps(https =>
        {
            https.ServerCertificate = X509Certificate2.CreateFromPemFile(tls.CertificatePath, tls.KeyPath);
            https.ServerCertificateChain = chain;
            if (tls.ClientCaPath is { } roots)
            {
                https.ClientCertificateMode = ClientCertificateMode.RequireCertificate;
                https.ClientCertificateValidation = ClientTrust(roots);
            }
        });
    }

    // Trusts the named roots and no others, whatever the machine trusts besides.
    private static Func<X509Certificate2, X509Chain?, System.Net.Security.SslPolicyErrors, bool> ClientTrust(string roots)
    {
        var trusted = new X509Certificate2Collection();
        trusted.ImportFromPemFile(roots);
        return (certificate, sent, _) =>
        {
            using var chain = new X509Chain();
            chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            chain.ChainPolicy.CustomTrustStore.AddRange(trusted);
            chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
            if (sent is not null)
            {
                chain.ChainPolicy.ExtraStore.AddRange(sent.ChainPolicy.ExtraStore);
            }

            return chain.Build(certificate);
        };
    }
}
