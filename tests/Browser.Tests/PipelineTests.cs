using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using VisionInspection.Core;
using VisionInspection.Core.Findings;
using VisionInspection.Devices.Simulation.Cargo;
using VisionInspection.Devices.Simulation.Output;
using VisionInspection.Devices.Simulation.Scenes;
using VisionInspection.ImagingFormats.Uff;
using VisionInspection.Service.Hosting;
using VisionInspection.Service.Storage;
using static Microsoft.Playwright.Assertions;

namespace VisionInspection.Browser.Tests;

/// <summary>Simulated scans through the real service, its queue and its models, to the screen.</summary>
public sealed class PipelineTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int Scans = 4;

    private static readonly SimulationOptions Options = new()
    {
        Scene = new SceneOptions { Kinds = CargoCatalogue.All, EmptyShare = 0.3 },
        Rows = (480, 640),
        MaxLines = 2048,
    };

    [ChromiumFact]
    public async Task SimulatedScans_Accepted_AreInspectedAndShownAsTheResultSays()
    {
        string folder = Directory.CreateTempSubdirectory("vi-desk-").FullName;
        using (var inspector = InspectionPipeline.Open(new PipelineOptions()))
        await using (WebApplication app = VisionServer.Build(
            new ServiceSettings { DataDirectory = folder, GrpcPort = 0, WebPort = 0 }, inspector))
        {
            await app.StartAsync();
            IScanStore store = app.Services.GetRequiredService<IScanStore>();
            await using Desk desk = await Desk.OpenAsync(chromium, new Uri(app.Addresses().Web));
            for (int i = 0; i < Scans; i++)
            {
                await AcceptAsync(app.Services, Simulated(seed: 7_000_001 + (ulong)i), $"SC-20261122-{i + 1:0000}");
            }

            await Expect(desk.Rows).ToHaveCountAsync(Scans, new() { Timeout = 120_000 });
            await Expect(desk.Page.Locator(".badge[data-verdict=waiting]")).ToHaveCountAsync(0, new() { Timeout = 120_000 });
            IReadOnlyList<ScanSummary> stored = await store.ListAsync(null, Scans, CancellationToken.None);
            foreach (ScanSummary summary in stored)
            {
                await ShowsAsync(desk, summary.Scan.Id, summary.Result!.Outcome.Inspection!);
            }

            Assert.Contains(stored, summary => summary.Result!.Outcome.Inspection!.Containers.Count > 0);
            await app.StopAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task ShowsAsync(Desk desk, long id, InspectionResult result)
    {
        await desk.Page.EvaluateAsync("(id) => { location.hash = id; }", $"{id}");
        await Expect(desk.Page.Locator($"#scan-list a[href='#{id}']")).ToHaveAttributeAsync("aria-current", "true");
        await desk.PictureAsync();
        await Expect(desk.Page.Locator(".findings .card header")).ToHaveCountAsync(result.Containers.Count);
        foreach (ContainerFinding container in result.Containers)
        {
            string word = container.Empty.State switch
            {
                EmptyState.Empty => "Empty",
                EmptyState.Loaded => "Loaded",
                _ => "Cannot judge",
            };
            await Expect(desk.Page.Locator(".findings")).ToContainTextAsync(word);
        }

        foreach (ModelIdentity model in result.Models)
        {
            await Expect(desk.Page.Locator(".evidence")).ToContainTextAsync(model.Sha256);
        }

        await desk.Page.Mouse.MoveAsync(900, 480);
        await Expect(desk.Page.Locator("#readout")).ToContainTextAsync("ransmission");
        await desk.ScreenshotAsync($"pipeline-{id}");
        await desk.Page.Keyboard.PressAsync("e");
        await desk.Page.Keyboard.PressAsync("e");
        await desk.SettleAsync();
        await desk.ScreenshotAsync($"pipeline-{id}-energy");
        await desk.Page.Keyboard.PressAsync("e");
    }

    private static byte[] Simulated(ulong seed)
    {
        SimulatedScan scan = ScanSimulator.Simulate(seed, Options);
        using var file = new MemoryStream();
        UffWriter.Write(ScanConversion.ToScan(scan, DateTimeOffset.UtcNow), file);
        return file.ToArray();
    }

    private static async Task AcceptAsync(IServiceProvider services, byte[] file, string scanId)
    {
        DataFolder folder = services.GetRequiredService<DataFolder>();
        string sha256 = Convert.ToHexStringLower(SHA256.HashData(file));
        string path = Path.Combine(folder.Root, scanId);
        await File.WriteAllBytesAsync(path, file);
        new ContentFiles(folder).Take(path, sha256);
        await services.GetRequiredService<IScanStore>().AcceptAsync(
            new UploadHeader(new ScanKey("lane-3", scanId), sha256, file.Length, $"{scanId}.uff", ""), CancellationToken.None);
    }
}
