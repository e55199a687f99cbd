using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using VisionInspection.Core;
using VisionInspection.Core.Findings;
using VisionInspection.Service.Cases;
using VisionInspection.Service.Storage;
using VisionInspection.Service.Storage.Cases;
using VisionInspection.Service.Web;

namespace VisionInspection.Browser.Tests;

/// <summary>
/// The page, its interface and the real store on a loopback port and a folder of its own. The pipeline stands aside: a
/// test says what was found, so that it knows what must be on screen.
/// </summary>
internal sealed class DeskHost : IAsyncDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("vi-desk-").FullName;
    private readonly WebApplication app;

    private DeskHost()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(Errors);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(_ => new DataFolder(root));
        builder.Services.AddSingleton<ContentFiles>();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<SqliteDatabase>();
        builder.Services.AddSingleton<IScanStore, SqliteScanStore>();
        builder.Services.AddSingleton<IScanInspector>(_ => new NoInspector());
        builder.Services.AddSingleton<IPaperReader>(new DrawnPapers());
        builder.Services.AddCaseStore();
        builder.Services.AddAnalystDesk();
        app = builder.Build();
        app.MapAnalystDesk();
    }

    /// <summary>Where the page is.</summary>
    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <summary>The store behind it.</summary>
    public IScanStore Store => app.Services.GetRequiredService<IScanStore>();

    /// <summary>The store of cases.</summary>
    public ICaseStore Cases => app.Services.GetRequiredService<ICaseStore>();

    /// <summary>How far readings have come.</summary>
    public ReadingBoard Readings => app.Services.GetRequiredService<ReadingBoard>();

    /// <summary>What the service logged as an error.</summary>
    public ErrorLog Errors { get; } = new();

    public static async Task<DeskHost> StartAsync()
    {
        var host = new DeskHost();
        await host.app.StartAsync();
        return host;
    }

    /// <summary>Takes in a scan that waits for its result.</summary>
    public async Task<ScanRecord> ReceiveAsync(string scanId, string fileName, byte[] file, string station = "lane-3")
    {
        string sha256 = Convert.ToHexStringLower(SHA256.HashData(file));
        string path = Path.Combine(root, Guid.NewGuid().ToString("n"));
        await File.WriteAllBytesAsync(path, file);
        app.Services.GetRequiredService<ContentFiles>().Take(path, sha256);
        var header = new UploadHeader(new ScanKey(station, scanId), sha256, file.Length, fileName, "image/png");
        return await Store.AcceptAsync(header, CancellationToken.None);
    }

    /// <summary>Takes in a scan and what was found in it.</summary>
    public async Task<ScanRecord> InspectedAsync(string scanId, byte[] file, params ContainerFinding[] found)
    {
        ScanRecord scan = await ReceiveAsync(scanId, $"{scanId}.png", file);
        await FinishAsync(scan, TestScans.ResultOf(scanId, found));
        return scan;
    }

    /// <summary>Gives a waiting scan its result.</summary>
    public Task FinishAsync(ScanRecord scan, InspectionResult result) =>
        Store.FinishAsync(scan.Id, ScanOutcome.Of(result), CancellationToken.None);

    /// <summary>Takes in a case that waits for its result: its declaration, then its papers, as names and bytes.</summary>
    public async Task<CaseRecord> SubmittedAsync(string caseId, params (string Name, byte[] Content)[] files)
    {
        var kept = new List<CaseFile>();
        foreach ((string name, byte[] content) in files)
        {
            string path = Path.Combine(root, Guid.NewGuid().ToString("n"));
            await File.WriteAllBytesAsync(path, content);
            string sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
            app.Services.GetRequiredService<ContentFiles>().Take(path, sha256);
            kept.Add(new CaseFile(name, sha256, content.Length));
        }

        return (await Cases.AcceptAsync(new CaseKey("broker-7", caseId), kept, CancellationToken.None)).Case;
    }

    /// <summary>Takes in a case and what was compared.</summary>
    public async Task<CaseRecord> ComparedAsync(string caseId)
    {
        CaseRecord kept = await SubmittedAsync(caseId, TestPapers.Files);
        await Cases.FinishAsync(kept.Id, CaseOutcome.Of(TestPapers.Comparison()), CancellationToken.None);
        return kept;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Directory.Delete(root, recursive: true);
    }
}
