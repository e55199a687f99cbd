using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using VisionInspection.Codecs;
using VisionInspection.ImagingFormats.Uff;

namespace VisionInspection.ImagingFormats.Tests.Uff;

public sealed class UffHostileTests
{
    private static readonly byte[] Whole = UffSamples.Write(UffSamples.Everything());

    [Fact]
    public void Read_CutAtAnyByte_Refuses() => Hostile.EveryCutIsRefused(Whole, file => UffSamples.Read(file));

    [Theory]
    [InlineData(false, 3)]
    [InlineData(true, 41)]
    public void Read_AnyFlippedBit_RefusesOrGivesTheSameScan(bool everything, int stride)
    {
        byte[] whole = everything ? Whole : UffSamples.Write(UffSamples.Small());
        int tried = whole.Length * 8 / stride;

        int refused = Hostile.EveryFlipIsRefusedOrRead(
            whole, file => Assert.Equal(whole, UffSamples.Write(UffSamples.Read(file))), stride);

        // What survives is what no reader uses: dates, versions and attributes of the archive's headers.
        Assert.InRange(refused, tried * 3 / 4, tried - 1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(22)]
    public void Read_BytesAfterTheEnd_Refuses(int extra) =>
        Assert.Throws<ScanFormatException>(() => UffSamples.Read([.. Whole, .. new byte[extra]]));

    [Theory]
    [InlineData("profile=\"vi-1\"", "profile=\"vi-2\"", "uff.xml")]
    [InlineData("version=\"2.0\"", "version=\"3.0\"", "uff.xml")]
    [InlineData("geometry=\"side\"", "geometry=\"oblique\"", "uff.xml")]
    [InlineData("energy=\"high\"", "energy=\"both\"", "uff.xml")]
    [InlineData("width=\"7\"", "width=\"8\"", "View[side]/Plane[high]@href")]
    [InlineData("bits=\"16\" air=\"60000\"", "bits=\"8\" air=\"200\"", "View[side]/Plane[high]@href")]
    [InlineData("air=\"60000\"", "air=\"0\"", "View[side]/Plane[high]@air")]
    [InlineData("air=\"250\"", "air=\"256\"", "View[top]/Plane[single]@air")]
    [InlineData("air=\"60000\"", "air=\"65536\"", "uff.xml")]
    [InlineData("encoding=\"png\"", "encoding=\"tiff\"", "View[side]/Plane[low]@href")]
    [InlineData("view=\"top\" x=", "view=\"rear\" x=", "uff.xml")]
    [InlineData("href=\"rpm.csv\"", "href=\"rpm2.csv\"", "Radiation@href")]
    [InlineData("href=\"rpm.csv\"", "href=\"raw.Img\"", "Attachment[raw.Img]@href")]
    [InlineData("started=\"2026-03-01", "started=\"2026-02-30", "uff.xml")]
    [InlineData("<Scan ", "<!-- fine --><Scan extra=\"1\" ", "uff.xml")]
    [InlineData("<UnifiedFile ", "<!DOCTYPE UnifiedFile [<!ENTITY a \"b\">]><UnifiedFile ", "uff.xml")]
    [InlineData("urn:visioninspection:uff:vi-1", "urn:somebody:else", "uff.xml")]
    public void Read_DocumentWithOneFault_NamesIt(string good, string bad, string field)
    {
        var refusal = Assert.Throws<ScanFormatException>(() => UffSamples.Read(Rewritten(xml => xml.Replace(good, bad, StringComparison.Ordinal))));

        Assert.Equal(field, refusal.Field);
        Assert.True(refusal.Offset >= 0);
    }

    [Fact]
    public void Read_FaultInTheDocument_IsFoundAtItsOffset()
    {
        string document = "";
        byte[] file = Rewritten(xml => document = xml.Replace("energy=\"high\"", "energy=\"both\"", StringComparison.Ordinal));

        var refusal = Assert.Throws<ScanFormatException>(() => UffSamples.Read(file));

        int line = Encoding.UTF8.GetByteCount(document.AsSpan(0, document.IndexOf("energy=\"both\"", StringComparison.Ordinal)));
        Assert.InRange(refusal.Offset, line - 1, line + 20);
    }

    [Fact]
    public void Read_PlaneWithAnotherHash_NamesPlaneAndHashes()
    {
        string stated = Convert.ToHexStringLower(SHA256.HashData(UffSamples.Everything().Views[0].Planes[0].Source.Encoded.Span));

        var refusal = Assert.Throws<ScanFormatException>(
            () => UffSamples.Read(Rewritten(xml => xml.Replace(stated, new string('0', 64), StringComparison.Ordinal))));

        Assert.Equal("View[side]/Plane[high]@sha256", refusal.Field);
        Assert.Contains(stated, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MorePlanesOrBytesThanAllowed_RefusesBeforeUnpacking()
    {
        Assert.Equal("View", Refusal(new ReadLimits { MaxPlanes = 3 }).Field);
        Assert.Equal("View[side]@width", Refusal(new ReadLimits { MaxLines = 6 }).Field);
        Assert.Equal("View[side]@height", Refusal(new ReadLimits { MaxSamplesPerLine = 4 }).Field);
        Assert.StartsWith("entry", Refusal(new ReadLimits { MaxPlaneBytes = 60 }).Field, StringComparison.Ordinal);
        Assert.Equal("archive", Refusal(new ReadLimits { MaxDecodedBytes = 200 }).Field);
        Assert.Equal("file", Refusal(new ReadLimits { MaxFileBytes = Whole.Length - 1 }).Field);
        Assert.Equal("zip end record", Refusal(new ReadLimits { MaxEntries = 3 }).Field);
        Assert.Equal("uff.xml", Refusal(new ReadLimits { MaxXmlBytes = 100 }).Field);

        static ScanFormatException Refusal(ReadLimits limits) =>
            Assert.Throws<ScanFormatException>(() => UffSamples.Read(Whole, limits));
    }

    [Fact]
    public void Read_PictureLargerThanStated_RefusesWithoutItsMemory()
    {
        // A PNG of 20000 x 20000 zeros packs 400 MB into 400 KB; the plane says 7 x 5.
        byte[] bomb = PngWriter.Gray8(new byte[4000 * 4000], 4000, 4000, 9);
        Scan scan = UffSamples.Everything();
        ScanPlane plane = scan.Views[0].Planes[1];
        byte[] good = plane.Source.Encoded.ToArray();
        byte[] file = Rewritten(
            xml => xml.Replace(Hash(good), Hash(bomb), StringComparison.Ordinal),
            (name, content) => content.AsSpan().SequenceEqual(good) ? bomb : content);

        long before = GC.GetAllocatedBytesForCurrentThread();
        var refusal = Assert.Throws<ScanFormatException>(() => UffSamples.Read(file));

        Assert.StartsWith("View[side]/Plane[low]@href", refusal.Field, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8 << 20);

        static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    /// <summary>The whole file packed again by .NET's own writer, after a change.</summary>
    private static byte[] Rewritten(Func<string, string> document, Func<string, byte[], byte[]>? content = null)
    {
        using var from = new ZipArchive(new MemoryStream(Whole));
        using var bytes = new MemoryStream();
        using (var to = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (ZipArchiveEntry entry in from.Entries)
            {
                using var unpacked = new MemoryStream();
                using (Stream packed = entry.Open())
                {
                    packed.CopyTo(unpacked);
                }

                byte[] changed = entry.Name == UffReader.DocumentName
                    ? Encoding.UTF8.GetBytes(document(Encoding.UTF8.GetString(unpacked.ToArray())))
                    : content?.Invoke(entry.FullName, unpacked.ToArray()) ?? unpacked.ToArray();
                using Stream open = to.CreateEntry(entry.FullName, CompressionLevel.NoCompression).Open();
                open.Write(changed);
            }
        }

        return bytes.ToArray();
    }
}
