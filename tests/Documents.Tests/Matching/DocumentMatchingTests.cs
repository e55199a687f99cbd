using VisionInspection.Declarations;
using VisionInspection.Documents.Matching;
using VisionInspection.Documents.Understanding;
using static VisionInspection.Documents.Tests.Matching.Hand;

namespace VisionInspection.Documents.Tests.Matching;

public class DocumentMatchingTests
{
    [Fact]
    public void Compare_OtherQuantity_SaysWhatAPersonWouldWrite()
    {
        CustomsDeclaration declaration = Declared() with { Items = [Item(1, "Steel bolts", 5, 50), Item(2, "Copper wire", 7, 70), Item(3, "Pumps", 24, 900)] };
        DocumentFields invoice = Paper(DocumentKind.Invoice) with
        {
            Lines = [Line(1, "Steel bolts", 5, 50), Line(2, "Copper wire", 7, 70), Line(3, "Pumps", 240, 900)],
        };

        Divergence divergence = Assert.Single(Hand.Compare(declaration, invoice).Divergences);

        Assert.Equal("Invoice line 3: 240 pieces; declared 24.", divergence.Finding.Sentence);
        Assert.Equal(ElementKinds.Quantity, divergence.Finding.Kind);
        Assert.Equal("Declaration/GoodsShipment/GovernmentAgencyGoodsItem[3]/Commodity/GoodsMeasure/TariffQuantity", divergence.Finding.Element);
        Assert.Equal((1, new WitnessBox(10, 20, 30, 40)), (divergence.Finding.Witness.Page, divergence.Finding.Witness.Box));
    }

    [Fact]
    public void Compare_LinesInAnotherOrder_AreAlignedByWhatTheySay()
    {
        CustomsDeclaration declaration = Declared() with { Items = [Item(1, "Steel bolts", 5, 50, "731815"), Item(2, "Copper wire", 7, 70, "740811")] };
        DocumentFields invoice = Paper(DocumentKind.Invoice) with { Lines = [Line(1, "Copper wire", 7, 70, "740811"), Line(2, "Steel bolts", 5, 50, "73181542")] };

        MatchingResult result = Hand.Compare(declaration, invoice);

        Assert.Empty(result.Divergences);
        Assert.All(result.Elements, element => Assert.True(element.Outcome is Comparison.Equal or Comparison.EqualNormalised, element.Sentence));
        Assert.Equal(8, result.Elements.Count);
    }

    [Fact]
    public void Compare_ThreeLinesOfOneHsCode_AreSummed()
    {
        CustomsDeclaration declaration = Declared() with { Items = [Item(1, "Bolts and screws", 30, 300, "731815"), Item(2, "Copper wire", 7, 70, "740811")] };
        DocumentFields invoice = Paper(DocumentKind.Invoice) with
        {
            Lines = [Line(1, "Bolts M8", 5, 50, "731815"), Line(2, "Screws M6", 10, 100, "731815"), Line(3, "Copper wire", 7, 70, "740811"), Line(4, "Bolts M10", 15, 150, "731815")],
        };

        MatchingResult result = Hand.Compare(declaration, invoice);

        Assert.DoesNotContain(result.Elements, element => element.Kind is ElementKinds.ExtraItem or ElementKinds.MissingItem);
        Assert.All(
            result.Elements.Where(element => element.Kind is ElementKinds.Quantity or ElementKinds.Amount),
            element => Assert.Equal(Comparison.Equal, element.Outcome));
    }

    [Fact]
    public void Compare_LineNobodyDeclared_AndItemNobodyInvoiced_AreBothSaid()
    {
        CustomsDeclaration declaration = Declared() with { Items = [Item(1, "Steel bolts", 5, 50, "731815"), Item(2, "Copper wire", 7, 70, "740811")] };
        DocumentFields invoice = Paper(DocumentKind.Invoice) with
        {
            NetTotal = Read(1_050m),
            Lines = [Line(1, "Steel bolts", 5, 50, "731815"), Line(2, "Laptop computers", 2, 1000, "847130"), Line(3, "Freight to Santos", null, 30)],
        };

        MatchingResult result = Hand.Compare(declaration, invoice);

        Assert.Equal("Invoice: item 2 not there; declared Copper wire.", Only(result, ElementKinds.MissingItem).Sentence);
        Assert.Equal("Invoice line 2: 2 pieces Laptop computers; not declared.", Only(result, ElementKinds.ExtraItem).Sentence);
    }

    [Fact]
    public void Compare_UnitsOfOneDimension_AreConverted()
    {
        CustomsDeclaration declaration = Declared() with { Items = [Item(1, "Rice", 2000, 900, unit: "KGM")] };
        DocumentFields invoice = Paper(DocumentKind.Invoice) with { Lines = [Line(1, "Rice", 2, 900, unit: "TNE")] };

        ComparedElement quantity = Only(Hand.Compare(declaration, invoice), ElementKinds.Quantity);

        Assert.Equal(Comparison.EqualNormalised, quantity.Outcome);
        Assert.Contains("1 t taken as 1,000 kg", quantity.Tolerance, StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_UnitsOfTwoDimensions_AreNotCompared()
    {
        CustomsDeclaration declaration = Declared() with { Items = [Item(1, "Rice", 2000, 900, unit: "KGM")] };
        DocumentFields invoice = Paper(DocumentKind.Invoice) with { Lines = [Line(1, "Rice", 40, 900, unit: "C62")] };

        Assert.DoesNotContain(Hand.Compare(declaration, invoice).Elements, element => element.Kind == ElementKinds.Quantity);
    }

    [Fact]
    public void Compare_GoodsInAnotherLanguage_AreNoDivergenceWhereTheChapterAgrees()
    {
        CustomsDeclaration declaration = Declared() with { Items = [Item(1, "Pencil sharpeners", 24, 900, "821410")] };
        DocumentFields invoice = Paper(DocumentKind.Invoice) with { Lines = [Line(1, "Bleistiftspitzer", 24, 900, "82141000")] };

        ComparedElement goods = Only(Hand.Compare(declaration, invoice), ElementKinds.Description);

        Assert.Equal((Comparison.Similar, "other words; only the HS chapter agrees"), (goods.Outcome, goods.Tolerance));
    }

    [Fact]
    public void Compare_ContainersInAnotherOrder_MeetTheirOwn()
    {
        CustomsDeclaration declaration = Declared() with
        {
            Containers = [new DeclaredContainer("CSQU3054383", false, ["S1111"], null), new DeclaredContainer("MSKU1234565", false, ["S2222"], null)],
        };
        DocumentFields bill = Paper(DocumentKind.BillOfLading) with { Containers = [Read("MSKU1234565"), Read("CSQU3054399")], Seals = [Read("S2222"), Read("S1111")] };

        Divergence divergence = Assert.Single(Hand.Compare(declaration, bill).Divergences);

        Assert.Equal("Bill of lading: container CSQU3054399; declared CSQU3054383.", divergence.Finding.Sentence);
    }

    [Theory]
    [InlineData(DocumentKind.BillOfLading, 0.95, Comparison.Missing)]
    [InlineData(DocumentKind.BillOfLading, 0.4, Comparison.NotLegible)]
    [InlineData(DocumentKind.CertificateOfOrigin, 0.95, null)]
    public void Compare_NoContainerOnThePaper_IsMissingOnlyWhereItBelongsAndWasReadWell(DocumentKind kind, double confidence, Comparison? outcome)
    {
        CustomsDeclaration declaration = Declared() with { Containers = [new DeclaredContainer("CSQU3054383", false, [], null)] };

        MatchingResult result = Hand.Compare(declaration, Paper(kind), "nothing of that sort here", confidence);

        Assert.Equal(outcome, result.Elements.SingleOrDefault(element => element.Kind == ElementKinds.Container)?.Outcome);
        Assert.Equal(outcome == Comparison.Missing ? 1 : 0, result.Divergences.Count);
    }

    [Fact]
    public void Compare_ValueAmongTheWordsThatNoFieldHolds_IsNotMissing()
    {
        CustomsDeclaration declaration = Declared() with { Containers = [new DeclaredContainer("CSQU3054383", false, [], null)] };

        ComparedElement container = Only(Hand.Compare(declaration, Paper(DocumentKind.BillOfLading), "container CSQU 305438 3 FCL"), ElementKinds.Container);

        Assert.Equal(Comparison.EqualNormalised, container.Outcome);
        Assert.Equal(new WitnessBox(100, 10, 290, 20), container.Witness.Box);
    }

    [Fact]
    public void Compare_HardlyLegibleOtherValue_IsShownAndNoDivergence()
    {
        CustomsDeclaration declaration = Declared() with { InvoiceAmount = 14201.55m };
        DocumentFields invoice = Paper(DocumentKind.Invoice) with { GrandTotal = Read(14281.55m, confidence: 0.1), Lines = [] };

        MatchingResult result = Hand.Compare(declaration, invoice, "sum 14,201.55 EUR");

        Assert.Empty(result.Divergences);
        Assert.Equal(Comparison.NotLegible, Only(result, ElementKinds.InvoiceAmount).Outcome);
    }

    [Fact]
    public void Compare_PapersDisagreeWhereTheDeclarationIsSilent_IsSaid()
    {
        MatchingResult result = DocumentMatching.Compare(
            Declared(),
            [(Document(), Paper(DocumentKind.PackingList) with { PackageCount = Read(40) }), (Document(), Paper(DocumentKind.BillOfLading) with { PackageCount = Read(44) })]);

        Assert.Equal("Packing list: 40 packages; Bill of lading: 44; the declaration does not say.", Assert.Single(result.Divergences).Finding.Sentence);
    }

    [Fact]
    public void Compare_EmptyPaper_InventsNothing()
    {
        CustomsDeclaration declaration = Declared() with { Incoterm = "FOB", Conveyance = "MV Aurora", Items = [Item(1, "Pumps", 3)] };

        Assert.Empty(Hand.Compare(declaration, Paper(DocumentKind.Other), "a letter without figures").Elements);
    }
}
