using VisionInspection.Core.Findings;
using VisionInspection.Core.Imaging;
using VisionInspection.Core.Models;

namespace VisionInspection.Core.Stages;

/// <summary>Third stage: each container cut out, stretched, and called empty or loaded, all in as few runs as they fit.</summary>
internal sealed class Judge(BatchModel model)
{
    private const int LoadedOutput = 0;

    private readonly CropWindow margins = CropWindow.Of(model.Manifest);
    private readonly double threshold = model.Manifest.Thresholds["loaded"];
    private readonly int tensorWidth = (int)model.Manifest.Inputs[0].Shape[^1];
    private readonly int pictureSize = (int)(model.Manifest.Inputs[0].Shape[^2] * model.Manifest.Inputs[0].Shape[^1]);

    /// <summary>Judges every container of every view.</summary>
    public JudgedBatch Containers(IReadOnlyList<LocatedView> views)
    {
        using TensorBatch input = model.RentInput(views.Sum(view => view.Containers.Count));
        var pictures = new CropPictures(input.Capacity, pictureSize, tensorWidth);
        List<JudgedContainer> containers = Prepare(views, input, pictures);
        TensorBatch[] outputs = model.Run(input, containers.Count(container => container.Slot >= 0));
        return new JudgedBatch([.. containers.Select(container => Judged(container, outputs))], outputs, pictures);
    }

    private List<JudgedContainer> Prepare(IReadOnlyList<LocatedView> views, TensorBatch input, CropPictures pictures)
    {
        var containers = new List<JudgedContainer>(input.Capacity);
        int filled = 0;
        foreach (LocatedView view in views)
        {
            foreach (LocatedContainer located in view.Containers)
            {
                JudgedContainer container = Prepare(view, located, filled, input, pictures);
                filled += container.Slot < 0 ? 0 : 1;
                containers.Add(container);
            }
        }

        return containers;
    }

    private JudgedContainer Prepare(LocatedView view, LocatedContainer located, int slot, TensorBatch input, CropPictures pictures)
    {
        ImagingFormats.ScanView source = view.Picture.View;
        PixelBox window = margins.Around(located.Box, source.Width, source.Height);
        string? reason = ContainerGate.OfPlace(view.Picture, located, window);
        if (reason is null)
        {
            Span<float> tensor = input.Item(slot);
            Span<float> ranks = tensor[..(tensor.Length / 2)];
            Span<float> attenuation = tensor[ranks.Length..];
            Span<float> transmission = pictures.Of(slot);
            Stretch.Window(source.Primary.Samples, source.Width, window, view.Picture.Air, transmission, tensorWidth);
            RankPicture.Of(transmission, ranks);
            LogAttenuation.Of(transmission, attenuation);
            reason = ContainerGate.OfPicture(attenuation);
        }

        var pending = new EmptyVerdict(EmptyState.CannotJudge, null, threshold, reason);
        return new JudgedContainer(view, located, window, reason is null ? slot : -1, pending);
    }

    private JudgedContainer Judged(JudgedContainer container, TensorBatch[] outputs) =>
        container.Slot < 0 ? container : container with { Verdict = Verdict(outputs[LoadedOutput].Item(container.Slot)[0]) };

    private EmptyVerdict Verdict(float logit)
    {
        double loaded = 1 / (1 + Math.Exp(-logit));
        if (!double.IsFinite(loaded))
        {
            return new EmptyVerdict(EmptyState.CannotJudge, null, threshold, "The model gave no number.");
        }

        return new EmptyVerdict(loaded >= threshold ? EmptyState.Loaded : EmptyState.Empty, loaded, threshold, null);
    }
}
