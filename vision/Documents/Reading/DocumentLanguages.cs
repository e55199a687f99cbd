using VisionInspection.Documents.Input;
using VisionInspection.Documents.Reading.Preparation;
using VisionInspection.Native.Ocr;

namespace VisionInspection.Documents.Reading;

/// <summary>Chooses what a document is read in: its own language, and English, which stands on every trade paper.</summary>
internal static class DocumentLanguages
{
    // Common words are read well enough at this, in a quarter of the time of a full page.
    private const double GlanceResolution = 150;
    private const int EnoughWords = 20;

    /// <summary>Chooses by the first page: its text layer where it has one, else a quick look at its pixels.</summary>
    public static async Task<string> OfAsync(
        IPageSource source, ReadingOptions options, EnginePool engines, CancellationToken stopping)
    {
        if (options.Languages is not null)
        {
            return options.Languages;
        }

        try
        {
            string language = LanguageGuess.Of(await FirstWordsAsync(source, options, engines, stopping).ConfigureAwait(false));
            return language == "eng" ? language : language + "+eng";
        }
        catch (Exception e) when (e is DocumentFormatException or TimeoutException)
        {
            // Whoever reads the first page will say what is wrong with it.
            return "eng";
        }
    }

    private static async Task<IEnumerable<string>> FirstWordsAsync(
        IPageSource source, ReadingOptions options, EnginePool engines, CancellationToken stopping)
    {
        IReadOnlyList<LayerWord> layer = await source.TextLayerAsync(1, options.Resolution, stopping).ConfigureAwait(false);
        return layer.Count >= EnoughWords
            ? layer.Select(word => word.Text)
            : await GlanceAsync(source, options, engines, stopping).ConfigureAwait(false);
    }

    private static async Task<IEnumerable<string>> GlanceAsync(
        IPageSource source, ReadingOptions options, EnginePool engines, CancellationToken stopping)
    {
        PageRaster raster = await source.DrawAsync(1, Math.Min(options.Resolution, GlanceResolution), stopping).ConfigureAwait(false);
        double scale = Math.Min(1, GlanceResolution / raster.Resolution);
        int width = Math.Max(1, (int)(raster.Width * scale));
        int height = Math.Max(1, (int)(raster.Height * scale));
        byte[] grey = Specks.IsBlackAndWhite(raster.Grey) ? Specks.Without(raster.Grey, raster.Width, raster.Height, raster.Resolution) : raster.Grey;
        byte[] small = PixelGrid.Resize(
            PaperWhite.Even(grey, raster.Width, raster.Height, raster.Resolution), raster.Width, raster.Height, width, height, 1);
        IReadOnlyList<OcrWord> words = await engines.RunAsync(
            turn => turn.Engine("eng").Read(
                small, width, height, (int)(raster.Resolution * scale), PageLayout.Automatic, options.Limits.PageTime, stopping),
            stopping).ConfigureAwait(false);
        return words.Select(word => word.Text);
    }
}
