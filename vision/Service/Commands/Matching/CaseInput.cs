using VisionInspection.Codecs;
using VisionInspection.Devices.Folders;

namespace VisionInspection.Service.Commands.Matching;

/// <summary>A declaration and what is to be held against it, as files.</summary>
/// <param name="Name">Name of the case.</param>
/// <param name="Declaration">The declaration's file.</param>
/// <param name="Papers">The papers' files.</param>
/// <param name="Scans">X-ray scans: files or export folders.</param>
internal sealed record CaseInput(string Name, string Declaration, IReadOnlyList<string> Papers, IReadOnlyList<string> Scans)
{
    private const int Start = 132;

    /// <summary>Tells papers and scans apart by their first bytes.</summary>
    /// <param name="declaration">The declaration's file.</param>
    /// <param name="files">Papers and scans.</param>
    /// <param name="scans">Files that are scans whatever they look like.</param>
    public static CaseInput Of(string declaration, IEnumerable<string> files, IEnumerable<string> scans)
    {
        ILookup<bool, string> told = files.ToLookup(IsScan);
        return new CaseInput(Path.GetFileNameWithoutExtension(declaration), declaration, [.. told[false]], [.. told[true], .. scans]);
    }

    /// <summary>
    /// A scan for certain: an export folder, a ZIP (UFF), DICOM, or a picture of more than 8 bits, which no scanner of papers
    /// writes. A picture of 8 bits is taken for a paper.
    /// </summary>
    private static bool IsScan(string path)
    {
        if (Directory.Exists(path))
        {
            return DirectoryScanFolder.LooksLikeExport(path);
        }

        using FileStream file = File.OpenRead(path);
        byte[] start = new byte[Start];
        int length = file.ReadAtLeast(start, Start, throwOnEndOfStream: false);
        ReadOnlySpan<byte> bytes = start.AsSpan(0, length);
        return bytes.StartsWith("PK"u8)
            || (length == Start && bytes[128..].SequenceEqual("DICM"u8)) // PS3.10, 7.1
            || (PictureDecoder.IsPicture(bytes) && HasMoreThanEightBits(path));
    }

    private static bool HasMoreThanEightBits(string path)
    {
        try
        {
            return PictureDecoder.Identify(File.ReadAllBytes(path), PictureLimits.Default).Bits > 8;
        }
        catch (CodecException)
        {
            return false; // Read as a paper, it is refused with its reason.
        }
    }
}

/// <summary>What is done with a case.</summary>
internal interface ICaseRun
{
    /// <summary>Does it.</summary>
    /// <param name="one">The case.</param>
    /// <param name="report">Who prints.</param>
    /// <param name="stopping">Ends it.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    Task<int> RunAsync(CaseInput one, IMatchReport report, CancellationToken stopping);
}
