using System.IO.Compression;
using VisionInspection.ImagingFormats.Zip;

namespace VisionInspection.ImagingFormats.Tests.Zip;

public sealed class ZipReaderTests
{
    private static readonly byte[] Text = [.. Enumerable.Range(0, 300).Select(i => (byte)('a' + (i % 23)))];

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void Read_StoredOrDeflatedOrZip64_GivesTheBytes(bool deflate, bool zip64)
    {
        byte[] file = new ZipBuilder { Zip64 = zip64 }.Add("a.txt", Text, deflate).Add("b/c.txt", [1, 2], deflate).Add("none", [], deflate).Build();

        ZipReader archive = Open(file);

        Assert.Equal(["a.txt", "b/c.txt", "none"], archive.Entries.Select(entry => entry.Name));
        Assert.Equal(Text, archive.Read(archive.Entries[0]));
        Assert.Equal([1, 2], archive.Read(archive.Entries[1]));
        Assert.Empty(archive.Read(archive.Entries[2]));
    }

    [Fact]
    public void Read_ArchiveOfDotNetsWriterToAPipe_FollowsItsDescriptors()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(new OneWay(bytes), ZipArchiveMode.Create))
        {
            foreach (string name in (string[])["one", "two"])
            {
                using Stream entry = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
                entry.Write(Text);
            }
        }

        ZipReader read = Open(bytes.ToArray());

        Assert.All(read.Entries, entry => Assert.Equal(Text, read.Read(entry)));
    }

    public static TheoryData<string, byte[]> Faults() => new()
    {
        { "repeated name", new ZipBuilder().Add("a", Text).Add("a", Text).Build() },
        { "absolute name", new ZipBuilder().Add("/etc/passwd", Text).Build() },
        { "climbing name", new ZipBuilder().Add("a/../../b", Text).Build() },
        { "backslash", new ZipBuilder().Add("a\\b", Text).Build() },
        { "drive letter", new ZipBuilder().Add("C:a", Text).Build() },
        { "empty name", new ZipBuilder().Add("", Text).Build() },
        { "NUL in name", new ZipBuilder().Add("a\0b", Text).Build() },
        { "not marked UTF-8", new ZipBuilder().Add("\u00e9", Text, flags: 0).Build() },
        { "two names", new ZipBuilder().Add("a", Text, localName: "b").Build() },
        { "two sizes", new ZipBuilder().Add("a", Text, deflate: true, localSize: 7).Build() },
        { "encrypted", new ZipBuilder().Add("a", Text, flags: 0x0801).Build() },
        { "strongly encrypted", new ZipBuilder().Add("a", Text, flags: 0x0841).Build() },
        { "method 12", new ZipBuilder().Add("a", Text, method: 12).Build() },
        { "stored with another size", new ZipBuilder().Add("a", Text, size: 299).Build() },
        { "overlap", new ZipBuilder().Add("a", Text).Add("b", Text, offset: 0).Build() },
        { "gap", new ZipBuilder { Gap = [0] }.Add("a", Text).Build() },
        { "prefix", [0, .. new ZipBuilder().Add("a", Text).Build()] },
        { "suffix", [.. new ZipBuilder().Add("a", Text).Build(), 0] },
        { "two archives", [.. new ZipBuilder().Add("a", Text).Build(), .. new ZipBuilder().Add("b", Text).Build()] },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Open_ArchiveWithAFault_Refuses(string fault, byte[] file)
    {
        Assert.NotEmpty(fault);
        Assert.Throws<ScanFormatException>(() => Open(file));
    }

    [Theory]
    [InlineData(299u)] // unpacks to more than it says
    [InlineData(301u)] // to less
    [InlineData(5_000u)]
    public void Read_EntryThatLiesAboutItsSize_Refuses(uint size)
    {
        ZipReader archive = Open(new ZipBuilder().Add("a", Text, deflate: true, size: size).Build());

        Assert.Throws<ScanFormatException>(() => archive.Read(archive.Entries[0]));
    }

    [Fact]
    public void Read_WrongCrc_Refuses()
    {
        ZipReader archive = Open(new ZipBuilder().Add("a", Text, crc: 1).Build());

        Assert.Throws<ScanFormatException>(() => archive.Read(archive.Entries[0]));
    }

    [Fact]
    public void Open_EntryThatExpandsTooFar_RefusesWithoutUnpacking()
    {
        byte[] bomb = new ZipBuilder().Add("a", new byte[10 << 20], deflate: true).Build();

        long before = GC.GetAllocatedBytesForCurrentThread();
        var refusal = Assert.Throws<ScanFormatException>(() => Open(bomb));

        Assert.Contains("200 times", refusal.Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Fact]
    public void Open_Comment_IsSkipped() =>
        Assert.Single(Open(new ZipBuilder { Comment = "made by PK\u0005\u0006 hand" }.Add("a", Text).Build()).Entries);

    private static ZipReader Open(byte[] file) => ZipReader.Open(new MemoryStream(file), ReadLimits.Default);

    /// <summary>A stream that cannot seek, so that a writer must put sizes behind the data.</summary>
    private sealed class OneWay(Stream to) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() => to.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => to.Write(buffer, offset, count);
    }
}
