using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using VisionInspection.Core;
using VisionInspection.Core.Comparison;
using VisionInspection.Core.Findings;
using VisionInspection.Devices.Simulation.Papers;
using VisionInspection.ImagingFormats;
using VisionInspection.Service.Hosting;
using VisionInspection.Service.Storage;
using VisionInspection.Service.Storage.Cases;
using static Microsoft.Playwright.Assertions;

namespace VisionInspection.Browser.Tests;

/// <summary>A simulated declaration and its papers through the real service, read by the real engine, to the screen.</summary>
public sealed class PapersPipelineTests(Chromium chromium) : IClassFixture<Chromium>
{
    // Of this seed the packing list's net mass is planted, beside a description.
    private const ulong Seed = 12;

    [ChromiumFact]
    public async Task SimulatedCase_Submitted_ShowsWhatWasPlantedOnItsPage()
    {
        string folder = Directory.CreateTempSubdirectory("vi-desk-").FullName;
        SimulatedCase simulated = new PaperSimulator(new PaperSimulatorOptions()).Build(Seed);
        using (var inspector = new NoInspector())
        await using (WebApplication app = VisionServer.Build(
            new ServiceSettings { DataDirectory = folder, GrpcPort = 0, WebPort = 0 }, inspector))
        {
            await app.StartAsync();
            ICaseStore store = app.Services.GetRequiredService<ICaseStore>();
            await using Desk desk = await Desk.OpenAsync(chromium, new Uri(app.Addresses().Web), "/papers");
            await AcceptAsync(app.Services, simulated);

            await Expect(desk.Page.Locator("#case-list .badge[data-tone=different]")).ToContainTextAsync("diverge", new() { Timeout = 240_000 });
            IReadOnlyList<StoredDivergence> found = await store.DivergencesAfterAsync(0, 100, CancellationToken.None);
            PlantedDivergence planted = Assert.Single(simulated.Planted, each => each.Kind == "net-mass");
            StoredDivergence mass = Assert.Single(found, each => each.Content.Element.Compared.Kind == planted.Kind);
            Assert.Equal(planted.Paper + ".pdf", mass.Content.Element.Compared.Witness.Name);

            await desk.Page.GetByText(mass.Content.Element.Compared.Sentence).ClickAsync();
            await Expect(desk.Page.Locator(".spot[aria-current=true]")).ToBeInViewportAsync();
            await desk.Page.WaitForFunctionAsync("() => document.querySelector('#sheet img')?.complete");
            await desk.ScreenshotAsync("papers-pipeline");
            await app.StopAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task AcceptAsync(IServiceProvider services, SimulatedCase simulated)
    {
        DataFolder folder = services.GetRequiredService<DataFolder>();
        var files = new List<CaseFile>();
        foreach ((string name, ReadOnlyMemory<byte> content) in
            simulated.Papers.Select(paper => (paper.Name + ".pdf", paper.Pdf)).Prepend(("declaration.json", simulated.Declaration)))
        {
            string path = Path.Combine(folder.Root, name);
            await File.WriteAllBytesAsync(path, content.ToArray());
            string sha256 = Convert.ToHexStringLower(SHA256.HashData(content.Span));
            services.GetRequiredService<ContentFiles>().Take(path, sha256);
            files.Add(new CaseFile(name, sha256, content.Length));
        }

        await services.GetRequiredService<ICaseStore>().AcceptAsync(new CaseKey("broker-7", "C-12"), files, CancellationToken.None);
    }

    private sealed class NoInspector : IScanInspector
    {
        public VisionInspection.Core.Similarity.ContentsLimits Limits { get; } = new(0.1, 10, 0.7, 0.6);

        public IReadOnlyList<ModelIdentity> Models => [];

        public IReadOnlyList<InspectionResult> Inspect(IReadOnlyList<Scan> scans, CancellationToken stopping) => [];

        public Finding? SearchAgain(Scan now, Scan before, ComparedPart part) => null;

        public void Dispose()
        {
        }
    }
}
