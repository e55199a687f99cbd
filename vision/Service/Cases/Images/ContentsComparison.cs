using VisionInspection.Core;
using VisionInspection.Core.Findings;
using VisionInspection.Core.Similarity;
using VisionInspection.Declarations;
using VisionInspection.Service.Storage;
using VisionInspection.Service.Storage.Cases;

namespace VisionInspection.Service.Cases.Images;

/// <summary>
/// A declaration against the look of its containers' contents, which takes other containers to know: those declared with the
/// same heading, and those of the same lot. A lot is judged anew, all of it, with every container of it that is scanned.
/// </summary>
internal sealed class ContentsComparison(ICaseStore cases, ContentsMaps maps, IScanInspector inspector)
{
    // The latest; what goods look like changes with the season and the packer.
    private const int MostOfHeading = 200;

    // Cosines between all of a lot are taken: 20,000 here.
    private const int MostOfLot = 200;

    /// <summary>Compares.</summary>
    /// <param name="declaration">What is declared.</param>
    /// <param name="compared">The case.</param>
    /// <param name="scan">The scan's result.</param>
    /// <param name="seen">What was seen.</param>
    /// <param name="stopping">Ends it.</param>
    /// <returns>What this scan shows of the case, and what that says of other pairs.</returns>
    public async Task<(IReadOnlyList<ImageElement> Here, IReadOnlyList<JudgedAnew> Elsewhere)> CompareAsync(
        CustomsDeclaration declaration, CaseRecord compared, ScanResult scan, SeenScan seen, CancellationToken stopping)
    {
        var here = new List<ImageElement>();
        var elsewhere = new List<JudgedAnew>();
        if (seen.Found.Models.FirstOrDefault(model => model.Name == ImageElement.Contents) is not { } model)
        {
            return (here, elsewhere);
        }

        var elements = new ContentsElements(inspector.Limits);
        var lots = new HashSet<(string, string)>();
        foreach (DeclaredGoods goods in DeclaredGoods.Of(declaration))
        {
            if (seen.Showing(declaration, goods.Container).FirstOrDefault(found => found.Contents is { Vector.Length: VectorIndex.Dimensions }) is not { } found)
            {
                continue;
            }

            var one = new KnownContents(compared.Id, goods.Container, goods.ContainerPath, scan.Scan, found);
            here.Add(await HeadingAsync(elements, goods, one, seen, model, stopping));
            if (goods is { Bill: { } bill, Subheading: { } subheading })
            {
                await AddLotAsync(elements, goods, one, seen, (model, bill, subheading, lots.Add((bill, subheading))), here, elsewhere, stopping);
            }
        }

        return (here, elsewhere);
    }

    private async Task<ImageElement> HeadingAsync(
        ContentsElements elements, DeclaredGoods goods, KnownContents one, SeenScan seen, ModelIdentity model, CancellationToken stopping)
    {
        IReadOnlyList<KnownContents> known = goods.Heading is not { } heading
            ? [] : await cases.ContentsOfHeadingAsync(heading, one.Case, goods.Bill, model.Sha256, MostOfHeading, stopping);
        ImageElement element = elements.Heading(goods, seen.Witness(one.Found.View, one.Found.Box), one.Vector, known);
        return element.Compared.Outcome == Comparison.Different ? element with { Map = await maps.OfAsync(one, known, stopping) } : element;
    }

    // A scan may show several containers of one lot: too few are said of each, the whole is judged once.
    private async Task AddLotAsync(
        ContentsElements elements,
        DeclaredGoods goods,
        KnownContents one,
        SeenScan seen,
        (ModelIdentity Model, string Bill, string Subheading, bool First) of,
        List<ImageElement> here,
        List<JudgedAnew> elsewhere,
        CancellationToken stopping)
    {
        int declared = await cases.CountLotAsync(of.Bill, of.Subheading, stopping);
        if (declared < OddOneOut.LeastLot)
        {
            return;
        }

        IReadOnlyList<KnownContents> lot = await cases.LotAsync(of.Bill, of.Subheading, of.Model.Sha256, MostOfLot, stopping);
        if (lot.Count < OddOneOut.LeastLot)
        {
            here.Add(ContentsElements.TooFew(goods, goods.ContainerPath, lot.Count, declared, seen.Witness(one.Found.View, one.Found.Box)));
            return;
        }

        if (!of.First)
        {
            return;
        }

        IReadOnlyList<ImageElement> judged = elements.Lot(goods, [.. lot.Select(Scanned)], declared);
        for (int i = 0; i < lot.Count; i++)
        {
            bool isHere = lot[i].Scan.Id == one.Scan.Id && lot[i].Case == one.Case;
            StoredElement stored = StoredElement.OfScan([judged[i]], seen.Found.Models, lot[i].Scan.Id)[0];
            bool drawn = !isHere && await IsDrawnAsync(lot[i], stored.Id, stopping);
            SaliencyMap? map = stored.Diverges && !drawn ? await maps.OfAsync(lot[i], [.. lot.Where(other => other != lot[i])], stopping) : null;
            if (isHere)
            {
                here.Add(judged[i] with { Map = map });
            }
            else
            {
                elsewhere.Add(new JudgedAnew(lot[i].Case, lot[i].Scan.Id, stored with { Basis = stored.Basis! with { Map = map } }));
            }
        }
    }

    private async Task<bool> IsDrawnAsync(KnownContents one, string id, CancellationToken stopping) =>
        (await cases.ImagesAsync(one.Case, stopping)).Any(image =>
            image.Scan.Id == one.Scan.Id && image.Evidence.Elements.Any(element => element.Id == id && element.Basis?.Map is not null));

    private static ScannedOfLot Scanned(KnownContents one) => new(
        one.Number, one.ContainerPath, one.Vector,
        new Witness(
            WitnessKind.Image, one.Scan.Header.FileName, one.Scan.Header.Sha256, null, one.Found.View,
            new WitnessBox(one.Found.Box.X, one.Found.Box.Y, one.Found.Box.Width, one.Found.Box.Height)));
}
