using VisionInspection.Core.Pictures;
using VisionInspection.Declarations;
using VisionInspection.Documents.Reading;
using VisionInspection.ImagingFormats;
using VisionInspection.Service.Cases.Images;
using VisionInspection.Service.Inspection;
using VisionInspection.Service.Storage;
using VisionInspection.Service.Storage.Cases;

namespace VisionInspection.Service.Cases;

/// <summary>The spot that a compared element speaks of, as a picture: drawn anew from the witness's own file each time.</summary>
internal sealed class EvidencePictures(ICaseStore cases, IScanStore scans, StoredFiles files, IPaperReader reader)
{
    // Around the box, so that an officer sees what it belongs to.
    private const double MarginInches = 0.6;

    /// <summary>The spot of an element of a case.</summary>
    /// <param name="found">The case.</param>
    /// <param name="element">The element.</param>
    /// <param name="stopping">Ends it.</param>
    /// <returns>A PNG, 8-bit RGB.</returns>
    /// <exception cref="FileGoneException">The witness's file is no longer kept.</exception>
    /// <exception cref="NoSpotException">No one spot shows it.</exception>
    public Task<byte[]> OfAsync(CaseRecord found, StoredElement element, CancellationToken stopping) =>
        element.Compared.Witness.Kind == WitnessKind.Document ? PageAsync(found, element.Compared, stopping) : ViewAsync(found, element, stopping);

    private async Task<byte[]> PageAsync(CaseRecord found, ComparedElement element, CancellationToken stopping)
    {
        if (element.Witness is not { Page: int number, Box: WitnessBox box })
        {
            throw new NoSpotException(element);
        }

        CaseResult? result = await cases.FindResultAsync(found.Key, stopping);
        CaseFile file = found.Papers.First(paper => paper.Sha256 == element.Witness.Sha256);
        StoredPage page = result!.Outcome.Comparison!.Papers.First(paper => paper.Sha256 == file.Sha256).Pages.First(page => page.Number == number);
        PagePicture whole = await reader.PictureAsync(file.Name, await files.ReadAsync(file, stopping), page.ToReadPage(), stopping);
        int margin = (int)(whole.Resolution * MarginInches);
        int left = Math.Max(0, box.X - margin);
        int top = Math.Max(0, box.Y - margin);
        PagePicture part = whole.Crop(new PageBox(left, top, box.X + box.Width + margin - left, box.Y + box.Height + margin - top));
        return PageMarks.Png(part, [(new WitnessBox(box.X - left, box.Y - top, box.Width, box.Height), element.Outcome)]);
    }

    private async Task<byte[]> ViewAsync(CaseRecord found, StoredElement stored, CancellationToken stopping)
    {
        ComparedElement element = stored.Compared;
        ScanRecord scan = (await cases.ImagesAsync(found.Id, stopping)).First(image => image.Scan.Header.Sha256 == element.Witness.Sha256).Scan;
        ScanResult? result = await scans.FindResultAsync(scan.Key, stopping);
        try
        {
            DecodedScan decoded = await Task.Run(() => ScanDecoder.Decode(scans, scan, ReadLimits.Default), stopping);
            ScanView? view = decoded.Scan?.Views.FirstOrDefault(view => view.Id == element.Witness.View) ?? decoded.Scan?.Views[0];
            return view is null ? throw new NoSpotException(element) : EvidenceView.Png(view, result!.Outcome.Inspection!, stored);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new FileGoneException(scan.Header.FileName, scan.Header.Sha256);
        }
    }
}

/// <summary>No one spot of the witness shows the element.</summary>
/// <param name="element">The element.</param>
internal sealed class NoSpotException(ComparedElement element)
    : Exception($"No one spot of {element.Witness.Name} shows it: {element.Sentence}");
