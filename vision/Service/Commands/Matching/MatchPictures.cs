using System.Globalization;
using VisionInspection.Declarations;
using VisionInspection.Documents.Reading;
using VisionInspection.Service.Cases;

namespace VisionInspection.Service.Commands.Matching;

/// <summary>The pictures that <c>match --out</c> writes: every page on which something was compared, with its boxes.</summary>
/// <param name="folder">Where they go; null for none.</param>
internal sealed class MatchPictures(string? folder)
{
    private readonly List<(string File, ReadDocument Document)> papers = [];

    /// <summary>Remembers a paper that was read.</summary>
    public void Add(string file, ReadDocument document)
    {
        if (folder is not null)
        {
            papers.Add((file, document));
        }
    }

    /// <summary>Draws and writes them; the folder is made where it is missing.</summary>
    /// <param name="reader">Draws the pages anew.</param>
    /// <param name="elements">What was compared.</param>
    /// <param name="stopping">Ends it.</param>
    public async Task WriteAsync(DocumentReader reader, IReadOnlyList<ComparedElement> elements, CancellationToken stopping)
    {
        foreach ((string file, ReadDocument document) in papers)
        {
            byte[] content = await File.ReadAllBytesAsync(file, stopping);
            var byPage = elements.Where(element => element.Witness.Sha256 == document.Sha256 && element.Witness is { Page: not null, Box: not null })
                .GroupBy(element => element.Witness.Page!.Value);
            foreach (IGrouping<int, ComparedElement> page in byPage)
            {
                PagePicture picture = await reader.PictureAsync(document.Name, content, document.Pages.First(read => read.Number == page.Key), stopping);

                // What differs is drawn last, over what agrees.
                byte[] png = PageMarks.Png(picture, page.OrderBy(element => element.Outcome is Comparison.Different).Select(element => (element.Witness.Box!.Value, element.Outcome)));
                Directory.CreateDirectory(folder!);
                string name = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)}.page-{page.Key}.png");
                await File.WriteAllBytesAsync(Path.Combine(folder!, name), png, stopping);
            }
        }
    }
}
