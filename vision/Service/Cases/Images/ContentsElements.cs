using System.Globalization;
using VisionInspection.Core.Findings;
using VisionInspection.Core.Similarity;
using VisionInspection.Declarations;
using VisionInspection.Service.Storage.Cases;

namespace VisionInspection.Service.Cases.Images;

/// <summary>What the look of a container's contents says of its declaration, as compared elements.</summary>
/// <param name="limits">What is usual and what is odd, from the model's own file.</param>
internal sealed class ContentsElements(ContentsLimits limits)
{
    private static readonly string[] Models = [ImageElement.Locator, ImageElement.Contents];

    /// <summary>Contents against those of containers declared with the same heading.</summary>
    /// <param name="goods">What is declared.</param>
    /// <param name="witness">The container in the scan.</param>
    /// <param name="vector">What it looks like inside, <c>[64]</c>.</param>
    /// <param name="known">The others.</param>
    public ImageElement Heading(DeclaredGoods goods, Witness witness, sbyte[] vector, IReadOnlyList<KnownContents> known)
    {
        if (goods.Heading is not { } heading)
        {
            return NotJudged(ElementKinds.Contents, goods.CodePath, null, $"Container {goods.Container}: {goods.Problem}, so its contents are held against nothing.", witness);
        }

        string declared = $"heading {heading}";
        if (known.Count < KindDistance.LeastKnown)
        {
            string few = string.Create(
                CultureInfo.InvariantCulture,
                $"Container {goods.Container}: {known.Count} scanned containers of other declarations have {declared} alone; {KindDistance.LeastKnown} are needed to know what it looks like.");
            return NotJudged(ElementKinds.Contents, goods.CodePath, declared, few, witness);
        }

        double distance = KindDistance.ToMiddle(vector, [.. known.Select(other => other.Vector)]);
        bool unlike = distance >= limits.Unlike;
        string likeness = string.Create(
            CultureInfo.InvariantCulture, $"distance {distance:0.00} from the middle of {known.Count} scanned ones, unlike from {limits.Unlike:0.00}");
        var compared = new ComparedElement
        {
            Kind = ElementKinds.Contents,
            Element = goods.CodePath,
            Declared = declared,
            Observed = unlike ? $"unlike {declared}" : $"like {declared}",
            Outcome = unlike ? Comparison.Different : Comparison.Similar,
            Score = unlike ? distance : 1 - distance,
            Tolerance = string.Create(CultureInfo.InvariantCulture, $"unlike from distance {limits.Unlike:0.000}, which 1 in 50 of the same kind reaches"),
            Sentence = $"Container {goods.Container} {(unlike ? "does not look like" : "looks like")} containers declared with {declared}: {likeness}.",
            Witness = witness,
        };
        return new ImageElement(compared, Models, limits.Unlike);
    }

    /// <summary>Each container of a lot against the others.</summary>
    /// <param name="goods">What the lot has in common.</param>
    /// <param name="lot">Its scanned containers, at least three.</param>
    /// <param name="declared">How many containers it has by what was declared.</param>
    public IReadOnlyList<ImageElement> Lot(DeclaredGoods goods, IReadOnlyList<ScannedOfLot> lot, int declared)
    {
        sbyte[][] vectors = [.. lot.Select(one => one.Vector)];
        double[] scores = OddOneOut.Scores(vectors, limits.UsualDistance);
        double[] standard = OddOneOut.ZScores(vectors);
        return [.. lot.Select((one, i) => Of(goods, one, scores[i], standard[i], lot.Count, declared))];
    }

    /// <summary>A lot of which too few are scanned.</summary>
    /// <param name="goods">What it has in common.</param>
    /// <param name="path">Path of the container.</param>
    /// <param name="scanned">How many are scanned.</param>
    /// <param name="declared">How many it has.</param>
    /// <param name="witness">The container.</param>
    public static ImageElement TooFew(DeclaredGoods goods, string path, int scanned, int declared, Witness witness) => NotJudged(
        ElementKinds.OddOneOut,
        path,
        Name(goods),
        string.Create(
            CultureInfo.InvariantCulture,
            $"Container {goods.Container}: {scanned} of the {declared} containers of {Name(goods)} are scanned with something inside; {OddOneOut.LeastLot} are needed to tell an odd one."),
        witness);

    private ImageElement Of(DeclaredGoods goods, ScannedOfLot one, double score, double standard, int scanned, int declared)
    {
        bool odd = score >= limits.Odd;
        string figures = string.Create(
            CultureInfo.InvariantCulture,
            $"score {score:0.00}, odd from {limits.Odd:0.00}, cosine z-score {standard:0.0}; {scanned} of {declared} scanned");
        var compared = new ComparedElement
        {
            Kind = ElementKinds.OddOneOut,
            Element = one.ContainerPath,
            Declared = Name(goods),
            Observed = odd ? "unlike the others" : "like the others",
            Outcome = odd ? Comparison.Different : Comparison.Similar,
            Score = odd ? score : 1 - score,
            Tolerance = string.Create(CultureInfo.InvariantCulture, $"odd from score {limits.Odd:0.000}, which 1 container in 200 reaches in lots that are as declared"),
            Sentence = $"Container {one.Number} {(odd ? "does not look like" : "looks like")} the others of {Name(goods)} ({figures}).",
            Witness = one.Witness,
        };
        return new ImageElement(compared, Models, limits.Odd);
    }

    private static string Name(DeclaredGoods goods) => $"bill of lading {goods.Bill}, goods code {goods.Subheading}";

    private static ImageElement NotJudged(string kind, string path, string? declared, string sentence, Witness witness) => new(
        new ComparedElement
        {
            Kind = kind,
            Element = path,
            Declared = declared,
            Observed = null,
            Outcome = Comparison.NotLegible,
            Score = 0,
            Sentence = sentence,
            Witness = witness,
        },
        Models);
}
