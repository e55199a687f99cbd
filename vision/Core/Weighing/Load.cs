using System.Globalization;
using VisionInspection.Core.Findings;
using VisionInspection.Core.Stages;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Core.Weighing;

/// <summary>A container that is to be weighed, and what is known for it.</summary>
/// <param name="Container">The container.</param>
/// <param name="Box">Its box in whole pixels.</param>
/// <param name="Calibration">Its scanner's calibration; null without one.</param>
/// <param name="AreaM2">Area behind the box; null where unknown.</param>
/// <param name="Contrasts">Contrasts to read the picture with: one where it is known, none where the container cannot be weighed.</param>
internal sealed record Load(
    JudgedContainer Container, PixelBox Box, ScannerCalibration? Calibration, double? AreaM2, IReadOnlyList<double> Contrasts)
{
    // How strongly makers render their 8-bit pictures where nobody has measured it, the likeliest first.
    private static readonly double[] UnknownContrasts = [1, .75, 1.3];

    /// <summary>The view it is in.</summary>
    public ScanView View => Container.View.Picture.View;

    private bool Rendered => View.Primary.Source.Bits <= 8;

    /// <summary>Gathers what is known.</summary>
    public static Load Of(JudgedContainer container, ScannerCalibration? calibration, string? sizeType)
    {
        ScanView view = container.View.Picture.View;
        PixelBox box = container.Located.Box.ToPixels(view.Width, view.Height);
        double? area = ContainerArea.Of(view, box, calibration, sizeType);
        bool judged = container.Verdict.State != EmptyState.CannotJudge && area is not null;
        double[] contrasts = calibration is not null ? [calibration.Contrast] : view.Primary.Source.Bits <= 8 ? UnknownContrasts : [1];
        return new Load(container, box, calibration, area, judged ? contrasts : []);
    }

    /// <summary>The answer, from one interval for each contrast.</summary>
    public WeightEstimate Estimate(IReadOnlyList<MassInterval> masses)
    {
        int stands = Calibration?.Containers ?? 0;
        if (masses.Count == 0)
        {
            string reason = Container.Verdict.Reason
                ?? "Neither the size of a pixel nor the kind of container is known, so the picture has no scale.";
            return new WeightEstimate(null, null, null, stands, reason);
        }

        MassInterval mass = Calibration is null
            ? new MassInterval(masses.Min(m => m.Low), masses[0].Kg, masses.Max(m => m.High))
            : masses[0].Calibrated(Calibration);
        mass = mass.Possible();
        return mass.High - mass.Low > Parameters.WidestMassKg
            ? new WeightEstimate(null, mass.Low, null, stands, TooWide(mass))
            : new WeightEstimate(mass.Kg, mass.Low, mass.High, stands, Remark());
    }

    private string TooWide(MassInterval mass)
    {
        string span = string.Create(CultureInfo.InvariantCulture, $"between {mass.Low:#,0} and {mass.High:#,0} kg");
        return Calibration is null && Rendered
            ? $"The scanner is not calibrated and its picture is an 8-bit rendering: the cargo weighs {span}, which is no answer."
            : $"Too little of the beam comes through: the cargo weighs {span}, which is no answer.";
    }

    private string? Remark() => (Calibration, Rendered) switch
    {
        (null, true) => "The scanner is not calibrated and its picture is an 8-bit rendering of unknown contrast: the interval is wide.",
        (null, false) => "The scanner is not calibrated.",
        _ => null,
    };
}
