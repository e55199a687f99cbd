using VisionInspection.Declarations;
using VisionInspection.Documents.Matching;
using VisionInspection.Documents.Understanding;
using static VisionInspection.Documents.Tests.Matching.Hand;

namespace VisionInspection.Documents.Tests.Matching;

/// <summary>What sums, other papers and other words of the paper have to say before a divergence is reported.</summary>
public class EvidenceTests
{
    private static readonly CustomsDeclaration Three = Declared() with
    {
        GrossMass = 600,
        Items =
        [
            Item(1, "Steel bolts", 5, 50) with { UnitPrice = 10, GrossMass = 100 },
            Item(2, "Copper wire", 7, 140) with { UnitPrice = 20, GrossMass = 200 },
            Item(3, "Pumps", 24, 720) with { UnitPrice = 30, GrossMass = 300 },
        ],
    };

    [Fact]
    public void Compare_AmountThatContradictsItsOwnLine_IsMisreadRatherThanDifferent()
    {
        DocumentFields misread = Paper(DocumentKind.Invoice) with { Lines = [Priced(1, "Steel bolts", 5, 10, 56), Priced(2, "Copper wire", 7, 20, 140)] };
        DocumentFields differing = Paper(DocumentKind.Invoice) with { Lines = [Priced(1, "Steel bolts", 5, 11.2m, 56), Priced(2, "Copper wire", 7, 20, 140)] };

        Assert.Equal(Comparison.NotLegible, Hand.Compare(Three, misread).Elements.First(element => element.Kind == ElementKinds.Amount).Outcome);
        Assert.Equal(Comparison.Different, Hand.Compare(Three, differing).Elements.First(element => element.Kind == ElementKinds.Amount).Outcome);
    }

    [Fact]
    public void Compare_LinesThatDoNotAddUpToTheTotalButTheDeclaredDo_AreMisread()
    {
        DocumentFields list = Paper(DocumentKind.PackingList) with { GrossMass = Read(600m), PackageCount = Read(9), Lines = [Weighed(1, "Steel bolts", 700), Weighed(2, "Copper wire", 200), Weighed(3, "Pumps", 300)] };
        DocumentFields heavier = list with { GrossMass = Read(1200m) };

        Assert.Equal(Comparison.NotLegible, MassOf(Hand.Compare(Three, list), 1).Outcome);
        Assert.Equal(Comparison.Different, MassOf(Hand.Compare(Three, heavier), 1).Outcome);
    }

    [Fact]
    public void Compare_ItemNotListedWherePositionsHaveAGap_IsNotLegible()
    {
        DocumentFields whole = Paper(DocumentKind.Invoice) with { Lines = [Priced(1, "Steel bolts", 5, 10, 50), Priced(2, "Pumps", 24, 30, 720)] };
        DocumentFields gap = Paper(DocumentKind.Invoice) with { Lines = [Priced(1, "Steel bolts", 5, 10, 50), Priced(3, "Pumps", 24, 30, 720)] };

        Assert.Equal(Comparison.Missing, Only(Hand.Compare(Three, whole), ElementKinds.MissingItem).Outcome);
        Assert.Equal(Comparison.NotLegible, Only(Hand.Compare(Three, gap), ElementKinds.MissingItem).Outcome);
    }

    [Fact]
    public void Compare_NoLineCouldBeRead_IsSaid()
    {
        ComparedElement unread = Only(Hand.Compare(Three, Paper(DocumentKind.Invoice)), ElementKinds.MissingItem);

        Assert.Equal(Comparison.NotLegible, unread.Outcome);
        Assert.Equal("Invoice: list of goods not found in what could be read; declared 3 items.", unread.Sentence);
    }

    [Fact]
    public void Compare_BillWithOneLineForSeveralItems_IsNotHeldAgainstOneOfThem()
    {
        DocumentFields bill = Paper(DocumentKind.BillOfLading) with { GrossMass = Read(600m), PackageCount = Read(9), Lines = [Weighed(1, "Steel bolts Copper wire Pumps", 600)] };

        MatchingResult result = Hand.Compare(Three, bill);

        Assert.Empty(result.Divergences);
        Assert.Equal(3, result.Elements.Count(element => element.Kind == ElementKinds.Description && element.Outcome == Comparison.EqualNormalised));
        Assert.Single(result.Elements, element => element.Kind == ElementKinds.GrossMass);
    }

    [Fact]
    public void Compare_BillInTheWordsOfAnInvoice_ShowsWhatTheInvoiceShows()
    {
        CustomsDeclaration coded = Declared() with
        {
            Items = [Item(1, "Steel bolts", 5, 50, "731815"), Item(2, "Copper wire", 7, 140, "740811"), Item(3, "Pumps", 24, 720, "841370")],
        };
        DocumentFields invoice = Paper(DocumentKind.Invoice) with
        {
            Lines = [Line(1, "Stahlschrauben", 5, 50, "731815"), Line(2, "Spielzeug", 7, 140, "950300"), Line(3, "Kreiselpumpen", 24, 720, "841370")],
        };
        DocumentFields bill = Paper(DocumentKind.BillOfLading) with { Lines = [Line(1, "Stahlschrauben Spielzeug")] };

        ComparedElement[] goods =
        [
            .. DocumentMatching.Compare(coded, [(Document() with { Name = "invoice.pdf" }, invoice), (Document() with { Name = "bill.pdf" }, bill)]).Elements
                .Where(element => element.Witness.Name == "bill.pdf" && element.Kind == ElementKinds.Description),
        ];

        // The third is not named on the bill: nothing is said of it.
        Assert.Equal([("Steel bolts", Comparison.Similar), ("Copper wire", Comparison.Different)], goods.Select(element => (element.Declared, element.Outcome)));
    }

    [Fact]
    public void Compare_BillInTheWordsOfAListWithoutCodes_SaysNothingOfOtherGoods()
    {
        CustomsDeclaration two = Declared() with { Items = [Item(1, "Firebricks", 5), Item(2, "Pencil sharpeners", 7)] };
        DocumentFields list = Paper(DocumentKind.PackingList) with { Lines = [Line(1, "Schamottesteine", 5), Line(2, "Bleistiftspitzer", 7)] };
        DocumentFields bill = Paper(DocumentKind.BillOfLading) with { Lines = [Line(1, "Schamottesteine Bleistiftspitzer")] };

        MatchingResult result = DocumentMatching.Compare(two, [(Document() with { Name = "list.pdf" }, list), (Document() with { Name = "bill.pdf" }, bill)]);

        Assert.DoesNotContain(result.Elements, element => element.Witness.Name == "bill.pdf" && element.Kind == ElementKinds.Description);
    }

    [Fact]
    public void Compare_BillInAnotherLanguage_KnowsGoodsByWhatTheirWordsMean()
    {
        CustomsDeclaration declaration = Declared() with { Items = [Item(1, "Roasted coffee, not decaffeinated"), Item(2, "Ball bearings"), Item(3, "LED lamps")] };
        DocumentFields same = Paper(DocumentKind.BillOfLading) with { Lines = [Line(1, "Röstkaffee Kugellager, einreihig, art. K200 LED-Lampen")] };
        DocumentFields other = Paper(DocumentKind.BillOfLading) with { Lines = [Line(1, "Gefüllte Schokoladentafeln Kugellager LED-Lampen")] };

        MatchingResult agrees = Hand.Compare(declaration, same);
        MatchingResult differs = Hand.Compare(declaration, other);

        Assert.Empty(agrees.Divergences);
        Assert.Equal(3, agrees.Elements.Count(element => element.Kind == ElementKinds.Description && element.Outcome == Comparison.Similar));
        Assert.Equal("Bill of lading: goods schokoladentafeln; declared Roasted coffee, not decaffeinated.", Assert.Single(differs.Divergences).Finding.Sentence);
    }

    [Fact]
    public void Compare_BillThatNamesFewOfTheDeclaredGoods_SaysNothingOfOthers()
    {
        CustomsDeclaration declaration = Declared() with { Items = [Item(1, "Roasted coffee"), Item(2, "Ball bearings"), Item(3, "LED lamps")] };
        DocumentFields bill = Paper(DocumentKind.BillOfLading) with { Lines = [Line(1, "Schokoladentafeln Kugellager Fahrräder")] };

        Assert.DoesNotContain(Hand.Compare(declaration, bill).Elements, element => element.Kind == ElementKinds.Description);
    }

    [Fact]
    public void Compare_GoodsThatABillDoesNotName_AreMissingOnlyWhereItNamesTheOthers()
    {
        DocumentFields bill = Paper(DocumentKind.BillOfLading) with { GrossMass = Read(600m), PackageCount = Read(9), Lines = [Weighed(1, "Steel bolts Toys Pumps", 600)] };
        DocumentFields translated = bill with { Lines = [Weighed(1, "Stahlschrauben Spielzeug Kreiselmaschinen", 600)] };

        Assert.Equal("Bill of lading: goods not there; declared Copper wire.", Assert.Single(Hand.Compare(Three, bill).Divergences).Finding.Sentence);
        Assert.DoesNotContain(Hand.Compare(Three, translated).Elements, element => element.Kind == ElementKinds.Description);
    }

    [Theory]
    [InlineData("CSQU3O54383 FCL", Comparison.EqualNormalised)]
    [InlineData("container CSQU3054993", Comparison.NotLegible)]
    [InlineData("nothing of that sort here", Comparison.Missing)]
    public void Compare_ValueThatNoFieldHolds_IsLookedForAmongTheWords(string words, Comparison outcome)
    {
        CustomsDeclaration declaration = Declared() with { Containers = [new DeclaredContainer("CSQU3054383", false, [], null)] };

        Assert.Equal(outcome, Only(Hand.Compare(declaration, Paper(DocumentKind.BillOfLading), words), ElementKinds.Container).Outcome);
    }

    [Fact]
    public void Compare_PlaceAmongTheWords_MayBeAnAddress()
    {
        CustomsDeclaration declaration = Declared() with { LoadingPlace = "Rotterdam" };

        Assert.Equal(Comparison.NotLegible, Only(Hand.Compare(declaration, Paper(DocumentKind.BillOfLading), "shipper of 3011 Rotterdam"), ElementKinds.LoadingPlace).Outcome);
        Assert.Empty(Hand.Compare(declaration, Paper(DocumentKind.Invoice), "shipper of 3011 Rotterdam").Elements);
    }

    [Theory]
    [InlineData("27435", Comparison.NotLegible)]
    [InlineData("2.7435", Comparison.NotLegible)]
    [InlineData("27436", Comparison.Different)]
    [InlineData("274.35", Comparison.Different)]
    public void Compare_DecimalMarkLost_IsNoTenfoldMass(string printed, Comparison outcome)
    {
        CustomsDeclaration declaration = Declared() with { GrossMass = 2743.5m };
        decimal value = decimal.Parse(printed, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(outcome, Only(Hand.Compare(declaration, Paper(DocumentKind.PackingList) with { GrossMass = Read(value, printed) }), ElementKinds.GrossMass).Outcome);
    }

    [Fact]
    public void Compare_GoodsInAnotherLanguage_AreTheSameWhereAnotherPaperHasThemUnderTheirCode()
    {
        CustomsDeclaration declaration = Declared() with { Items = [Item(1, "Centrifugal pumps", 24, 900, "841370"), Item(2, "Copper wire", 7, 70, "740811")] };
        DocumentFields invoice = Paper(DocumentKind.Invoice) with { Lines = [Line(1, "Kreiselpumpen", 24, 900, "841370"), Line(2, "Kupferdraht", 7, 70, "740811")] };
        DocumentFields list = Paper(DocumentKind.PackingList) with { Lines = [Line(1, "Kreiselpumpen", 24), Line(2, "Spielzeug", 7)] };

        MatchingResult result = DocumentMatching.Compare(declaration, [(Document(), invoice), (Document(), list)]);

        Assert.Equal("Packing list line 2: Spielzeug; declared Copper wire.", Assert.Single(result.Divergences).Finding.Sentence);
    }

    [Fact]
    public void Compare_WhatOtherPapersSay_IsInTheSentence()
    {
        CustomsDeclaration declaration = Declared() with { PackageCount = 40 };
        DocumentFields list = Paper(DocumentKind.PackingList) with { PackageCount = Read(44), GrossMass = Read(5m) };
        DocumentFields bill = Paper(DocumentKind.BillOfLading) with { PackageCount = Read(44), GrossMass = Read(5m) };
        DocumentFields invoice = Paper(DocumentKind.Invoice) with { PackageCount = Read(40) };

        MatchingResult result = DocumentMatching.Compare(declaration, [(Document(), list), (Document(), bill), (Document(), invoice)]);

        Assert.Equal(
            ["Packing list: packages 44, as on another paper; declared 40, as on another paper.", "Bill of lading: packages 44, as on another paper; declared 40, as on another paper."],
            result.Divergences.Select(divergence => divergence.Finding).Where(finding => finding.Kind == ElementKinds.Packages).Select(finding => finding.Sentence));
    }

    private static LineItem Priced(int number, string goods, decimal quantity, decimal price, decimal amount) => Hand.Line(number, goods, quantity, amount) with { UnitPrice = Read(price) };

    private static LineItem Weighed(int number, string goods, decimal gross) => Hand.Line(number, goods) with { GrossMass = Read(gross) };

    private static ComparedElement MassOf(MatchingResult result, int item) =>
        result.Elements.Single(element => element.Kind == ElementKinds.GrossMass && element.Element.StartsWith(DeclarationPaths.Item(item - 1), StringComparison.Ordinal));
}
