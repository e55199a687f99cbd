using VisionInspection.Documents.Reading;
using VisionInspection.Documents.Understanding;
using VisionInspection.Service.Cases;

namespace VisionInspection.Browser.Tests;

/// <summary>Draws pages that are known: white, with a black bar in the middle of each box of <see cref="TestPapers"/>.</summary>
internal sealed class DrawnPapers : IPaperReader
{
    public Task<(ReadDocument Document, DocumentFields Fields)> ReadAsync(
        string name, ReadOnlyMemory<byte> content, IProgress<PageRead> progress, CancellationToken stopping) =>
        throw new NotSupportedException("The tests say what was read.");

    public Task<PagePicture> PictureAsync(string name, ReadOnlyMemory<byte> content, ReadPage page, CancellationToken stopping)
    {
        byte[] grey = new byte[page.Width * page.Height];
        Array.Fill(grey, (byte)255);
        foreach (PageBox box in TestPapers.Boxes)
        {
            for (int y = box.Y + (box.Height / 4); y < box.Y + (box.Height * 3 / 4); y++)
            {
                grey.AsSpan((y * page.Width) + box.X, box.Width).Clear();
            }
        }

        return Task.FromResult(new PagePicture(page.Width, page.Height, page.Resolution, grey));
    }
}
