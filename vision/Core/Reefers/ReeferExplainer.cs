using VisionInspection.Core.Findings;

namespace VisionInspection.Core.Reefers;

/// <summary>The slow explanation of one end: kernel SHAP over a grid of segments, and both maps put to the test.</summary>
internal sealed class ReeferExplainer(ReeferInspector reefers)
{
    // 11 x 4 segments of 27 x 36 cm or so in a container of 40 feet: a package, an organ.
    private const int Columns = 4;
    private const int Rows = 11;
    private const int Seed = 1;
    private const int Steps = 20;

    /// <summary>Explains a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="end">The end it is about.</param>
    /// <param name="judged">What the model said of it.</param>
    /// <param name="container">The container's box.</param>
    /// <param name="pairs">Pairs of coalitions.</param>
    public ReeferExplanation Explain(Finding finding, EndPicture end, EndJudgement judged, PixelBox container, int pairs)
    {
        var masked = new MaskedEnd(end);
        ShapValues shap = KernelShap.Of(Rows * Columns, pairs, Seed, coalitions =>
            [.. reefers.Concealed([.. coalitions.Select(kept => masked.Keep(kept, Columns))]).Select(one => one.LogOdds)]);
        double most = Math.Max(shap.Values.Max(), double.Epsilon);
        var map = new SaliencyMap(Columns, Rows, [.. shap.Values.Select(v => (byte)Math.Round(255 * Math.Max(0, v) / most))], end.Window);
        return new ReeferExplanation(
            finding, end, shap.Whole, shap.Bare, map, shap.Values, shap.Evaluations,
            MapTest.Of([.. finding.Saliency!.Values.Select(v => (double)v)], judged.Columns, masked, end.Window, container, Steps, reefers),
            MapTest.Of(shap.Values, Columns, masked, end.Window, container, Steps, reefers));
    }
}
