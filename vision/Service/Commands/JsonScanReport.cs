using VisionInspection.Core.Findings;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Service.Commands;

/// <summary>One JSON object per line, flushed as it comes, and nothing else.</summary>
internal sealed class JsonScanReport(TextWriter output) : IScanReport
{
    public void Inspected(string file, InspectionResult result, ScanPictures? pictures) =>
        Line(InspectJson.Line(file, result, pictures));

    public void Refused(string file, ScanFormatException refusal) => Line(InspectJson.Line(file, refusal));

    public void End()
    {
        // The lines are all there is.
    }

    private void Line(string json)
    {
        output.Write(json + "\n");
        output.Flush();
    }
}
