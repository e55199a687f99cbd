using VisionInspection.ImagingFormats;
using VisionInspection.Service.Storage;

namespace VisionInspection.Service.Web.Pictures;

/// <summary>Stored originals, decoded.</summary>
internal sealed class OriginalScans(IScanStore store, DecodedScans decoded, ReadLimits limits)
{
    /// <summary>The decoded original of a scan; null where it cannot be read.</summary>
    /// <param name="scan">The scan.</param>
    /// <param name="stopping">Ends the wait.</param>
    public async Task<Scan?> FindAsync(ScanRecord scan, CancellationToken stopping)
    {
        if (scan.State == ScanState.Refused)
        {
            return null;
        }

        try
        {
            return await decoded.GetAsync(scan.Header.Sha256, () => Read(scan.Header), stopping);
        }
        catch (ScanFormatException)
        {
            return null; // its refusal is on its way
        }
    }

    private Scan Read(UploadHeader header)
    {
        using Stream original = store.OpenOriginal(header.Sha256);
        return ScanReader.Read(header.FileName, original, limits);
    }
}
