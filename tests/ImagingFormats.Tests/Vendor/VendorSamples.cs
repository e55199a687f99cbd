using System.Text;
using VisionInspection.Codecs;

namespace VisionInspection.ImagingFormats.Tests.Vendor;

/// <summary>Exports in the two shapes; all values invented.</summary>
internal static class VendorSamples
{
    public const string Id = "202501010000120001";

    public static byte[] XRay { get; } = JpegWriter.Gray8([.. Enumerable.Range(0, 80 * 40).Select(i => (byte)(i / 80 < 15 ? 250 : 30 + (i % 80)))], 80, 40, 90);

    public static string DataFormXml(
        string version = "V01.20", string xmlns = "", string plate = "ABC1D23", string container = "CSQU3054383",
        string resources = "") => $"""
        <?xml version="1.0"?>
        <DataForm{xmlns}>
          <Version>{version}</Version><TruckId>{Id}</TruckId><Site>000012</Site><Date>2025-01-01T12:00:01</Date>
          <InTraining>0</InTraining><InReference>0</InReference><Analysed>1</Analysed>
          <AdminData><Vehicle><PlateNumber>{plate}</PlateNumber><OCR>87</OCR>
            <Trailers><Trailer><PlateNumber/><OCR>-1</OCR><Containers>
              <Container><ContainerId>{container}</ContainerId><OCR>99</OCR><TopLeft><Point3D><X>0</X><Y>0</Y><Z>0</Z></Point3D></TopLeft></Container>
              <Container><ContainerId></ContainerId><OCR>-1</OCR></Container>
            </Containers></Trailer></Trailers></Vehicle></AdminData>
          <ProcessInstructions><InspectionType Value="2"/><EnergyLevel Value="1"/><Speed>4</Speed><IsContainerEmpty>1</IsContainerEmpty></ProcessInstructions>
          <Operations>
            <Operation Type="1"><Start>2025-01-01T12:00:05Z</Start><End>2025-01-01T12:00:25Z</End><Login>joana</Login><Workstation>WS1</Workstation><System>HCVM-7</System><Verdict Value="0"/>
              <Resources>
                <Resource Type="img" IsPreview="0" IsDeleted="0">{Id}.jpg</Resource>
                <Resource Type="img" IsPreview="1" IsDeleted="0">{Id}_stamp.jpg</Resource>
                <Resource Type="img" IsPreview="0" IsDeleted="0">{Id}.Img</Resource>
                <Resource Type="dhe" IsPreview="0" IsDeleted="1">{Id}.dhe</Resource>
                <Resource Type="snap" IsPreview="0" IsDeleted="0">{Id}_front.jpg</Resource>
                <Resource Type="OCRxml" IsPreview="0" IsDeleted="0">{Id}_ocr.xml</Resource>
                <Resource Type="img" IsPreview="0" IsDeleted="1">old.jpg</Resource>
                {resources}
              </Resources></Operation>
            <Operation Type="3"><Start>2025-01-01T12:03:00Z</Start><Login>pedro</Login><Verdict Value="2"/>
              <Resources><Resource Type="img" IsPreview="0" IsDeleted="0">{Id}.jpg</Resource></Resources></Operation>
          </Operations>
          <ATR_Results><ATR ATRType="NEC"><Status>1</Status><Result>0</Result><Version>3.1</Version><Comments><Label Name="fill"><Param>40</Param></Label></Comments></ATR></ATR_Results>
        </DataForm>
        """;

    public static string ManifestXml(string done = "-1") => $"""
        <manifest accession="P60-77" system="P60" createdate="2025-02-03 04:05:06" exportdate="2025-02-03 05:00:00" xraydone="{done}"
                  inspectionsuspicious="-1" searchdone="0" searchfound="0">
          <attributes>
            <attribute name="Container1">CSQU 305438 3</attribute><attribute name="Container2"></attribute>
            <attribute name="ANPR">XYZ9876</attribute><attribute name="Comments">looks odd</attribute>
          </attributes>
          <files><file type="XRAYJPEG">x\image1.jpg</file><file type="SNAPSHOT">snap1.jpg</file><file type="XRAY">image1.img</file></files>
        </manifest>
        """;

    public static MemoryFolder DataForm(string? xml = null, Encoding? encoding = null)
    {
        Encoding chosen = encoding ?? new UTF8Encoding(false);
        return new MemoryFolder("folder-7")
        {
            ["form.xml"] = [.. chosen.GetPreamble(), .. chosen.GetBytes(xml ?? DataFormXml())],
            [$"{Id}.JPG"] = XRay,
            [$"{Id}_stamp.jpg"] = [1],
            [$"{Id}.Img"] = [2, 2],
            [$"{Id}_front.jpg"] = [3, 3, 3],
            [$"{Id}_ocr.xml"] = "<ocr><text>CSQU</text></ocr>"u8.ToArray(),
        };
    }

    public static MemoryFolder Manifest(string? xml = null) => new("folder-8")
    {
        ["m.xml"] = Encoding.UTF8.GetBytes(xml ?? ManifestXml()),
        ["image1.jpg"] = XRay,
        ["snap1.jpg"] = [5],
    };
}
