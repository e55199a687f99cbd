using System.IO.Compression;
using System.Text;
using VisionInspection.ImagingFormats.Vendor;

namespace VisionInspection.ImagingFormats.Tests.Vendor;

public sealed class VendorExportTests
{
    public static TheoryData<string, string> Writings()
    {
        var all = new TheoryData<string, string>();
        foreach (string encoding in (string[])["utf-8", "utf-8 with mark", "utf-16", "utf-16 big", "utf-16 without mark"])
        {
            all.Add(encoding, "");
            all.Add(encoding, " xmlns=\"dataforms.model.cargovision.smiths.com\"");
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(Writings))]
    public void Read_DataForm_HasWhatTheSidecarSays(string encoding, string xmlns)
    {
        Encoding text = encoding switch
        {
            "utf-8" => new UTF8Encoding(false),
            "utf-8 with mark" => new UTF8Encoding(true),
            "utf-16" => new UnicodeEncoding(false, true),
            "utf-16 big" => new UnicodeEncoding(true, true),
            _ => new UnicodeEncoding(false, false),
        };

        Scan scan = Read(VendorSamples.DataForm(VendorSamples.DataFormXml(xmlns: xmlns), text));

        Assert.Equal(("dataform", VendorSamples.Id, "000012"), (scan.Format, scan.Id, scan.Site));
        Assert.Equal(new DateTimeOffset(2025, 1, 1, 12, 0, 5, TimeSpan.Zero), scan.Started);
        Assert.Equal(("ABC1D23", 0.87), (scan.Conveyance!.Plate, scan.Conveyance.PlateConfidence));
        Assert.Equal([new ContainerReading("CSQU3054383", "CSQU3054383", 0.99, true)], scan.Conveyance.Containers);
        Assert.Equal("HCVM-7", scan.System!.Serial);
        Assert.Equal(["joana", "pedro"], scan.Audit.Select(action => action.Login));
        Assert.Equal([("ATR NEC", "3.1", "Status=1; Result=0; fill: 40")], scan.PriorResults.Select(r => (r.Algorithm, r.Version, r.Note)));
        ScanView view = Assert.Single(scan.Views);
        Assert.Equal((80, 40), (view.Width, view.Height));
        Assert.True(view.Primary.Source.Encoded.Span.SequenceEqual(VendorSamples.XRay));
        Assert.Equal(["other", "other", "snapshot", "ocr"], scan.Attachments.Select(attachment => attachment.Kind));
        Assert.DoesNotContain(scan.Remarks, remark => remark.Contains("joana", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ABC1D23", "CSQU3O54383", "ABC1D23", "CSQU3054383")] // letter for digit
    [InlineData("ABC1D23", "csqu 305438-3", "ABC1D23", "CSQU3054383")]
    [InlineData("ABC1D23", "CSQU3054384", "ABC1D23", "CSQU3054384")] // wrong and beyond doubtless repair: left as it is
    [InlineData("CSQU3054383", "ABC1D23", "ABC1D23", "CSQU3054383")] // swapped
    [InlineData("CSQU3054383", "", null, "CSQU3054383")]
    [InlineData("CSQU3054383", "CSQU3054383", null, "CSQU3054383")]
    public void Read_NumbersMangledOrSwapped_PutsRightWhatIsSure(string plate, string container, string? truePlate, string trueContainer)
    {
        Scan scan = Read(VendorSamples.DataForm(VendorSamples.DataFormXml(plate: plate, container: container)));

        Assert.Equal(truePlate, scan.Conveyance!.Plate);
        ContainerReading reading = Assert.Single(scan.Conveyance.Containers);
        Assert.Equal(trueContainer, reading.Number);
        Assert.Contains(reading.Original, (string[])[plate, container]);
    }

    [Fact]
    public void Probe_LivePictureMissing_NamesItUntilItIsThere()
    {
        MemoryFolder folder = VendorSamples.DataForm(VendorSamples.DataFormXml(
            resources: "<Resource Type=\"snap\" IsPreview=\"0\" IsDeleted=\"0\">late.jpg</Resource>"));

        ExportProbe before = VendorExport.Probe(folder, ReadLimits.Default);
        var refusal = Assert.Throws<ScanFormatException>(() => Read(folder));
        folder["late.jpg"] = [];
        ExportProbe empty = VendorExport.Probe(folder, ReadLimits.Default);
        folder["late.jpg"] = [1];
        ExportProbe after = VendorExport.Probe(folder, ReadLimits.Default);

        Assert.Equal(["late.jpg"], before.Missing);
        Assert.Equal("late.jpg", refusal.Field);
        Assert.Equal(["late.jpg"], empty.Missing);
        Assert.Equal(("dataform", "form.xml", true), (after.Format, after.Sidecar, after.IsComplete));
    }

    [Fact]
    public void Probe_SidecarStillBeingWritten_IsIncompleteWhereverItIsCut()
    {
        MemoryFolder folder = VendorSamples.DataForm();
        byte[] whole = folder["form.xml"];
        for (int kept = 0; kept < whole.Length; kept += 5)
        {
            folder["form.xml"] = whole[..kept];
            Assert.False(VendorExport.Probe(folder, ReadLimits.Default).IsComplete);
            Assert.Throws<ScanFormatException>(() => Read(folder));
        }
    }

    [Fact]
    public void Read_SidecarWithAnyFlippedBit_RefusesOrReads()
    {
        MemoryFolder folder = VendorSamples.DataForm();
        int refused = Hostile.EveryFlipIsRefusedOrRead(
            folder["form.xml"],
            file =>
            {
                folder["form.xml"] = file;
                Read(folder);
            },
            stride: 29);
        Assert.True(refused > 0);
    }

    [Fact]
    public void Read_Manifest_HasWhatTheSidecarSays()
    {
        Scan scan = Read(VendorSamples.Manifest());

        Assert.Equal(("p60-manifest", "P60-77"), (scan.Format, scan.Id));
        Assert.Equal("XYZ9876", scan.Conveyance!.Plate);
        Assert.Equal([new ContainerReading("CSQU3054383", "CSQU 305438 3", null, null)], scan.Conveyance.Containers);
        Assert.Equal(PriorVerdict.Alarm, Assert.Single(scan.PriorResults).Verdict);
        Assert.Equal("looks odd", Assert.Single(scan.Marks).Text);
        Assert.Equal(["snap1.jpg"], scan.Attachments.Select(attachment => attachment.Name));
        Assert.Contains(scan.Remarks, remark => remark.Contains("image1.img", StringComparison.Ordinal));
    }

    [Fact]
    public void Probe_ManifestBeforeTheXRay_IsNotComplete() =>
        Assert.False(VendorExport.Probe(VendorSamples.Manifest(VendorSamples.ManifestXml(done: "0")), ReadLimits.Default).IsComplete);

    [Theory]
    [InlineData("")]
    [InlineData("export/")]
    public void Read_FolderSentAsOneZip_IsTheSameScan(string prefix)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in VendorSamples.DataForm())
            {
                using Stream entry = archive.CreateEntry(prefix + name).Open();
                entry.Write(content);
            }
        }

        Scan scan = ScanReader.Read("sent.zip", bytes, ReadLimits.Default);

        Assert.Equal(("dataform", VendorSamples.Id), (scan.Format, scan.Id));
        Assert.Equal(4, scan.Attachments.Count);
    }

    [Fact]
    public void Read_TwoSidecars_Refuses()
    {
        MemoryFolder folder = VendorSamples.DataForm();
        folder["other.xml"] = folder["form.xml"];

        Assert.Throws<ScanFormatException>(() => Read(folder));
    }

    [Fact]
    public void Read_SidecarWithEntities_Refuses()
    {
        MemoryFolder folder = VendorSamples.DataForm("<!DOCTYPE DataForm [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><DataForm>&a;</DataForm>");

        Assert.Throws<ScanFormatException>(() => Read(folder));
    }

    private static Scan Read(IScanFolder folder) => ScanReader.Read(folder, ReadLimits.Default);
}
