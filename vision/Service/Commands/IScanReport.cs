using VisionInspection.Core.Findings;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Service.Commands;

/// <summary>How <c>inspect</c> tells what it found: to a program or to a person.</summary>
internal interface IScanReport
{
    /// <summary>A scan was inspected.</summary>
    void Inspected(string file, InspectionResult result, ScanPictures? pictures);

    /// <summary>A file was refused.</summary>
    void Refused(string file, ScanFormatException refusal);

    /// <summary>All inputs were reported.</summary>
    void End();
}
