using VisionInspection.Core.Findings;

namespace VisionInspection.Core.Reefers;

/// <summary>Why a reefer's score is what it is: the map of the same pass beside Shapley values of the end's segments.</summary>
/// <param name="Finding">The finding explained, with the map of the same pass.</param>
/// <param name="End">The end it is about.</param>
/// <param name="LogOdds">Of something hidden.</param>
/// <param name="Background">Log-odds of the end with all its segments taken out.</param>
/// <param name="Shap">The positive Shapley values, 255 for the greatest.</param>
/// <param name="Values">All Shapley values in log-odds, row by row of the segments.</param>
/// <param name="Evaluations">How often the model was run for them.</param>
/// <param name="OfSaliency">Check of the finding's own map.</param>
/// <param name="OfShap">Check of the Shapley values.</param>
public sealed record ReeferExplanation(
    Finding Finding, EndPicture End, double LogOdds, double Background, SaliencyMap Shap, IReadOnlyList<double> Values, int Evaluations,
    MapCheck OfSaliency, MapCheck OfShap);
