using System.IO.Compression;
using VisionInspection.Codecs;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Benchmarks;

/// <summary>Reading a UFF file (archive, XML, schema, hashes, normalisation) beside decoding its pictures alone.</summary>
internal static class UffReadBench
{
    private const int Pairs = 15;

    public static IEnumerable<Figure> Measure()
    {
        byte[] file = Samples.LargeUff;
        byte[][] pictures = Pictures(file);
        PairedTimes times = PairedRuns.Measure(
            () =>
            {
                using var content = new MemoryStream(file);
                _ = ScanReader.Read("bench.uff", content, ReadLimits.Default);
            },
            () => Array.ForEach(pictures, picture => _ = PictureDecoder.Decode(picture, PictureLimits.Default)),
            Pairs);
        yield return new Figure("uff-read/decoder", times.MedianRatio, 1.15, AtMost: true, times.Detail);
    }

    /// <summary>The encoded planes of a UFF file: every entry but the first, which is the document.</summary>
    public static byte[][] Pictures(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        var pictures = new List<byte[]>();
        foreach (ZipArchiveEntry entry in archive.Entries.Skip(1))
        {
            using Stream content = entry.Open();
            byte[] bytes = new byte[entry.Length];
            content.ReadExactly(bytes);
            pictures.Add(bytes);
        }

        return [.. pictures];
    }
}
