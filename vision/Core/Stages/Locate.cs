using VisionInspection.Core.Imaging;
using VisionInspection.Core.Models;

namespace VisionInspection.Core.Stages;

/// <summary>Second stage: the locator on all pictures at once, its columns read back as boxes in source pixels.</summary>
internal sealed class Locate(BatchModel locator)
{
    private const int Columns = 0;
    private const int Kind = 1;

    private readonly LocatorParameters parameters = LocatorParameters.Of(locator.Manifest);
    private readonly double leastUpright = locator.Manifest.Thresholds["upright"];
    private readonly double leastCutBelow = locator.Manifest.Thresholds["cutBelow"];

    /// <summary>What is in each view.</summary>
    public LocatedView[] Containers(PictureBatch pictures)
    {
        TensorBatch[] outputs = locator.Run(pictures.Tensors, pictures.Filled);
        try
        {
            return [.. pictures.Views.Select(view => view.Slot < 0
                ? new LocatedView(view, view.CannotJudge, [], null)
                : Decode(view, outputs[Columns].Item(view.Slot), outputs[Kind].Item(view.Slot)))];
        }
        finally
        {
            foreach (TensorBatch output in outputs)
            {
                output.Dispose();
            }
        }
    }

    private LocatedView Decode(ViewPicture picture, ReadOnlySpan<float> columns, ReadOnlySpan<float> kind)
    {
        PictureKind picturedAs = PictureKind.Of(kind);
        if (ViewGate.OfKind(picturedAs, leastUpright) is { } reason)
        {
            return new LocatedView(picture, reason, [], null);
        }

        IEnumerable<LocatedContainer> found = ColumnDecoder.Decode(columns, parameters)
            .Where(container => container.Box is { Width: > 0, Height: > 0 })
            .Select(container => container with
            {
                Box = ToSource(container.Box, picture.Mapping),
                CutBelow = picturedAs.CutBelow >= leastCutBelow,
            });
        return new LocatedView(picture, null, [.. found], CabDecoder.Decode(columns, parameters));
    }

    private static SourceBox ToSource(SourceBox shares, StretchMapping mapping) =>
        new(mapping.X(shares.Left), mapping.Y(shares.Top), mapping.X(shares.Right), mapping.Y(shares.Bottom));
}
