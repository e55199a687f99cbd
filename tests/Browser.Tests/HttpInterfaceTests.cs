using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using VisionInspection.ImagingFormats;
using VisionInspection.Service.Storage;
using VisionInspection.Service.Web.Pictures;

namespace VisionInspection.Browser.Tests;

/// <summary>What the page is told, asked for without a browser.</summary>
public sealed class HttpInterfaceTests : IAsyncLifetime, IDisposable
{
    private DeskHost host = null!;
    private HttpClient? client;
    private ScanRecord scan = null!;

    private HttpClient Client => client!;

    public async Task InitializeAsync()
    {
        host = await DeskHost.StartAsync();
        client = new HttpClient { BaseAddress = host.Address };
        scan = await host.InspectedAsync("S-1", TestScans.Png(), TestScans.Loaded);
    }

    public void Dispose() => client?.Dispose();

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        Assert.Empty(host.Errors.Messages);
    }

    [Fact]
    public async Task Samples_FullWidth_AreTheDecodedPlaneAndReducedItsAreaAverage()
    {
        using var file = new MemoryStream(TestScans.Png());
        ScanView view = ScanReader.Read("S-1.png", file, ReadLimits.Default).Views[0];

        ushort[] full = await SamplesAsync("16384", view.Width, view.Height);
        ushort[] reduced = await SamplesAsync("450", 450, 125);

        Assert.Equal(view.Primary.Samples, full);
        Assert.Equal(AreaAverage.Reduce(full, view.Width, view.Height, 450, 125, CancellationToken.None), reduced);
    }

    [Fact]
    public async Task Pictures_AskedForAgainWithTheirTag_AreNotSentAgain()
    {
        foreach (string picture in new[] { "thumbnail", "views/0/planes/0/samples?width=300", "containers/0/saliency", "findings/1/saliency" })
        {
            using HttpResponseMessage first = await Client.GetAsync(At(picture));
            using var again = new HttpRequestMessage(HttpMethod.Get, At(picture));
            again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            using HttpResponseMessage second = await Client.SendAsync(again);

            Assert.Equal((picture, HttpStatusCode.OK), (picture, first.StatusCode));
            Assert.Equal((picture, HttpStatusCode.NotModified), (picture, second.StatusCode));
            Assert.Empty(await second.Content.ReadAsByteArrayAsync());
        }
    }

    [Theory]
    [InlineData("views/0/planes/0/samples?width=0", HttpStatusCode.BadRequest)]
    [InlineData("views/0/planes/0/samples?width=16385", HttpStatusCode.BadRequest)]
    [InlineData("views/1/planes/0/samples", HttpStatusCode.NotFound)]
    [InlineData("views/0/planes/-1/samples", HttpStatusCode.NotFound)]
    [InlineData("containers/7/saliency", HttpStatusCode.NotFound)]
    [InlineData("findings/0/saliency", HttpStatusCode.NotFound)]
    public async Task Pictures_ThatAreNotThere_AreRefusedPlainly(string picture, HttpStatusCode status)
    {
        using HttpResponseMessage answer = await Client.GetAsync(At(picture));

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Original_Downloaded_IsTheFileByteForByte()
    {
        using HttpResponseMessage answer = await Client.GetAsync(At("original"));

        Assert.Equal(TestScans.Png(), await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Theory]
    [InlineData("")]
    [InlineData("api/scans")]
    [InlineData("js/main.js")]
    public async Task Answers_All_CarryTheSafetyHeaders(string path)
    {
        using HttpResponseMessage answer = await Client.GetAsync(new Uri(path, UriKind.Relative));

        string policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    public async Task Decision_FromAnotherSite_IsRefused(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, At("decisions")) { Content = JsonContent.Create(Release(seen: 0)) };
        request.Headers.Add(header, value);
        using HttpResponseMessage answer = await Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(await host.Store.DecisionsAsync(scan.Key, CancellationToken.None));
    }

    [Fact]
    public async Task Decision_NotJson_IsRefused()
    {
        using var form = new StringContent(JsonSerializer.Serialize(Release(seen: 0)), new MediaTypeHeaderValue("text/plain"));
        using HttpResponseMessage answer = await Client.PostAsync(At("decisions"), form);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Theory]
    [InlineData("""{"verdict":"burn","officer":"A","seen":0}""", "release, hold or inspect")]
    [InlineData("""{"verdict":"release","officer":" ","seen":0}""", "officer")]
    [InlineData("""{"verdict":"hold","officer":"A","reason":"","seen":0}""", "reason")]
    [InlineData("""{"verdict":"hold",""", "not a decision")]
    [InlineData("null", "not a decision")]
    public async Task Decision_Incomplete_IsRefusedWithWhatIsMissing(string body, string missing)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await Client.PostAsync(At("decisions"), content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(missing, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(await host.Store.DecisionsAsync(scan.Key, CancellationToken.None));
    }

    [Fact]
    public async Task Decision_AfterOneTheOfficerHasNotSeen_IsAConflict()
    {
        using HttpResponseMessage first = await Client.PostAsJsonAsync(At("decisions"), Release(seen: 0));
        using HttpResponseMessage second = await Client.PostAsJsonAsync(At("decisions"), Release(seen: 0));

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Single(await host.Store.DecisionsAsync(scan.Key, CancellationToken.None));
    }

    [Fact]
    public async Task Events_CutOffAndResumed_MissNothing()
    {
        using JsonDocument list = JsonDocument.Parse(await Client.GetStringAsync(new Uri("api/scans", UriKind.Relative)));
        string change = list.RootElement.GetProperty("change").GetString()!;

        await host.InspectedAsync("S-2", TestScans.Png(2), TestScans.Empty);
        (string scanId, string position) = await NextScanAsync($"api/events?after={change}", lastEventId: null);
        Assert.Equal("S-2", scanId);

        await host.InspectedAsync("S-3", TestScans.Png(3), TestScans.Empty);
        (scanId, _) = await NextScanAsync($"api/events?after={change}", lastEventId: position);
        Assert.Contains(scanId, (string[])["S-2", "S-3"]); // S-2 may come twice: received, then finished
    }

    [Fact]
    public async Task Events_UnknownPosition_SaysReadAnew()
    {
        using var reader = new StreamReader(await Client.GetStreamAsync(new Uri("api/events?after=other.17", UriKind.Relative)));

        Assert.Contains("event: reset", await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }

    private Uri At(string picture) => new($"api/scans/{scan.Id}/{picture}", UriKind.Relative);

    private static object Release(int seen) => new { verdict = "release", reason = "", officer = "Officer 4711", seen };

    private async Task<ushort[]> SamplesAsync(string width, int columns, int rows)
    {
        using HttpResponseMessage answer = await Client.GetAsync(At($"views/0/planes/0/samples?width={width}"));
        Assert.Equal($"{columns}", Assert.Single(answer.Headers.GetValues("Picture-Width")));
        Assert.Equal($"{rows}", Assert.Single(answer.Headers.GetValues("Picture-Height")));
        return MemoryMarshal.Cast<byte, ushort>(await answer.Content.ReadAsByteArrayAsync()).ToArray();
    }

    // Reads up to the first scan event that is finished.
    private async Task<(string ScanId, string Position)> NextScanAsync(string path, string? lastEventId)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        if (lastEventId is not null)
        {
            request.Headers.Add("Last-Event-ID", lastEventId);
        }

        using HttpResponseMessage answer = await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(patience.Token));
        string data = "", kind = "";
        while (await reader.ReadLineAsync(patience.Token) is { } line)
        {
            kind = line.StartsWith("event: ", StringComparison.Ordinal) ? line[7..] : kind;
            data = line.StartsWith("data: ", StringComparison.Ordinal) ? line[6..] : data;
            if (line.StartsWith("id: ", StringComparison.Ordinal) && kind == "scan")
            {
                using JsonDocument entry = JsonDocument.Parse(data);
                if (entry.RootElement.GetProperty("state").GetString() == "done")
                {
                    return (entry.RootElement.GetProperty("scanId").GetString()!, line[4..]);
                }
            }
        }

        throw new InvalidOperationException("The stream ended.");
    }
}
