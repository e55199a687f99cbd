using VisionInspection.Codecs;
using VisionInspection.Contracts.V1;
using VisionInspection.Core;
using VisionInspection.Core.Comparison;
using VisionInspection.Core.Findings;
using VisionInspection.ImagingFormats;
using VisionInspection.Service.Tests.Support;
using EmptyVerdict = VisionInspection.Core.Findings.EmptyVerdict;
using Finding = VisionInspection.Core.Findings.Finding;

namespace VisionInspection.Service.Tests.Inspection;

public sealed class EarlierScansTests : IDisposable
{
    private const int Height = 160;
    private readonly TemporaryFolder folder = new();
    private readonly WholeViewInspector inspector = new();

    public void Dispose()
    {
        inspector.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Upload_SameContainerWithSomethingIn_SaysWhatCameAndSinceWhich()
    {
        await using TestServer server = await Start();

        IReadOnlyList<Result> results = await SendAsync(server, Container(500, added: false), Container(400, added: true));

        Assert.Empty(results[0].Inspection.Findings);
        Contracts.V1.Finding change = Assert.Single(results[1].Inspection.Findings);
        Assert.Equal("changed-since", change.Kind);
        Assert.Contains("have come", change.Message, StringComparison.Ordinal);
        Assert.Contains("scan s0 of gate-1", change.Message, StringComparison.Ordinal);
        Assert.InRange(change.Box.X + (change.Box.Width / 2.0), 188, 212);
        Assert.InRange(change.Box.Y + (change.Box.Height / 2.0), 74, 86);
        Assert.NotNull(change.Saliency);
        Assert.True(change.Score >= change.Threshold);
        Assert.Contains("compare", results[1].Inspection.Milliseconds.Keys);
    }

    [Fact]
    public async Task Upload_SameContainerFaster_SaysUnchanged()
    {
        await using TestServer server = await Start();

        IReadOnlyList<Result> results = await SendAsync(server, Container(500, added: false), Container(400, added: false));

        Assert.Equal("unchanged-since", Assert.Single(results[1].Inspection.Findings).Kind);
    }

    [Fact]
    public async Task Upload_AReeferSeenBefore_IsSearchedAgainWithThatScanForEvidence()
    {
        inspector.Reefer = true;
        await using TestServer server = await Start();

        IReadOnlyList<Result> results = await SendAsync(server, Container(500, added: false), Container(400, added: false));

        Assert.Equal("concealment", Assert.Single(results[0].Inspection.Findings).Kind);
        Contracts.V1.Finding again = Assert.Single(results[1].Inspection.Findings, finding => finding.Kind == "concealment-since");
        Assert.Equal((.7, .5), (again.Score, again.Threshold));
        Assert.Contains("scan s0 of gate-1", again.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_EarlierFileGone_SaysSo()
    {
        await using TestServer server = await Start();
        byte[] first = Container(500, added: false);
        await SendAsync(server, first);
        File.Delete(Directory.GetFiles(folder.Path, Samples.Hash(first), SearchOption.AllDirectories).Single());

        await new Station(server.Channel, chunkBytes: 64 << 10).SendAsync("later", Container(400, added: false));
        Result later = (await Consumer.TakeAsync(server.Channel, 1, 1))[0];

        Assert.Equal("earlier-scan-gone", Assert.Single(later.Inspection.Findings).Kind);
    }

    private Task<TestServer> Start() =>
        TestServer.StartAsync(folder.Path, inspector, settings => settings.Inspection.CompareWithEarlier = true);

    private static async Task<IReadOnlyList<Result>> SendAsync(TestServer server, params byte[][] pictures)
    {
        for (int i = 0; i < pictures.Length; i++)
        {
            await new Station(server.Channel, chunkBytes: 64 << 10).SendAsync($"s{i}", pictures[i]);
            await Consumer.TakeAsync(server.Channel, i, 1);
        }

        return await Consumer.TakeAsync(server.Channel, 0, pictures.Length);
    }

    // A hold of crates; the same however many lines there are.
    private static byte[] Container(int width, bool added)
    {
        var samples = new ushort[width * Height];
        for (int y = 0; y < Height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                double u = (x + .5) / width * 500, attenuation = .03;
                for (int k = 0; k < 24; k++)
                {
                    double left = 20 + (k * 19.3), top = 25 + (k * 37 % 90), wide = 9 + (k * 7 % 23), high = 12 + (k * 11 % 31);
                    attenuation += (.1 + (.05 * (k % 7))) * Soft(u - left) * Soft(left + wide - u) * Soft(y - top) * Soft(top + high - y);
                }

                attenuation += added && u is > 235 and < 265 && y is > 70 and < 90 ? .3 : 0;
                samples[(y * width) + x] = (ushort)(60_000 * Math.Exp(-attenuation));
            }
        }

        return PngWriter.Gray16(samples, width, Height);
    }

    private static double Soft(double distance) => 1 / (1 + Math.Exp(-2 * distance));

    /// <summary>Sees one container, always of the same number, that fills the view.</summary>
    private sealed class WholeViewInspector : IScanInspector
    {
        public VisionInspection.Core.Similarity.ContentsLimits Limits { get; } = new(0.1, 10, 0.7, 0.6);

        public IReadOnlyList<ModelIdentity> Models => [];

        /// <summary>Whether what it sees is a reefer.</summary>
        public bool Reefer { get; set; }

        public IReadOnlyList<InspectionResult> Inspect(IReadOnlyList<Scan> scans, CancellationToken stopping) =>
        [
            .. scans.Select(scan => Samples.Inspection(scan.Id) with
            {
                Containers =
                [
                    new ContainerFinding(
                        scan.Views[0].Id, new PixelBox(0, 0, scan.Views[0].Width, scan.Views[0].Height), .9, "CSQU3054383",
                        new EmptyVerdict(EmptyState.Loaded, .9, .4, null), null),
                ],
                Findings = Reefer ? [new Finding("concealment", scan.Views[0].Id, null, .1, "A reefer.") { Threshold = .5 }] : [],
            }),
        ];

        public Finding? SearchAgain(Scan now, Scan before, ComparedPart part) =>
            part.FirstBox is { Width: var width } && width == now.Views[0].Width && part.SecondBox?.Width == before.Views[0].Width
                ? new Finding("concealment-since", part.FirstView, null, .7, "Something came.") { Threshold = .5 } : null;

        public void Dispose()
        {
        }
    }
}
