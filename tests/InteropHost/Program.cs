using System.Globalization;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using VisionInspection.InteropHost;

if (args.Length is not (1 or 4))
{
    await Console.Error.WriteLineAsync("usage: VisionInspection.InteropHost PORT [TLS-PORT CERTIFICATE.pem KEY.pem]   (port 0: any)");
    return 64;
}

WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.WebHost.UseKestrelHttpsConfiguration();
builder.WebHost.ConfigureKestrel(kestrel =>
{
    kestrel.Limits.MinRequestBodyDataRate = null;
    kestrel.Listen(IPAddress.Loopback, Port(args[0]), listen => listen.Protocols = HttpProtocols.Http2);
    if (args.Length == 4)
    {
        kestrel.Listen(IPAddress.Loopback, Port(args[1]), listen =>
        {
            listen.Protocols = HttpProtocols.Http2;
            listen.UseHttps(X509Certificate2.CreateFromPemFile(args[2], args[3]));
        });
    }
});
builder.Services.AddGrpc(grpc => grpc.MaxReceiveMessageSize = 8 << 20);
WebApplication app = builder.Build();
app.MapGrpcService<InteropService>();
await app.StartAsync();
await Console.Out.WriteLineAsync("serving " + string.Join(' ', app.Urls));
await app.WaitForShutdownAsync();
return 0;

static int Port(string text) => int.Parse(text, CultureInfo.InvariantCulture);
