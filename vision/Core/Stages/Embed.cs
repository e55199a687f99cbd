using System.Runtime.InteropServices;
using VisionInspection.Core.Findings;
using VisionInspection.Core.Imaging;
using VisionInspection.Core.Models;
using VisionInspection.Core.Similarity;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Core.Stages;

/// <summary>Fifth stage: what the contents of each loaded container look like, to be held against those of others.</summary>
internal sealed class Embed(BatchModel model)
{
    private const int Direction = 0;
    private const int Cells = 1;

    private readonly CropWindow margins = CropWindow.Of(model.Manifest);
    private readonly int tensorWidth = (int)model.Manifest.Inputs[0].Shape[^1];
    private readonly int cellsDown = (int)model.Manifest.Outputs[Cells].Shape[^2];
    private readonly int cellsAcross = (int)model.Manifest.Outputs[Cells].Shape[^1];

    /// <summary>Embeds every container that was called loaded; the result shares the outputs of what it was given.</summary>
    public JudgedBatch Containers(JudgedBatch judged)
    {
        JudgedContainer[] containers = [.. judged.Containers];
        int[] loaded = [.. Enumerable.Range(0, containers.Length).Where(i => containers[i].Verdict.State == EmptyState.Loaded)];
        using TensorBatch input = model.RentInput(loaded.Length);
        var windows = new PixelBox[loaded.Length];
        for (int i = 0; i < loaded.Length; i++)
        {
            windows[i] = Prepare(containers[loaded[i]], judged.Pictures, input.Item(i));
        }

        TensorBatch[] outputs = model.Run(input, loaded.Length);
        for (int i = 0; i < loaded.Length; i++)
        {
            sbyte[] vector = ContentsVector.Of(outputs[Direction].Item(i));
            containers[loaded[i]] = containers[loaded[i]] with
            {
                Contents = new ContentsEmbedding(MemoryMarshal.AsBytes<sbyte>(vector).ToArray())
                {
                    Cells = new ContentsCells(cellsAcross, cellsDown, outputs[Cells].Item(i).ToArray(), windows[i]),
                },
            };
        }

        Array.ForEach(outputs, output => output.Dispose());
        return judged with { Containers = containers };
    }

    private PixelBox Prepare(JudgedContainer container, CropPictures pictures, Span<float> tensor)
    {
        ScanView view = container.View.Picture.View;
        PixelBox window = margins.Around(container.Located.Box, view.Width, view.Height);
        Span<float> ranks = tensor[..(tensor.Length / 2)];
        Span<float> attenuation = tensor[ranks.Length..];
        if (window != container.Window || !pictures.TryHalve(container.Slot, window, attenuation, tensorWidth))
        {
            Stretch.Window(view.Primary.Samples, view.Width, window, container.View.Picture.Air, attenuation, tensorWidth);
        }

        RankPicture.Of(attenuation, ranks);
        LogAttenuation.Of(attenuation, attenuation);
        return window;
    }
}
