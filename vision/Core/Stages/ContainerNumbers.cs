using System.Globalization;
using VisionInspection.Core.Findings;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Core.Stages;

/// <summary>
/// Gives the scanner's own readings of container numbers, front to rear, to the containers found in a view, left to
/// right. Only where there is no doubt: as many readings as containers, and the direction known where there are several.
/// </summary>
internal static class ContainerNumbers
{
    /// <summary>A number or null per container, and what an officer should know about it.</summary>
    public static (IReadOnlyList<string?> Numbers, Finding? Doubt) Assign(Scan scan, string view, int containers)
    {
        (ContainerReading?[] readings, Finding? doubt) = Readings(scan, view, containers);
        return (Array.ConvertAll(readings, reading => reading?.Number), doubt);
    }

    /// <summary>A reading or null per container, and what an officer should know about it.</summary>
    public static (ContainerReading?[] Readings, Finding? Doubt) Readings(Scan scan, string view, int containers)
    {
        var none = new ContainerReading?[containers];
        ContainerReading[] readings = [.. scan.Conveyance?.Containers ?? []];
        if (readings.Length == 0)
        {
            return (none, null);
        }

        if (readings.Length != containers)
        {
            string message = string.Create(
                CultureInfo.InvariantCulture,
                $"The scanner's side names {Count(readings.Length)}, the picture shows {(containers == 0 ? "none" : containers)}.");
            return (none, new Finding("count-differs", view, null, null, message));
        }

        if (containers > 1 && scan.Direction is null)
        {
            const string Unknown = "The travel direction is unknown, so no number is given to any of the containers.";
            return (none, new Finding("order-unknown", view, null, null, Unknown));
        }

        // Line 0 is the rear of what came rear first.
        if (scan.Direction == TravelDirection.Backward)
        {
            Array.Reverse(readings);
        }

        return (readings, null);
    }

    private static string Count(int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} container{(count == 1 ? "" : "s")}");
}
