using VisionInspection.Core.Models;

namespace VisionInspection.Core.Stages;

/// <summary>All views of the scans inspected together, and the locator's input of those that can be judged.</summary>
/// <param name="capacity">Views there will be.</param>
/// <param name="itemSize">Elements of one stretched picture.</param>
internal sealed class PictureBatch(int capacity, int itemSize) : IDisposable
{
    private readonly List<ViewPicture> views = new(capacity);

    /// <summary>Every view, scan by scan.</summary>
    public IReadOnlyList<ViewPicture> Views => views;

    /// <summary>Stretched pictures by <see cref="ViewPicture.Slot"/>.</summary>
    public TensorBatch Tensors { get; } = new(capacity, itemSize);

    /// <summary>How many of them are filled.</summary>
    public int Filled { get; private set; }

    /// <summary>The place for the next picture that is to be run.</summary>
    public Span<float> Next => Tensors.Item(Filled);

    /// <summary>Adds a view; one that is to be run keeps the place it was drawn into.</summary>
    public void Add(ViewPicture view)
    {
        views.Add(view);
        Filled += view.Slot < 0 ? 0 : 1;
    }

    public void Dispose() => Tensors.Dispose();
}
