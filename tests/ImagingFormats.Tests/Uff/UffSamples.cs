using VisionInspection.Codecs;
using VisionInspection.ImagingFormats.Uff;

namespace VisionInspection.ImagingFormats.Tests.Uff;

/// <summary>Scans to write and files to break.</summary>
internal static class UffSamples
{
    /// <summary>A scan that has everything the profile can say.</summary>
    public static Scan Everything() => new()
    {
        Id = "6f1c2e1a-8a4e-4c1d-9f5b-0d3f6b7a8c9d",
        Format = UffReader.Format,
        Started = new DateTimeOffset(2026, 3, 1, 10, 15, 30, TimeSpan.Zero).AddTicks(1234567),
        Ended = new DateTimeOffset(2026, 3, 1, 10, 15, 52, TimeSpan.Zero),
        Site = "Gate 7 \"North\" & <yard>",
        Lane = "2",
        Direction = TravelDirection.Backward,
        SpeedMmPerSecond = 412.25,
        System = new ScannerSystem("Maker", "M60", "SN-1", [6.0, 3.5]) { Software = "4.2.1", Source = BeamSource.Linac },
        Conveyance = new Conveyance(
            "ABC1D23",
            [
                new ContainerReading("CSQU3054383", "CSQU3054383", null, false) { SizeType = "22G1", Sealed = true },
                new ContainerReading("unread", "unread", null, null),
            ])
        {
            Kind = ConveyanceKind.RailWagon,
            Country = "BR",
        },
        Declaration = new Declaration("26BR0001", new ScanAttachment("document", "declaration.json", "application/json", "{}"u8.ToArray())),
        Radiation = new ScanAttachment("radiation", "rpm.csv", "text/csv", "time,g1,n1\n0,120,1\n"u8.ToArray()),
        Views =
        [
            new ScanView
            {
                Id = "side",
                Geometry = ViewGeometry.Side,
                Width = 7,
                Height = 5,
                PitchXMm = 4.5,
                PitchYMm = 5,
                LineRateHz = 250.125,
                Planes =
                [
                    Plane(Energy.High, PlaneQuantity.Transmission, "raw", 16, 60000),
                    Plane(Energy.Low, PlaneQuantity.Transmission, "png", 16, 65535),
                    Plane(Energy.Fused, PlaneQuantity.Zeff, "tiff", 8, 0),
                ],
            },
            new ScanView
            {
                Id = "top",
                Geometry = ViewGeometry.Top,
                Width = 7,
                Height = 5,
                PitchXMm = 4.5,
                PitchYMm = 6.25,
                Planes = [Plane(Energy.Single, PlaneQuantity.Transmission, "jpeg", 8, 250)],
            },
        ],
        Attachments =
        [
            new ScanAttachment("snapshot", "snap/front.jpg", "image/jpeg", new byte[] { 0xFF, 0xD8, 1, 2 }),
            new ScanAttachment("other", "raw.Img", "application/octet-stream", new byte[] { 9, 9, 9 }),
        ],
        PriorResults =
        [
            new PriorResult(
                "empty", "1.2", new DateTimeOffset(2026, 3, 1, 10, 16, 0, TimeSpan.Zero), PriorVerdict.Alarm,
                [new PriorRegion("side", 1, 2, 3, 2, "cargo", 0.125), new PriorRegion("top", 0, 0, 7, 5, "", 1)]),
        ],
        Marks =
        [
            new OperatorMark("side", "see here\nand there\ttoo", [(1, 1), (3, 1), (3, 4)]) { Author = "op1", Time = new DateTimeOffset(2026, 3, 1, 10, 17, 0, TimeSpan.Zero) },
            new OperatorMark("top", "", []) { Author = "", Time = new DateTimeOffset(2026, 3, 1, 10, 18, 0, TimeSpan.Zero) },
        ],
        Decision = new OperatorDecision("op1", new DateTimeOffset(2026, 3, 1, 10, 20, 0, TimeSpan.Zero), DecisionVerdict.Inspect, "mismatch"),
    };

    /// <summary>As little as the profile allows.</summary>
    public static Scan Small() => new()
    {
        Id = "6f1c2e1a-8a4e-4c1d-9f5b-0d3f6b7a8c9d",
        Format = UffReader.Format,
        Started = DateTimeOffset.UnixEpoch,
        Ended = DateTimeOffset.UnixEpoch,
        Site = "s",
        System = new ScannerSystem("v", "m", null, [6]) { Source = BeamSource.Linac },
        Views =
        [
            new ScanView
            {
                Id = "side",
                Geometry = ViewGeometry.Side,
                Width = 7,
                Height = 5,
                PitchXMm = 5,
                PitchYMm = 5,
                Planes = [Plane(Energy.High, PlaneQuantity.Transmission, "raw", 16, 60000)],
            },
        ],
    };

    public static byte[] Write(Scan scan)
    {
        using var bytes = new MemoryStream();
        UffWriter.Write(scan, bytes);
        return bytes.ToArray();
    }

    public static Scan Read(byte[] file, ReadLimits? limits = null) =>
        ScanReader.Read("scan.uff", new MemoryStream(file), limits ?? ReadLimits.Default);

    private static ScanPlane Plane(Energy energy, PlaneQuantity quantity, string encoding, int bits, int air)
    {
        ushort[] words = [.. Enumerable.Range(0, 35).Select(i => (ushort)(i * 1871 % (1 << bits)))];
        byte[] bytes = [.. words.Select(word => (byte)(word & 255))];
        byte[] encoded = (encoding, bits) switch
        {
            ("png", 16) => PngWriter.Gray16(words, 7, 5),
            ("tiff", 8) => TiffWriter.Gray8(bytes, 7, 5),
            ("jpeg", 8) => JpegWriter.Gray8(bytes, 7, 5, 90),
            _ => [.. words.SelectMany(word => new[] { (byte)(word & 255), (byte)(word >> 8) })],
        };
        return new ScanPlane(energy, quantity, words, new PlaneSource(encoding, bits, air, encoded));
    }
}
