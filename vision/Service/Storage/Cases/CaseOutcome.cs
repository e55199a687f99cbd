using System.Globalization;
using VisionInspection.Core.Findings;
using VisionInspection.Declarations;
using VisionInspection.Service.Cases;
using VisionInspection.Service.Cases.Images;

namespace VisionInspection.Service.Storage.Cases;

/// <summary>What became of a case: exactly one of the three is set.</summary>
/// <param name="Comparison">The declaration held against its papers.</param>
/// <param name="Refusal">Why the declaration could not be read.</param>
/// <param name="Failure">Why nothing was compared though it could be read.</param>
internal sealed record CaseOutcome(CaseComparison? Comparison, ScanRefusal? Refusal, ScanFailure? Failure)
{
    /// <summary>The state that goes with it.</summary>
    public CaseState State =>
        Comparison is not null ? CaseState.Done : Refusal is not null ? CaseState.Refused : CaseState.Failed;

    /// <summary>Compared.</summary>
    /// <param name="comparison">The comparison.</param>
    public static CaseOutcome Of(CaseComparison comparison) => new(comparison, null, null);

    /// <summary>Refused.</summary>
    /// <param name="refusal">The reason.</param>
    public static CaseOutcome Of(ScanRefusal refusal) => new(null, refusal, null);

    /// <summary>Failed.</summary>
    /// <param name="failure">The reason.</param>
    public static CaseOutcome Of(ScanFailure failure) => new(null, null, failure);
}

/// <summary>A declaration held against its papers.</summary>
/// <param name="DeclarationId">The declaration's own number.</param>
/// <param name="Containers">Container numbers that it names, as declared.</param>
/// <param name="Remarks">What was odd in it.</param>
/// <param name="Papers">The papers in the order submitted, the refused among them.</param>
/// <param name="Elements">Every comparison.</param>
/// <param name="Models">What scored them.</param>
/// <param name="Goods">What is declared to be in each container; null in results of before it was kept.</param>
internal sealed record CaseComparison(
    string DeclarationId,
    IReadOnlyList<string> Containers,
    IReadOnlyList<DeclarationRemark> Remarks,
    IReadOnlyList<StoredPaper> Papers,
    IReadOnlyList<StoredElement> Elements,
    IReadOnlyList<ModelIdentity> Models,
    IReadOnlyList<DeclaredGoods>? Goods = null);

/// <summary>A comparison with its name.</summary>
/// <param name="Id">Names it within its case, the same each time.</param>
/// <param name="Compared">What was compared.</param>
/// <param name="Features">What its score was made of; null where the score has another origin.</param>
/// <param name="Basis">What stands behind a comparison with a scan; null for a paper.</param>
internal sealed record StoredElement(string Id, ComparedElement Compared, IReadOnlyList<double>? Features, ScoreBasis? Basis = null)
{
    /// <summary>Whether the witness contradicts the declaration.</summary>
    public bool Diverges => Compared.Outcome is Comparison.Different or Comparison.Missing;

    /// <summary>Names comparisons with papers in their order: as a divergence is named, counted where several would be named alike.</summary>
    /// <param name="elements">The comparisons.</param>
    /// <param name="features">What each score was made of.</param>
    public static IReadOnlyList<StoredElement> OfPapers(IReadOnlyList<ComparedElement> elements, Func<int, IReadOnlyList<double>> features) =>
        Named(elements, "", features, basis: null);

    /// <summary>Names comparisons with a scan: two scans may have the same bytes, so that the hash alone does not name one.</summary>
    /// <param name="elements">The comparisons.</param>
    /// <param name="models">The models of the scan's result.</param>
    /// <param name="scan"><see cref="ScanRecord.Id"/>.</param>
    public static IReadOnlyList<StoredElement> OfScan(IReadOnlyList<ImageElement> elements, IReadOnlyList<ModelIdentity> models, long scan) => Named(
        [.. elements.Select(element => element.Compared)],
        string.Create(CultureInfo.InvariantCulture, $":scan-{scan}"),
        features: null,
        i => new ScoreBasis([.. models.Where(model => elements[i].Models.Contains(model.Name))], elements[i].Threshold, elements[i].Map));

    private static List<StoredElement> Named(
        IReadOnlyList<ComparedElement> elements, string of, Func<int, IReadOnlyList<double>>? features, Func<int, ScoreBasis>? basis)
    {
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        var named = new List<StoredElement>(elements.Count);
        for (int i = 0; i < elements.Count; i++)
        {
            string id = $"{elements[i].Kind}:{elements[i].Element}:{elements[i].Witness.Sha256[..12]}{of}";
            int count = taken[id] = taken.GetValueOrDefault(id) + 1;
            named.Add(new StoredElement(count == 1 ? id : $"{id}:{count}", elements[i], features?.Invoke(i), basis?.Invoke(i)));
        }

        return named;
    }
}

/// <summary>What a comparison's score stands on.</summary>
/// <param name="Models">The models that had a part in it; none where only what the scanner's side wrote was compared.</param>
/// <param name="Threshold">What the score was held against; null where nothing was.</param>
/// <param name="Map">Where it comes from; null where there is no map.</param>
internal sealed record ScoreBasis(IReadOnlyList<ModelIdentity> Models, double? Threshold, SaliencyMap? Map);

/// <summary>What a scan showed of a case.</summary>
/// <param name="Elements">Every comparison.</param>
/// <param name="Problem">Why nothing could be compared; null where it could.</param>
internal sealed record ImageEvidence(IReadOnlyList<StoredElement> Elements, string? Problem = null);

/// <summary>What a row of the divergences holds.</summary>
/// <param name="Element">What was compared.</param>
/// <param name="Models">The models that had a part in it.</param>
/// <param name="Threshold">What the finding's score was held against; null where nothing was.</param>
internal sealed record DivergenceContent(StoredElement Element, IReadOnlyList<ModelIdentity> Models, double? Threshold);

/// <summary>A divergence in the order in which they became visible.</summary>
/// <param name="Sequence">Position: 1, 2, 3, ... without gaps.</param>
/// <param name="Case">The case.</param>
/// <param name="DeclarationId">The declaration's own number.</param>
/// <param name="Scan">The scan that shows it; null for a paper.</param>
/// <param name="RecordedAt">When it became durable.</param>
/// <param name="Content">The rest.</param>
internal sealed record StoredDivergence(
    long Sequence, CaseRecord Case, string DeclarationId, ScanRecord? Scan, DateTimeOffset RecordedAt, DivergenceContent Content);
