using System.Globalization;
using VisionInspection.Core.Findings;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Core.Pictures;

/// <summary>
/// One view as a person should see its inspection: the picture, the heat of the evidence, a box and a verdict for each
/// container, and below it what the colours mean.
/// </summary>
public static class OverlayPicture
{
    private const int Header = 34;
    private const int Footer = 40;
    private const int Margin = 14;
    private const double TextHeight = 11;
    private const double SmallText = 9;

    private static readonly Rgb Frame = Rgb.Hex(0x10151B);
    private static readonly Rgb Ink = Rgb.Hex(0xE8EDF2);
    private static readonly Rgb FaintInk = Rgb.Hex(0x8C9AA8);
    private static readonly Rgb FindingColour = Rgb.Hex(0xF472B6);

    /// <summary>Draws it.</summary>
    /// <param name="view">The view.</param>
    /// <param name="result">The result of the scan that the view is of.</param>
    /// <param name="options">How to draw it.</param>
    /// <returns>A PNG, 8-bit RGB.</returns>
    public static byte[] Png(ScanView view, InspectionResult result, OverlayOptions options)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(options);
        var picture = new ViewRendering(view, options);
        var canvas = new Canvas(picture.Width, picture.Height + Header + Footer);
        canvas.Fill(0, 0, canvas.Width, canvas.Height, Frame);
        DrawView(canvas, picture);
        ContainerFinding[] containers = [.. result.Containers.Where(container => container.View == view.Id)];
        foreach (ContainerFinding container in containers)
        {
            if (container.Saliency is { } map)
            {
                HeatLayer.Draw(canvas, map, picture.Place(map.Covers), Header, options.HeatOpacity * Weight(container.Empty));
            }
        }

        foreach (ContainerFinding container in containers)
        {
            ContainerMark.Draw(canvas, container, picture.Place(container.Box), Header);
        }

        foreach (Finding finding in result.Findings)
        {
            if (finding.Box is { } box && finding.View == view.Id)
            {
                BoxMark.Draw(canvas, Text(finding), FindingColour, picture.Place(box), Header);
            }
        }

        DrawHeader(canvas, view, result);
        DrawFooter(canvas, view, result, options);
        return canvas.ToPng();
    }

    // What came close in an empty container is worth a glance, not an alarm.
    private static double Weight(EmptyVerdict verdict) => Math.Min(1, (verdict.LoadedProbability ?? 0) / verdict.Threshold);

    private static string Text(Finding finding)
    {
        string kind = finding.Kind.Replace('-', ' ');
        return finding is { Score: { } score, Threshold: not null }
            ? string.Create(CultureInfo.InvariantCulture, $"{kind}  {100 * score:0.0} %")
            : kind;
    }

    private static void DrawView(Canvas canvas, ViewRendering picture)
    {
        for (int y = 0; y < picture.Height; y++)
        {
            for (int x = 0; x < picture.Width; x++)
            {
                canvas.Set(x, y + Header, picture.Grey(x, y));
            }
        }
    }

    private static void DrawHeader(Canvas canvas, ScanView view, InspectionResult result)
    {
        const double Baseline = (Header - TextHeight) / 2.0;
        string size = string.Create(CultureInfo.InvariantCulture, $"{result.Format}  {view.Id}  {view.Width} x {view.Height}");
        double right = canvas.Width - Margin - StrokeFont.Width(size, SmallText);
        StrokeFont.Draw(canvas, size, right, Baseline + 1, SmallText, FaintInk);
        StrokeFont.Draw(canvas, Fitting(result.ScanId, right - (3 * Margin), TextHeight), Margin, Baseline, TextHeight, Ink);
    }

    // What the heat means, left; why nothing was judged, or which models judged, right of it.
    private static void DrawFooter(Canvas canvas, ScanView view, InspectionResult result, OverlayOptions options)
    {
        int top = canvas.Height - Footer;
        double line = top + ((Footer - SmallText) / 2);
        const int ScaleWidth = 128;
        for (int x = 0; x < ScaleWidth; x++)
        {
            canvas.Fill(Margin + x, line - 1, 1, SmallText + 2, HeatColours.Of((byte)(x * 255 / (ScaleWidth - 1))));
        }

        double left = Margin + ScaleWidth + 10;
        StrokeFont.Draw(canvas, options.HeatMeaning, left, line, SmallText, Ink);
        double free = canvas.Width - left - StrokeFont.Width(options.HeatMeaning, SmallText) - (3 * Margin);
        string? reason = result.Findings.FirstOrDefault(f => f.Kind == "cannot-judge" && f.View == view.Id)?.Message;
        string models = string.Join("  ", result.Models.Select(model => $"{model.Name} {model.Version}"));
        string right = Fitting(reason ?? models, free, SmallText);
        StrokeFont.Draw(
            canvas, right, canvas.Width - Margin - StrokeFont.Width(right, SmallText), line, SmallText, reason is null ? FaintInk : Ink);
    }

    private static string Fitting(string text, double width, double height)
    {
        if (text.Length <= 2 * width && StrokeFont.Width(text, height) <= width)
        {
            return text;
        }

        // No sign is narrower than half a pixel, so a longer text need not be measured.
        string fitting = text[..(int)Math.Clamp(2 * width, 0, text.Length)];
        while (fitting.Length > 0 && StrokeFont.Width(fitting + "...", height) > width)
        {
            fitting = fitting[..^1];
        }

        return fitting.Length == 0 ? "" : fitting + "...";
    }
}
