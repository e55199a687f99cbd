namespace VisionInspection.Core.Findings;

/// <summary>
/// Mass of a container's cargo, without the container, as the picture has it. In nine of ten cases the truth lies between
/// the bounds.
/// </summary>
/// <param name="Kg">Kilograms; null where they could not be judged.</param>
/// <param name="LowKg">Lower bound of the 90 % interval. May stand alone: at least so much.</param>
/// <param name="HighKg">Upper bound of it.</param>
/// <param name="CalibrationContainers">Weighbridge figures that the scanner's calibration stands on; 0 without a calibration.</param>
/// <param name="Remark">One plain sentence: why it could not be judged, or what makes the interval wide; null where there is
/// nothing to say.</param>
public sealed record WeightEstimate(double? Kg, double? LowKg, double? HighKg, int CalibrationContainers, string? Remark);
