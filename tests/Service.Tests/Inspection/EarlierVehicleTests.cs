using System.Text.Json;
using VisionInspection.Contracts.V1;
using VisionInspection.Service.Tests.Support;

namespace VisionInspection.Service.Tests.Inspection;

public sealed class EarlierVehicleTests : IDisposable
{
    private const string One = "CSQU3054383", Other = "MSKU0000001";
    private readonly TemporaryFolder folder = new();
    private readonly VehicleInspector inspector = new();

    public void Dispose()
    {
        inspector.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Upload_EmptyVehicleWithAPackage_SaysWhatCameAndSinceWhich()
    {
        await using TestServer server = await Start();
        await SendAsync(server, "s0", VehicleScans.Uff(VehicleScans.Plate));

        Result result = await SendAsync(server, "s1", VehicleScans.Uff("ab123cd", package: true));

        Finding change = Assert.Single(result.Inspection.Findings);
        Assert.Equal("changed-since", change.Kind);
        Assert.Contains("have come", change.Message, StringComparison.Ordinal);
        Assert.Contains("since the vehicle's scan s0 of gate-1, received", change.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(VehicleScans.Key, change.Message, StringComparison.OrdinalIgnoreCase);
        AssertIsPackage(change);
    }

    [Fact]
    public async Task Upload_VehicleWithAnotherContainer_IsComparedWithoutIt()
    {
        await using TestServer server = await Start();
        await SendAsync(server, "s0", VehicleScans.Uff(VehicleScans.Plate, One));

        Result same = await SendAsync(server, "s1", VehicleScans.Uff(VehicleScans.Plate, Other));
        Result packed = await SendAsync(server, "s2", VehicleScans.Uff(VehicleScans.Plate, package: true));

        Assert.Equal("unchanged-since", Assert.Single(same.Inspection.Findings).Kind);
        Finding change = Assert.Single(packed.Inspection.Findings);
        Assert.Equal("changed-since", change.Kind);
        Assert.Contains("scan s1", change.Message, StringComparison.Ordinal);
        AssertIsPackage(change);
    }

    [Fact]
    public async Task Upload_SameContainerOnTheVehicle_IsComparedBothWays()
    {
        await using TestServer server = await Start();
        await SendAsync(server, "s0", VehicleScans.Uff(VehicleScans.Plate, One));

        Result result = await SendAsync(server, "s1", VehicleScans.Uff(VehicleScans.Plate, One, package: true));

        Finding container = result.Inspection.Findings[0], vehicle = Assert.Single(result.Inspection.Findings.Skip(1));
        Assert.Equal(("unchanged-since", "changed-since"), (container.Kind, vehicle.Kind));
        Assert.Contains($"since {One}: scan s0", container.Message, StringComparison.Ordinal);
        AssertIsPackage(vehicle);
    }

    [Fact]
    public async Task Upload_AnotherTruckUnderThePlate_IsNotTakenForUnchanged()
    {
        await using TestServer server = await Start();
        await SendAsync(server, "s0", VehicleScans.Uff(VehicleScans.Plate, One));
        await SendAsync(server, "s1", VehicleScans.Uff(VehicleScans.Plate, Other, truck: 7));

        Result empty = await SendAsync(server, "s2", VehicleScans.Uff(VehicleScans.Plate, truck: 30));
        Result loaded = (await Consumer.TakeAsync(server.Channel, 1, 1))[0];

        Finding finding = Assert.Single(loaded.Inspection.Findings);
        Assert.Equal("could-not-compare", finding.Kind);
        Assert.Contains("the loads set aside", finding.Message, StringComparison.Ordinal);
        Assert.Contains(Assert.Single(empty.Inspection.Findings).Kind, (string[])["could-not-compare", "not-the-same"]);
    }

    [Fact]
    public async Task Upload_SeenAtAnotherLaneAlone_SaysThatItIsAnother()
    {
        await using TestServer server = await Start();
        await SendAsync(server, "s0", VehicleScans.Uff(VehicleScans.Plate));

        Result result = await SendAsync(server, "s1", VehicleScans.Uff(VehicleScans.Plate), "gate-2");

        Assert.Contains(
            "since the vehicle's scan s0 of gate-1, another lane, received", Assert.Single(result.Inspection.Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_WithoutPlate_IsComparedWithNothing()
    {
        await using TestServer server = await Start();
        await SendAsync(server, "s0", VehicleScans.Uff(null));

        Assert.Empty((await SendAsync(server, "s1", VehicleScans.Uff(null))).Inspection.Findings);
    }

    [Fact]
    public async Task Earlier_AskedFor_HasTheVehicleWithItsPictures()
    {
        await using TestServer server = await Start();
        await SendAsync(server, "s0", VehicleScans.Uff(VehicleScans.Plate));
        await SendAsync(server, "s1", VehicleScans.Uff(VehicleScans.Plate, package: true));
        using var http = new HttpClient { BaseAddress = server.Web };

        using JsonDocument answer = JsonDocument.Parse(await http.GetStringAsync(new Uri("/api/scans/2/earlier", UriKind.Relative)));

        JsonElement pair = Assert.Single(answer.RootElement.EnumerateArray()), part = Assert.Single(pair.GetProperty("parts").EnumerateArray());
        Assert.Equal(JsonValueKind.Null, pair.GetProperty("number").ValueKind);
        Assert.Equal((VehicleScans.Key, false, "s0"), (pair.GetProperty("plate").GetString(), pair.GetProperty("otherLane").GetBoolean(), pair.GetProperty("name").GetString()));
        Assert.Equal(JsonValueKind.Null, part.GetProperty("box").ValueKind);
        Assert.True(Assert.Single(part.GetProperty("regions").EnumerateArray()).GetProperty("come").GetBoolean());
        byte[] before = await http.GetByteArrayAsync(new Uri(part.GetProperty("pictures").GetProperty("before").GetString()!, UriKind.Relative));
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], before[..4]);
    }

    private Task<TestServer> Start() =>
        TestServer.StartAsync(folder.Path, inspector, settings => settings.Inspection.CompareWithEarlier = true);

    // Sends and awaits the result: they come in the order of the scans.
    private static async Task<Result> SendAsync(TestServer server, string scanId, byte[] file, string lane = "gate-1")
    {
        var station = new Station(server.Channel, lane, 64 << 10);
        UploadHeader header = station.Header(scanId, file);
        header.FileName = scanId + ".uff";
        await station.SendAsync(header, file);
        for (long after = 0; ; after++)
        {
            Result result = (await Consumer.TakeAsync(server.Channel, after, 1))[0];
            if (result.ScanId == scanId)
            {
                return result;
            }
        }
    }

    private static void AssertIsPackage(Finding change)
    {
        Core.Findings.PixelBox package = VehicleScans.Package;
        Assert.InRange(change.Box.X + (change.Box.Width / 2.0), package.X + 10, package.X + package.Width - 10);
        Assert.InRange(change.Box.Y + (change.Box.Height / 2.0), package.Y + 4, package.Y + package.Height - 4);
    }
}
