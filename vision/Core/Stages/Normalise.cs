using VisionInspection.Core.Findings;
using VisionInspection.Core.Imaging;
using VisionInspection.Core.Models;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Core.Stages;

/// <summary>
/// First stage: every view as the locator wants it, relative to its own air, stretched to one size, with its rank
/// picture beside it; views that show nothing are told apart here.
/// </summary>
internal static class Normalise
{
    /// <summary>Stretches all views of all scans into one batch.</summary>
    public static PictureBatch Views(IReadOnlyList<Scan> scans, BatchModel locator)
    {
        ModelPort input = locator.Manifest.Inputs[0];
        int width = (int)input.Shape[^1];
        var batch = new PictureBatch(scans.Sum(scan => scan.Views.Count), input.ItemSize);
        for (int i = 0; i < scans.Count; i++)
        {
            foreach (ScanView view in scans[i].Views)
            {
                batch.Add(Picture(i, view, batch.Filled, batch.Next, width));
            }
        }

        return batch;
    }

    private static ViewPicture Picture(int scan, ScanView view, int slot, Span<float> tensor, int width)
    {
        var whole = new PixelBox(0, 0, view.Width, view.Height);
        if (ViewGate.OfDescription(view) is { } said)
        {
            return new ViewPicture(scan, view, new StretchMapping(whole), ushort.MaxValue, -1, said);
        }

        Span<float> transmission = tensor[..(tensor.Length / 2)];
        Span<float> ranks = tensor[transmission.Length..];
        ushort[] samples = view.Primary.Samples;
        SampleLevels levels = SampleLevels.Of(samples, view.Width);
        StretchMapping mapping = Stretch.Window(samples, view.Width, whole, levels.Air, transmission, width);
        RankPicture.Of(transmission, ranks);
        string? shown = ViewGate.OfPicture(levels, transmission, ranks);
        return new ViewPicture(scan, view, mapping, levels.Air, shown is null ? slot : -1, shown);
    }
}
