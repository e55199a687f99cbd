using System.Globalization;
using System.Xml;
using VisionInspection.Documents.Reading;

namespace VisionInspection.Documents.Input;

/// <summary>A PDF, drawn page by page by Poppler in bounded processes: what the file does wrong stays in a child.</summary>
internal sealed class PdfPages : IPageSource
{
    private const double PointsPerInch = 72;
    private const int InfoBytes = 1 << 20;
    private const int MostEmbedded = 8;

    private readonly string name;
    private readonly InputLimits limits;
    private readonly PdfTools tools;
    private readonly PrivateFile file;
    private PdfInfo info = PdfInfo.Parse("");

    private PdfPages(string name, InputLimits limits, PrivateFile file)
    {
        this.name = name;
        this.limits = limits;
        this.file = file;
        tools = new PdfTools(name, limits);
    }

    /// <inheritdoc/>
    public int PageCount => info.Pages;

    /// <summary>Opens a PDF.</summary>
    /// <param name="name">Its name, for refusals.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="limits">What it may ask for.</param>
    /// <param name="stopping">Stops it, children included.</param>
    /// <exception cref="DocumentFormatException">It is encrypted, broken, or too long.</exception>
    public static async Task<PdfPages> OpenAsync(
        string name, ReadOnlyMemory<byte> content, InputLimits limits, CancellationToken stopping)
    {
        PdfPages? pages = new(name, limits, PrivateFile.Write(content.Span));
        try
        {
            PdfInfo info = await pages.InfoAsync(stopping).ConfigureAwait(false);
            pages.info = info.Pages is >= 1 && info.Pages <= limits.Pages
                ? info
                : throw new DocumentFormatException(name, null, $"{info.Pages} pages, allowed 1 to {limits.Pages}");
            PdfPages opened = pages;
            pages = null;
            return opened;
        }
        finally
        {
            pages?.Dispose();
        }
    }

    /// <inheritdoc/>
    public async Task<PageRaster> DrawAsync(int page, double resolution, CancellationToken stopping)
    {
        // All pages are drawn in grey, in a third of the memory, and while the pictures on them are listed; then the few in colour.
        Task<ProcessOutput> listing = tools.RunAsync(
            "pdfimages", page, limits.TextBytes, stopping, "-list", "-f", Text(page), "-l", Text(page), file.Path);
        PageRaster grey;
        try
        {
            grey = await DrawAsync(page, resolution, ["-gray"], stopping).ConfigureAwait(false);
        }
        finally
        {
            await ((Task)listing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return HasColour((await listing.ConfigureAwait(false)).Text) ? await DrawAsync(page, resolution, [], stopping).ConfigureAwait(false) : grey;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<LayerWord>> TextLayerAsync(int page, double resolution, CancellationToken stopping)
    {
        ProcessOutput output = await tools.RunAsync(
            "pdftotext", page, limits.TextBytes, stopping, "-q", "-bbox", "-cropbox", "-f", Text(page), "-l", Text(page), file.Path, "-")
            .ConfigureAwait(false);
        try
        {
            return TextLayer.Parse(output.Text, Fitting(page, resolution));
        }
        catch (XmlException e)
        {
            throw new DocumentFormatException(name, page, $"its text layer cannot be listed: {e.Message}", e);
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<EmbeddedFile>> EmbeddedFilesAsync(CancellationToken stopping)
    {
        ProcessOutput list = await tools.RunAsync("pdfdetach", null, limits.TextBytes, stopping, "-list", file.Path).ConfigureAwait(false);
        var files = new List<EmbeddedFile>();

        // "1 embedded files" and then "1: factur-x.xml".
        foreach (string line in list.Text.Split('\n'))
        {
            int colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon > 0 && int.TryParse(line.AsSpan(0, colon), CultureInfo.InvariantCulture, out int number)
                && line.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && files.Count < MostEmbedded)
            {
                // The number names it inside the tool and the file outside: a stranger's name never becomes a path.
                string target = Path.Combine(file.Folder, $"embedded-{number}");
                await tools.RunAsync("pdfdetach", null, limits.TextBytes, stopping, "-save", Text(number), "-o", target, file.Path).ConfigureAwait(false);
                files.Add(new EmbeddedFile(line[(colon + 2)..].Trim(), await File.ReadAllBytesAsync(target, stopping).ConfigureAwait(false)));
            }
        }

        return files;
    }

    /// <summary>Removes the copy of the file.</summary>
    public void Dispose() => file.Dispose();

    private async Task<PdfInfo> InfoAsync(CancellationToken stopping) => PdfInfo.Parse(
        (await tools.RunAsync("pdfinfo", null, InfoBytes, stopping, "-f", "1", "-l", Text(limits.Pages), file.Path).ConfigureAwait(false)).Text);

    // page num type width height color comp bpc enc ...: a scan in colour is a picture in colour.
    private static bool HasColour(string list) => list.Split('\n').Any(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        is [_, _, "image", _, _, "rgb" or "cmyk" or "lab" or "index", ..] or [_, _, "image", _, _, "icc", not "1", ..]);

    private async Task<PageRaster> DrawAsync(int page, double resolution, string[] inGrey, CancellationToken stopping)
    {
        double fitting = Fitting(page, resolution);
        const int header = 64;
        ProcessOutput drawn = await tools.RunAsync(
            "pdftoppm", page, (limits.PagePixels * 4) + header, stopping,
            [.. inGrey, "-q", "-cropbox", "-r", fitting.ToString("0.###", CultureInfo.InvariantCulture), "-f", Text(page), "-l", Text(page), file.Path])
            .ConfigureAwait(false);
        ReadOnlyMemory<byte> samples = PnmPicture.Split(drawn.Output, out int width, out int height, out int channels)
            ?? throw new DocumentFormatException(name, page, $"pdftoppm drew no page: {drawn.Complaint}");
        return channels == 3
            ? new PageRaster(width, height, fitting, PaperPicture.Grey(samples.Span)) { Colour = samples.ToArray() }
            : new PageRaster(width, height, fitting, samples.ToArray());
    }

    // A page of posters' size is drawn coarser; one that would still be too large is no paper.
    private double Fitting(int page, double resolution)
    {
        (double width, double height) = info.Sizes.GetValueOrDefault(page);
        double inches = width / PointsPerInch * (height / PointsPerInch);
        double fitting = Math.Min(resolution, Math.Sqrt(limits.PagePixels / Math.Max(inches, 1e-6)));
        return fitting >= limits.LeastResolution
            ? fitting
            : throw new DocumentFormatException(name, page, string.Create(CultureInfo.InvariantCulture, $"{width:0} x {height:0} points is more than {limits.PagePixels} pixels at {limits.LeastResolution:0} per inch"));
    }

    private static string Text(int page) => page.ToString(CultureInfo.InvariantCulture);
}
