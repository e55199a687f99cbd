using VisionInspection.Core.Imaging;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Core.Stages;

/// <summary>A view on its way through the pipeline.</summary>
/// <param name="ScanIndex">Which of the scans inspected together.</param>
/// <param name="View">The view.</param>
/// <param name="Mapping">From the stretched picture to source pixels.</param>
/// <param name="Air">Level of open air, in sample units.</param>
/// <param name="Slot">Its place in the batch; -1 where it is not to be run.</param>
/// <param name="CannotJudge">Why not; null where it is.</param>
internal sealed record ViewPicture(
    int ScanIndex, ScanView View, StretchMapping Mapping, float Air, int Slot, string? CannotJudge);
