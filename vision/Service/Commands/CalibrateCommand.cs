using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using VisionInspection.Core;
using VisionInspection.Core.Weighing;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Service.Commands;

/// <summary><c>calibrate</c>: from scans with weighbridge figures to how one scanner's readings turn into kilograms.</summary>
internal static class CalibrateCommand
{
    public static Command Create()
    {
        var figures = new Argument<FileInfo>("weighbridge.csv")
        {
            Description = "Lines of scan,kilograms or scan,kilograms,container: a file beside this one, its cargo without the container and the vehicle, and which container from the left (default: the only one)",
        };
        var output = new Option<FileInfo>("--out") { Description = "Calibration file to write", Required = true };
        var pitchX = new Option<double?>("--pitch-x") { Description = "Millimetres per line, where the scans do not say" };
        var pitchY = new Option<double?>("--pitch-y") { Description = "Millimetres per sample at the conveyance's near side, where the scans do not say" };
        var any = new Option<bool>("--any-scanner") { Description = "Write a calibration that fits every scan, whatever it says of its scanner" };
        Option<bool> json = SharedOptions.Json();
        Option<DirectoryInfo?> models = SharedOptions.Models();
        Option<string> provider = SharedOptions.Provider();

        var command = new Command("calibrate", "Calibrates the weight of one scanner from scans whose cargo was weighed") { figures, output, pitchX, pitchY, any, json, models, provider };
        command.SetAction((parsed, stopping) => Task.Run(() =>
        {
            IReadOnlyList<WeighbridgeLine> lines = WeighbridgeFile.Read(parsed.GetValue(figures)!.FullName);
            (Scan Scan, WeighbridgeLine Line)[] scans = [.. lines.Select(line => (Read(line), line))];
            var identity = new ScannerCalibration
            {
                Gain = 1, Contrast = 1, Spread = 1, Containers = 1, MedianErrorKg = 0, Made = DateTimeOffset.UtcNow,
                PitchXMm = parsed.GetValue(pitchX), PitchYMm = parsed.GetValue(pitchY),
            };
            if (!parsed.GetValue(any))
            {
                identity = Named(identity, scans[0].Scan);
                RequireOneScanner(identity, scans);
            }

            var readings = new ScannerReadings(
                calibration => Inspectors.Open(parsed.GetValue(models), parsed.GetValue(provider)!, threads: 1, calibration), scans);
            ScannerCalibration found = readings.Calibrate(identity, stopping);
            ScannerCalibrations.Write(parsed.GetValue(output)!.FullName, found);
            Console.Out.WriteLine(parsed.GetValue(json) ? Json(found, readings.LeftOut) : Text(found, readings.LeftOut));
            return ExitCode.Ok;
        }, stopping));
        return command;
    }

    private static Scan Read(WeighbridgeLine line)
    {
        try
        {
            return ScanInput.Enumerate([line.Path]).First().Read(ReadLimits.Default);
        }
        catch (ScanFormatException refusal)
        {
            throw new ArgumentException($"{line.Path}: {refusal.Message}", refusal);
        }
    }

    private static ScannerCalibration Named(ScannerCalibration calibration, Scan scan) => calibration with
    {
        Vendor = scan.System?.Vendor, Model = scan.System?.Model, Serial = scan.System?.Serial,
        Site = scan.Site.Length > 0 ? scan.Site : null,
    };

    private static void RequireOneScanner(ScannerCalibration calibration, (Scan Scan, WeighbridgeLine Line)[] scans)
    {
        if (calibration.Vendor is null && calibration.Site is null)
        {
            throw new ArgumentException($"{scans[0].Line.Path} does not say which scanner made it; --any-scanner makes a calibration that fits every scan.");
        }

        if (Array.Find(scans, one => !calibration.Fits(one.Scan)) is { Line: { } other })
        {
            throw new ArgumentException($"{other.Path} comes from another scanner than {scans[0].Line.Path}; calibrate each by itself.");
        }
    }

    private static string Text(ScannerCalibration found, int leftOut) => string.Create(
        CultureInfo.InvariantCulture,
        $"stands on {found.Containers} weighed containers, {leftOut} left out: gain {found.Gain:0.000}, contrast {found.Contrast:0.00}, interval {found.Spread:0.00} times the model's, median error {found.MedianErrorKg:0} kg");

    private static string Json(ScannerCalibration found, int leftOut) => JsonSerializer.Serialize(new
    {
        containers = found.Containers, leftOut, gain = found.Gain, contrast = found.Contrast, spread = found.Spread, medianErrorKg = found.MedianErrorKg,
    });
}
