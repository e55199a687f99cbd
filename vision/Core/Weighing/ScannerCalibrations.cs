using System.Text.Json;
using System.Text.Json.Serialization;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Core.Weighing;

/// <summary>The calibrations of all scanners known here. Immutable.</summary>
/// <param name="all">In any order.</param>
public sealed class ScannerCalibrations(IEnumerable<ScannerCalibration> all)
{
    private readonly ScannerCalibration[] mostParticularFirst = [.. all.OrderByDescending(c => c.Particulars)];

    /// <summary>None.</summary>
    public static ScannerCalibrations None { get; } = new([]);

    /// <summary>How many there are.</summary>
    public int Count => mostParticularFirst.Length;

    /// <summary>The calibration of a scan's scanner: of those that fit, the one that names most of it; null without one.</summary>
    public ScannerCalibration? Of(Scan scan) => Array.Find(mostParticularFirst, calibration => calibration.Fits(scan));

    /// <summary>Reads a calibration file, or every <c>.json</c> file of a folder.</summary>
    /// <exception cref="IOException">It is missing or cannot be read.</exception>
    /// <exception cref="ArgumentException">A file is no calibration; the message names it.</exception>
    public static ScannerCalibrations Read(string path)
    {
        IEnumerable<string> files = Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*.json").Order(StringComparer.Ordinal)
            : [path];
        return new ScannerCalibrations([.. files.Select(ReadOne)]);
    }

    /// <summary>Writes one calibration; a half-written file never stands under the name.</summary>
    public static void Write(string path, ScannerCalibration calibration)
    {
        string temporary = path + ".new";
        File.WriteAllBytes(temporary, JsonSerializer.SerializeToUtf8Bytes(calibration, CalibrationJson.Default.ScannerCalibration));
        File.Move(temporary, path, overwrite: true);
    }

    private static ScannerCalibration ReadOne(string file)
    {
        try
        {
            ScannerCalibration calibration = JsonSerializer.Deserialize(File.ReadAllBytes(file), CalibrationJson.Default.ScannerCalibration)
                ?? throw new ArgumentException($"{file}: is empty");
            string? wrong = Wrong(calibration);
            return wrong is null ? calibration : throw new ArgumentException($"{file}: {wrong}");
        }
        catch (JsonException e)
        {
            throw new ArgumentException($"{file}: {e.Message}", e);
        }
    }

    private static string? Wrong(ScannerCalibration c) => c switch
    {
        { Gain: not (> 0.1 and < 10) } => "gain must lie between 0.1 and 10",
        { Contrast: not (> 0.2 and < 5) } => "contrast must lie between 0.2 and 5",
        { Spread: not (> 0.1 and < 20) } => "spread must lie between 0.1 and 20",
        { Containers: < 1 } => "containers must be 1 or more",
        { PitchXMm: <= 0 } or { PitchYMm: <= 0 } => "a pitch must be above 0",
        _ => null,
    };
}

/// <summary>How calibration files are written: camel case, indented, nothing for what is null.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ScannerCalibration))]
internal sealed partial class CalibrationJson : JsonSerializerContext;
