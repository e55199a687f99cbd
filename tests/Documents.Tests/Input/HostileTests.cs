using VisionInspection.Codecs;
using VisionInspection.Documents.Input;

namespace VisionInspection.Documents.Tests.Input;

public class HostileTests
{
    private static readonly InputLimits Limits = new() { PageTime = TimeSpan.FromSeconds(20) };

    [Fact]
    public async Task OpenAsync_CutPdf_IsRefusedOrDraws()
    {
        byte[] pdf = new TinyPdf().Lines("Invoice").ToArray();
        for (int kept = 0; kept < pdf.Length; kept += pdf.Length / 12)
        {
            await OnlyRefusalsAsync("cut.pdf", pdf.AsMemory(0, kept));
        }
    }

    [Fact]
    public async Task OpenAsync_FlippedPdf_IsRefusedOrDraws()
    {
        byte[] pdf = new TinyPdf().Lines("Invoice").ToArray();
        for (int at = 7; at < pdf.Length; at += pdf.Length / 12)
        {
            byte[] flipped = [.. pdf];
            flipped[at] ^= 0x10;
            await OnlyRefusalsAsync("flipped.pdf", flipped);
        }
    }

    [Fact]
    public async Task OpenAsync_CutOrFlippedPictures_AreRefusedOrDraw()
    {
        byte[] grey = [.. Enumerable.Range(0, 64 * 48).Select(i => (byte)(i * 7 % 256))];
        byte[][] files = [PngWriter.Gray8(grey, 64, 48), TiffWriter.Gray8(grey, 64, 48), JpegWriter.Gray8(grey, 64, 48, 90)];
        foreach (byte[] file in files)
        {
            for (int at = 0; at < file.Length; at += Math.Max(1, file.Length / 150))
            {
                byte[] flipped = [.. file];
                flipped[at] ^= 0x04;
                await OnlyRefusalsAsync("flipped", flipped);
                await OnlyRefusalsAsync("cut", file.AsMemory(0, at));
            }
        }
    }

    [Fact]
    public async Task DrawAsync_HugePage_IsRefusedByPage()
    {
        byte[] pdf = new TinyPdf().Page(TinyPdf.Text("Huge"), "0 0 14400 14400").ToArray();
        using IPageSource source = await PageSources.OpenAsync("huge.pdf", pdf, Limits, CancellationToken.None);
        var refusal = await Assert.ThrowsAsync<DocumentFormatException>(() => source.DrawAsync(1, 300, CancellationToken.None));
        Assert.Equal("huge.pdf", refusal.Name);
        Assert.Equal(1, refusal.Page);
        Assert.Contains("14400 x 14400 points", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_TooManyPages_IsRefused()
    {
        var pdf = new TinyPdf();
        for (int i = 0; i < 4; i++)
        {
            pdf.Lines("Page");
        }

        var refusal = await Assert.ThrowsAsync<DocumentFormatException>(
            () => PageSources.OpenAsync("long.pdf", pdf.ToArray(), Limits with { Pages = 3 }, CancellationToken.None));
        Assert.Equal("4 pages, allowed 1 to 3", refusal.Reason);
    }

    [Fact]
    public async Task OpenAsync_EncryptedPdf_SaysSo()
    {
        // Standard security handler (ISO 32000-1, clause 7.6.3) with owner and user entries of no password that is known.
        string text = System.Text.Encoding.Latin1.GetString(new TinyPdf().Lines("Secret").ToArray());
        string entry = new('1', 64);
        string encrypted = text.Replace(
            "/Root 1 0 R",
            $"/Root 1 0 R /ID [<{entry[..32]}> <{entry[..32]}>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{entry}> /U <{entry}> >>",
            StringComparison.Ordinal);
        var refusal = await Assert.ThrowsAsync<DocumentFormatException>(
            () => PageSources.OpenAsync("secret.pdf", System.Text.Encoding.Latin1.GetBytes(encrypted), Limits, CancellationToken.None));
        Assert.Equal("secret.pdf: the PDF is encrypted and asks for a password", refusal.Message);
    }

    [Fact]
    public async Task RunAsync_TooMuchOutput_IsEnded()
    {
        var limit = await Assert.ThrowsAsync<ChildLimitException>(
            () => LimitedProcess.RunAsync("yes", [], 1 << 28, TimeSpan.FromSeconds(20), 1 << 16, CancellationToken.None));
        Assert.Contains("more than 65536 bytes", limit.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_TooLong_IsEnded()
    {
        long started = Environment.TickCount64;
        await Assert.ThrowsAsync<ChildLimitException>(
            () => LimitedProcess.RunAsync("sleep", ["30"], 1 << 28, TimeSpan.FromSeconds(0.3), 1 << 16, CancellationToken.None));
        Assert.InRange(Environment.TickCount64 - started, 0, 10_000);
    }

    [Fact]
    public async Task RunAsync_Stopped_LeavesNoChild()
    {
        using var stopping = new CancellationTokenSource(TimeSpan.FromSeconds(0.3));
        string mark = $"30.{Random.Shared.Next(100_000, 999_999)}";
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => LimitedProcess.RunAsync("sleep", [mark], 1 << 28, TimeSpan.FromSeconds(20), 1 << 16, stopping.Token));
        Assert.DoesNotContain(
            Directory.EnumerateDirectories("/proc").Select(folder => Path.Combine(folder, "cmdline")).Where(File.Exists),
            file => CommandOf(file).Contains(mark, StringComparison.Ordinal));
    }

    private static string CommandOf(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (IOException)
        {
            return ""; // it ended meanwhile
        }
    }

    private static async Task OnlyRefusalsAsync(string name, ReadOnlyMemory<byte> content)
    {
        try
        {
            using IPageSource source = await PageSources.OpenAsync(name, content, Limits, CancellationToken.None);
            PageRaster raster = await source.DrawAsync(1, 50, CancellationToken.None);
            Assert.Equal(raster.Width * raster.Height, raster.Grey.Length);
        }
        catch (DocumentFormatException refusal)
        {
            Assert.Equal(name, refusal.Name);
        }
    }
}
