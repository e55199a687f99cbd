using VisionInspection.Codecs;
using VisionInspection.ImagingFormats.Dicom;
using VisionInspection.ImagingFormats.Pictures;
using VisionInspection.ImagingFormats.Uff;
using VisionInspection.ImagingFormats.Vendor;
using VisionInspection.ImagingFormats.Zip;

namespace VisionInspection.ImagingFormats;

/// <summary>Bytes to a scan, whatever the format: the one door through which the product takes in an image.</summary>
public static class ScanReader
{
    // A DICOM file says so after a preamble of 128 bytes; every other format within its first few.
    private const int LongestMagic = 256;

    /// <summary>Reads one file in any of the formats of this project, told apart by content and not by name.</summary>
    /// <param name="name">File name, for the scan's id where the format has none, and for messages.</param>
    /// <param name="content">Seekable stream over the whole file.</param>
    /// <param name="limits">What the reader may spend.</param>
    /// <exception cref="ScanFormatException">The bytes are not a scan this product can read.</exception>
    public static Scan Read(string name, Stream content, ReadLimits limits)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(limits);
        if (WholeFile.StartsWith(content, "PK\x03\x04"u8) || WholeFile.StartsWith(content, "PK\x05\x06"u8))
        {
            var archive = ZipReader.Open(content, limits);
            return archive.Find(UffReader.DocumentName) is not null
                ? UffReader.Read(archive, limits)
                : VendorExport.Read(new ZippedScanFolder(name, archive), limits);
        }

        // Told by its start: a file that is none of these is not read into memory to find that out.
        byte[] start = WholeFile.Start(content, LongestMagic);

        // Before pictures: a DICOM preamble may hold the start of a TIFF (PS3.10, 7.1).
        if (DicomParser.LooksLikeDicom(start))
        {
            return DicomScanReader.Read(name, WholeFile.Read(content, limits), limits);
        }

        if (PictureDecoder.IsPicture(start))
        {
            return PictureScanReader.Read(name, WholeFile.Read(content, limits), limits);
        }

        throw new ScanFormatException("format", 0, "neither a picture, a UFF file, a zipped export nor a DICOM object");
    }

    /// <summary>Reads a vendor's export: a folder of a picture and its sidecar, or the same folder zipped.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="limits">What the reader may spend.</param>
    /// <exception cref="ScanFormatException">The folder is not a complete export.</exception>
    public static Scan Read(IScanFolder folder, ReadLimits limits) =>
        VendorExport.Read(folder, limits);
}
