using VisionInspection.ImagingFormats.Uff;

namespace VisionInspection.ImagingFormats.Tests.Uff;

public sealed class UffRoundTripTests
{
    [Fact]
    public void Read_WhatWasWritten_HasEverything()
    {
        Scan scan = UffSamples.Everything();

        Scan read = UffSamples.Read(UffSamples.Write(scan));

        Assert.Equal("uff-vi-1", read.Format);
        Assert.Equal(
            (scan.Id, scan.Started, scan.Ended, scan.Site, scan.Lane, scan.Direction, scan.SpeedMmPerSecond),
            (read.Id, read.Started, read.Ended, read.Site, read.Lane, read.Direction, read.SpeedMmPerSecond));
        Assert.Equal(scan.System, read.System! with { EnergiesMeV = scan.System!.EnergiesMeV });
        Assert.Equal(scan.System.EnergiesMeV, read.System.EnergiesMeV);
        Assert.Equal((scan.Conveyance!.Kind, scan.Conveyance.Plate, scan.Conveyance.Country), (read.Conveyance!.Kind, read.Conveyance.Plate, read.Conveyance.Country));
        Assert.Equal(scan.Conveyance.Containers, read.Conveyance.Containers);
        Assert.Equal(scan.Declaration!.Id, read.Declaration!.Id);
        Assert.Equal(scan.Declaration.Content!.Content.ToArray(), read.Declaration.Content!.Content.ToArray());
        Assert.Equal(scan.Radiation!.Content.ToArray(), read.Radiation!.Content.ToArray());
        Assert.Equal(scan.Attachments.Select(a => (a.Kind, a.Name, a.MediaType)), read.Attachments.Select(a => (a.Kind, a.Name, a.MediaType)));
        Assert.Equal(scan.PriorResults[0] with { Regions = [] }, read.PriorResults[0] with { Regions = [] }, Regionless);
        Assert.Equal(scan.PriorResults[0].Regions, read.PriorResults[0].Regions);
        Assert.Equal(scan.Marks.Select(m => (m.View, m.Text, m.Author, m.Time)), read.Marks.Select(m => (m.View, m.Text, m.Author, m.Time)));
        Assert.Equal(scan.Marks[0].Points, read.Marks[0].Points);
        Assert.Equal(scan.Decision, read.Decision);
        Assert.Equal(
            scan.Views.Select(v => (v.Id, v.Geometry, v.Width, v.Height, v.PitchXMm, v.PitchYMm, v.LineRateHz)),
            read.Views.Select(v => (v.Id, v.Geometry, v.Width, v.Height, v.PitchXMm, v.PitchYMm, v.LineRateHz)));
    }

    [Fact]
    public void Write_WhatWasRead_GivesTheSameFile()
    {
        byte[] once = UffSamples.Write(UffSamples.Everything());

        byte[] twice = UffSamples.Write(UffSamples.Read(once));

        Assert.Equal(once, twice);
    }

    [Fact]
    public void Read_Planes_AreTheScannersBytesAndNormalisedSamples()
    {
        Scan scan = UffSamples.Everything();

        Scan read = UffSamples.Read(UffSamples.Write(scan));

        ScanPlane[] before = [.. scan.Views.SelectMany(view => view.Planes)];
        ScanPlane[] after = [.. read.Views.SelectMany(view => view.Planes)];
        Assert.Equal(before.Select(p => (p.Energy, p.Quantity)), after.Select(p => (p.Energy, p.Quantity)));
        Assert.All(before.Zip(after), pair => Assert.True(pair.First.Source.Encoded.Span.SequenceEqual(pair.Second.Source.Encoded.Span)));
        Assert.Equal(before[0].Samples.Select(v => (ushort)Math.Min(65535, ((v * 65535L) + 30000) / 60000)), after[0].Samples);
        Assert.Equal(before[1].Samples, after[1].Samples); // air is full scale: as in the file
        Assert.Equal(before[2].Samples, after[2].Samples); // atomic numbers are not normalised
    }

    [Theory]
    [InlineData(PlaneEncoding.Png)]
    [InlineData(PlaneEncoding.Tiff)]
    [InlineData(PlaneEncoding.Raw)]
    public void Write_PlaneMadeHere_KeepsEverySample(PlaneEncoding encoding)
    {
        ushort[] samples = [.. Enumerable.Range(0, 12 * 9).Select(i => (ushort)(i * 607))];
        Scan scan = UffSamples.Everything() with
        {
            Views =
            [
                UffSamples.Everything().Views[0] with
                {
                    Width = 12,
                    Height = 9,
                    Planes = [new ScanPlane(Energy.High, PlaneQuantity.Transmission, samples, new PlaneSource("", 16, 65535, default))],
                },
            ],
            PriorResults = [],
            Marks = [],
        };
        using var file = new MemoryStream();

        UffWriter.Write(scan, file, encoding);

        ScanPlane plane = UffSamples.Read(file.ToArray()).Views[0].Planes[0];
        Assert.Equal(samples, plane.Samples);
        Assert.Equal(encoding.ToString().ToUpperInvariant(), plane.Source.Encoding.ToUpperInvariant());
    }

    [Fact]
    public void Write_ResultAdded_LeavesWhatTheScannerWrote()
    {
        Scan read = UffSamples.Read(UffSamples.Write(UffSamples.Everything()));
        var added = new PriorResult("ours", "2", DateTimeOffset.UnixEpoch, PriorVerdict.Clear, []);

        Scan again = UffSamples.Read(UffSamples.Write(read with { PriorResults = [.. read.PriorResults, added] }));

        Assert.Equal(["empty", "ours"], again.PriorResults.Select(result => result.Algorithm));
        Assert.Equal(UffSamples.Write(read), UffSamples.Write(again with { PriorResults = [again.PriorResults[0]] }));
    }

    [Fact]
    public void Write_ScanWithoutMachine_SaysWhatIsMissing()
    {
        var error = Assert.Throws<ArgumentException>(() => UffSamples.Write(UffSamples.Everything() with { System = null }));

        Assert.Contains("System", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void IdOf_NotAUuid_IsAlwaysTheSameUuid()
    {
        Assert.Equal(UffWriter.IdOf("scan-1"), UffWriter.IdOf("scan-1"));
        Assert.NotEqual(UffWriter.IdOf("scan-1"), UffWriter.IdOf("scan-2"));
        Assert.Equal('8', UffWriter.IdOf("scan-1")[14]);
        Assert.Equal("6F1C2E1A-8A4E-4C1D-9F5B-0D3F6B7A8C9D", UffWriter.IdOf("6F1C2E1A-8A4E-4C1D-9F5B-0D3F6B7A8C9D"));
    }

    private static bool Regionless(PriorResult one, PriorResult other) =>
        (one.Algorithm, one.Version, one.Time, one.Verdict) == (other.Algorithm, other.Version, other.Time, other.Verdict);
}
