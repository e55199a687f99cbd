using System.Security.Claims;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using VisionInspection.Service.Hosting;

namespace VisionInspection.Service.Access;

/// <summary>Knows a caller by its certificate or by its key. Where no clients are named, everybody is nobody with every role.</summary>
internal sealed class ClientAuthentication(
    ServiceSettings settings, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>Name of the scheme.</summary>
    public const string SchemeName = "client";

    private const string Bearer = "Bearer ";

    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (settings.Clients.Count == 0)
        {
            return Succeed(Roles.All.Select(role => new Claim(ClaimTypes.Role, role)));
        }

        X509Certificate2? certificate = await Context.Connection.GetClientCertificateAsync();
        string authorization = Request.Headers.Authorization.ToString();
        ClientSettings? client =
            (certificate is null ? null : Find(certificate.RawDataMemory.Span, each => each.CertificateSha256))
            ?? (authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
                ? Find(Encoding.UTF8.GetBytes(authorization[Bearer.Length..].Trim()), each => each.KeySha256)
                : null);
        return client is null
            ? AuthenticateResult.NoResult()
            : Succeed(client.Roles.Select(role => new Claim(ClaimTypes.Role, role)).Append(new Claim(ClaimTypes.Name, client.Name)));
    }

    private static AuthenticateResult Succeed(IEnumerable<Claim> claims) => AuthenticateResult.Success(
        new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(claims, SchemeName)), SchemeName));

    // Hashes are compared, in constant time: neither the comparison nor a stolen settings file gives a key away.
    private ClientSettings? Find(ReadOnlySpan<byte> secret, Func<ClientSettings, string?> expected)
    {
        byte[] hash = SHA256.HashData(secret);
        ClientSettings? found = null;
        foreach (ClientSettings client in settings.Clients)
        {
            if (expected(client) is { } hexadecimal && CryptographicOperations.FixedTimeEquals(hash, Convert.FromHexString(hexadecimal)))
            {
                found = client;
            }
        }

        return found;
    }
}
