using VisionInspection.Core.Findings;
using VisionInspection.Declarations;
using VisionInspection.ImagingFormats;
using VisionInspection.Service.Cases.Images;
using VisionInspection.Service.Tests.Support;

namespace VisionInspection.Service.Tests.Cases;

/// <summary>The containers of one declaration against each other, from scans at hand.</summary>
public sealed class CaseLotsTests : IDisposable
{
    private const string Computers = "84713000", Furniture = "94036000";
    private readonly LookingInspector inspector = new();

    public void Dispose() => inspector.Dispose();

    [Fact]
    public void Compare_OneOfFourLooksAnotherWay_IsTheOddOne()
    {
        IReadOnlyList<ImageElement> judged = Compare("BILL-1", Lot(Computers, 4), "MSKU0000001-0", "MSKU0000002-1", "MSKU0000003-15", "MSKU0000004-0");

        Assert.Equal(["MSKU0000003"], judged.Where(one => one.Compared.Outcome == Comparison.Different).Select(one => one.Compared.Sentence.Split(' ')[1]));
        Assert.Equal(3, judged.Count(one => one.Compared.Outcome == Comparison.Similar));
        ComparedElement odd = judged.Single(one => one.Compared.Outcome == Comparison.Different).Compared;
        Assert.Equal((ElementKinds.OddOneOut, "MSKU0000003-15.png"), (odd.Kind, odd.Witness.Name));
        Assert.EndsWith("TransportEquipment[3]", odd.Element, StringComparison.Ordinal);
        Assert.Contains("4 of 4 scanned", odd.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_OtherGoodsInOneBill_AreAnotherLot()
    {
        (string, string)[] goods = [.. Lot(Computers, 3), ("MSKU0000009", Furniture)];

        IReadOnlyList<ImageElement> judged = Compare("BILL-1", goods, "MSKU0000001-0", "MSKU0000002-1", "MSKU0000003-0", "MSKU0000009-15");

        Assert.Equal(3, judged.Count);
        Assert.All(judged, one => Assert.Equal(Comparison.Similar, one.Compared.Outcome));
    }

    [Fact]
    public void Compare_TwoOfFourScanned_SaysHowManyAreNeeded()
    {
        IReadOnlyList<ImageElement> judged = Compare("BILL-1", Lot(Computers, 4), "MSKU0000001-0", "MSKU0000002-15");

        Assert.Equal(2, judged.Count);
        Assert.All(judged, one => Assert.Contains("2 of the 4 containers", one.Compared.Sentence, StringComparison.Ordinal));
        Assert.All(judged, one => Assert.Equal(Comparison.NotLegible, one.Compared.Outcome));
    }

    [Fact]
    public void Compare_LotOfTwo_SaysNothing() => Assert.Empty(Compare("BILL-1", Lot(Computers, 2), "MSKU0000001-0", "MSKU0000002-15"));

    private static (string, string)[] Lot(string code, int count) => [.. Enumerable.Range(1, count).Select(i => ($"MSKU000000{i}", code))];

    private IReadOnlyList<ImageElement> Compare(string bill, (string, string)[] goods, params string[] scans)
    {
        CustomsDeclaration declaration = DeclarationReader.Read(Submitter.Goods("D-1", bill, goods)).Declaration;
        InspectionResult Found(string name) =>
            inspector.Inspect([new Scan { Id = name + ".png", Format = "png", Views = [] }], CancellationToken.None)[0];
        return CaseLots.Compare(
            declaration, [.. scans.Select(name => new SeenScan(name + ".png", Samples.Hash([1]), [name.Split('-')[0]], Found(name), new HashSet<string>()))], inspector.Limits);
    }
}
