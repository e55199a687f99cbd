using System.Globalization;
using VisionInspection.ImagingFormats.Dicom;
using VisionInspection.ImagingFormats.Pictures;

namespace VisionInspection.ImagingFormats.Tests.Dicom;

public sealed class DicomScanReaderTests
{
    private const string Samples = "dicom/pydicom/pydicom/data/test_files";

    [FixtureFact("dicos")]
    public void Read_DicosPictures_HaveTheSamplesOfTheirMetadata()
    {
        int compared = 0;
        foreach (string[] row in Rows("dicos/metadata.csv"))
        {
            string path = row[0].Split("DataFiles/")[^1];
            bool isVolume = row[1].EndsWith("501.1", StringComparison.Ordinal) || row[1].EndsWith("501.5", StringComparison.Ordinal);
            if (!File.Exists(Fixtures.PathTo($"dicos/{path}")) || isVolume || !row[12].Contains("min=", StringComparison.Ordinal))
            {
                continue;
            }

            double[] expected = [.. ((string[])["min=", "max=", "mean="]).Select(key => Figure(row[12], key))];
            (ushort[] words, Scan scan) = Stored($"dicos/{path}");
            ScanView view = scan.Views[0];

            Assert.Equal((int.Parse(row[3], CultureInfo.InvariantCulture), int.Parse(row[4], CultureInfo.InvariantCulture)), (view.Height, view.Width));
            Assert.Equal(expected[0], words.Min());
            Assert.Equal(expected[1], words.Max());
            Assert.InRange(words.Average(word => (double)word) - expected[2], -0.001, 0.001);
            Assert.Equal(path.Contains("AIT2D", StringComparison.Ordinal) ? "dicos-ait" : "dicos-dx", scan.Format);
            compared++;
        }

        Assert.Equal(4, compared);
    }

    [FixtureTheory("dicos")]
    [InlineData("float")]
    [InlineData("unsigned32")]
    [InlineData("unsigned64")]
    public void Read_DicosOfOtherSampleTypes_IsTheSamePictureAsTheOneOf16Bits(string type)
    {
        (ushort[] plain, _) = Stored("dicos/V02_Data/DX/dx.dcs");
        (ushort[] other, Scan scan) = Stored($"dicos/V02A_Data/V02A_NewDataTypes/DX/DX_{type}.dcs");

        Assert.Equal("dicos-dx", scan.Format);
        Assert.Equal(plain, other);
    }

    [FixtureTheory("dicom")]
    [InlineData("MR_small_RLE.dcm", "1.2.840.10008.1.2.5")]
    [InlineData("MR_small_bigendian.dcm", "1.2.840.10008.1.2.2")]
    [InlineData("MR_small_expb.dcm", "1.2.840.10008.1.2.2")]
    [InlineData("MR_small_implicit.dcm", "1.2.840.10008.1.2")]
    [InlineData("MR_small_jp2klossless.dcm", "1.2.840.10008.1.2.4.90")]
    [InlineData("MR_small_jpeg_ls_lossless.dcm", "1.2.840.10008.1.2.4.80")]
    [InlineData("MR_small_padded.dcm", "1.2.840.10008.1.2.1")]
    public void Read_SamePictureInAnotherSyntax_GivesTheSameSamples(string file, string syntax)
    {
        (ushort[] plain, _) = Stored($"{Samples}/MR_small.dcm");
        (ushort[] other, Scan scan) = Stored($"{Samples}/{file}");

        Assert.Equal(plain, other);
        Assert.Equal(syntax, scan.Views[0].Primary.Source.Encoding);
    }

    [FixtureTheory("dicom")]
    [InlineData("SC_rgb_rle_2frame.dcm")]
    [InlineData("SC_rgb_rle_16bit_2frame.dcm")]
    public void Read_TwoFrames_AreTwoViews(string file)
    {
        Scan scan = Read(Fixtures.Read($"{Samples}/{file}"));

        Assert.Equal(["side", "frame-2"], scan.Views.Select(view => view.Id));
        Assert.All(scan.Views, view => Assert.InRange(view.Primary.Source.Chroma, 0.1, 1));
    }

    [FixtureFact("dicom")]
    public void Read_EveryFixture_ReadsOrSaysWhatItIs()
    {
        string[] folders = [Samples, "dicos/V02_Data", "dicos/V02A_Data"];
        var outcomes = new List<string>();
        foreach (string path in folders
            .SelectMany(folder => Directory.EnumerateFiles(Fixtures.PathTo(folder), "*.dc?", SearchOption.AllDirectories))
            .Where(path => !path.Contains("dicomdirtests", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal))
        {
            string outcome;
            try
            {
                Scan scan = Read(File.ReadAllBytes(path));
                ScanView view = scan.Views[0];
                outcome = FormattableString.Invariant($"{scan.Format}, {scan.Views.Count} x {view.Width}x{view.Height} of {view.Primary.Source.Bits} bits, {view.Primary.Source.Encoding}, sum {view.Primary.Samples.Sum(sample => (long)sample)}");
            }
            catch (ScanFormatException refusal)
            {
                outcome = refusal.Message;
            }

            outcomes.Add($"{Path.GetRelativePath(Fixtures.PathTo("."), path)}: {outcome}");
        }

        // One line a file: what it was read as, or why it is refused.
        Golden.Check("formats-strangers-dicom.txt", outcomes);
    }

    [FixtureTheory("dicom")]
    [InlineData($"{Samples}/MR_small.dcm", 583)]
    [InlineData($"{Samples}/MR_small_implicit.dcm", 583)]
    [InlineData($"{Samples}/MR_small_RLE.dcm", 535)]
    [InlineData($"{Samples}/MR_small_jp2klossless.dcm", 367)]
    [InlineData($"{Samples}/MR_small_jpeg_ls_lossless.dcm", 367)]
    [InlineData($"{Samples}/JPGExtended.dcm", 607)]
    [InlineData($"{Samples}/SC_rgb_small_odd_jpeg.dcm", 43)]
    [InlineData($"{Samples}/SC_rgb_jls_lossy_line.dcm", 43)]
    [InlineData($"{Samples}/image_dfl.dcm", 319)]
    [InlineData($"{Samples}/UN_sequence.dcm", 19)]
    [InlineData("dicos/V02_Data/DX/dx.dcs", 259)]
    public void Read_CutAnywhere_RefusesOrIsWhole(string fixture, int stride)
    {
        byte[] file = Fixtures.Read(fixture);
        ushort[]? whole = TryRead(file);
        for (int kept = 0; kept < file.Length; kept += stride)
        {
            // A cut behind the pixels cannot be told from a file that ends there; a cut in them must be seen.
            ushort[]? cut = TryRead(file[..kept]);
            Assert.True(cut is null || cut.AsSpan().SequenceEqual(whole), $"half read at {kept}");
        }
    }

    [FixtureTheory("dicom")]
    [InlineData($"{Samples}/MR_small.dcm", 497)]
    [InlineData($"{Samples}/MR_small_bigendian.dcm", 497)]
    [InlineData($"{Samples}/MR_small_RLE.dcm", 317)]
    [InlineData($"{Samples}/MR_small_jp2klossless.dcm", 227)]
    [InlineData($"{Samples}/MR_small_jpeg_ls_lossless.dcm", 151)]
    [InlineData($"{Samples}/JPEGLSNearLossless_16.dcm", 5)]
    [InlineData($"{Samples}/JPGExtended.dcm", 461)]
    [InlineData($"{Samples}/SC_rgb_small_odd_jpeg.dcm", 19)]
    [InlineData($"{Samples}/SC_rgb_jls_lossy_sample.dcm", 11)]
    [InlineData($"{Samples}/SC_rgb_rle_16bit_2frame.dcm", 91)]
    [InlineData($"{Samples}/SC_rgb_jpeg_gdcm.dcm", 145)]
    [InlineData($"{Samples}/image_dfl.dcm", 259)]
    [InlineData("dicos/V02_Data/DX/dx.dcs", 91)]
    public void Read_AnyFlippedBit_RefusesOrReads(string fixture, int stride) =>
        Assert.True(Hostile.EveryFlipIsRefusedOrRead(Fixtures.Read(fixture), file => Read(file, new ReadLimits { MaxPlaneBytes = 64 << 20 }), stride) > 0);

    [Fact]
    public void Read_FiveThousandZeros_IsNoObject() => Assert.Throws<ScanFormatException>(() => Read(new byte[5000]));

    private static ushort[]? TryRead(byte[] file)
    {
        try
        {
            return Read(file).Views[0].Primary.Samples;
        }
        catch (ScanFormatException)
        {
            return null;
        }
    }

    private static Scan Read(byte[] file, ReadLimits? limits = null) =>
        ScanReader.Read("file.dcm", new MemoryStream(file), limits ?? ReadLimits.Default);

    /// <summary>The first frame's samples in the file's own scale, and the scan.</summary>
    private static (ushort[] Words, Scan Scan) Stored(string fixture)
    {
        byte[] file = Fixtures.Read(fixture);
        DicomDataset data = DicomParser.Parse(file, ReadLimits.Default);
        DicomImage image = DicomImage.Of(data, ReadLimits.Default);
        var frames = new DicomFrames(data, image);
        bool isSigned = image.IsSigned;
        ReadOnlyMemory<byte> samples = frames.Samples(frames.Encoded(0), ref isSigned);
        GreyPicture picture = DicomSamples.ToGrey(data, image, samples.Span, isSigned);
        return (picture.Samples, Read(file));
    }

    private static double Figure(string text, string key) =>
        double.Parse(text.Split(key)[1].Split([' ', '"'])[0], CultureInfo.InvariantCulture);

    // Cells with commas are quoted; only the last one is.
    private static IEnumerable<string[]> Rows(string csv) =>
        File.ReadLines(Fixtures.PathTo(csv)).Skip(1).Select(line =>
        {
            int quote = line.IndexOf('"', StringComparison.Ordinal);
            string head = quote < 0 ? line : line[..quote].TrimEnd(',');
            return (string[])[.. head.Split(',').Take(11).Concat(Enumerable.Repeat("", 11)).Take(11), "", quote < 0 ? "" : line[quote..]];
        });
}
