using VisionInspection.Documents.Understanding;

namespace VisionInspection.Documents.Tests.Understanding;

/// <summary>Lists of goods and their sums, typed.</summary>
public class ListTests
{
    private const string Head = "Item  Description of goods    Quantity  Packages  Net weight  Gross weight";

    [Fact]
    public void Of_RowOfSums_IsTheTotalsAndNoGoods()
    {
        DocumentFields fields = DocumentUnderstanding.Of(Typed.Paper(
            "PACKING LIST", "", Head,
            "1     Ball bearings                200        10       450.0         480.5",
            "2     Copper wire                  100        20       200.0         215.0",
            "      Total                                   30       650.0         695.5"));

        Assert.Equal(["Ball bearings", "Copper wire"], fields.Lines.Select(line => line.Description?.Value));
        Assert.Equal((30, 650m, 695.5m), (fields.PackageCount?.Value, fields.NetMass?.Value, fields.GrossMass?.Value));
        Assert.True(fields.GrossMass!.Witnesses.HasFlag(Witnesses.Arithmetic));
        Assert.All(fields.Lines, line => Assert.True(line.PackageCount!.Witnesses.HasFlag(Witnesses.Arithmetic)));
    }

    [Theory]
    [InlineData("Fotal")]
    [InlineData("Tota1")]
    public void Of_RowOfSumsMisread_IsStillNoGoods(string word)
    {
        DocumentFields fields = DocumentUnderstanding.Of(Typed.Paper(
            "PACKING LIST", "", Head,
            "1     Ball bearings                200        10       450.0         480.5",
            "2     Copper wire                  100        20       200.0         215.0",
            $"      {word}                                   30       650.0         695.5"));

        Assert.Equal(2, fields.Lines.Count);
        Assert.Equal(30, fields.PackageCount?.Value);
    }

    [Fact]
    public void Of_SumsThatDoNotComeOut_AreNotWitnessed()
    {
        DocumentFields fields = DocumentUnderstanding.Of(Typed.Paper(
            "PACKING LIST", "", Head,
            "1     Ball bearings                200        10       450.0         480.5",
            "2     Copper wire                  100        20       200.0         215.0",
            "      Total                                   31       650.0         695.5"));

        Assert.Equal(31, fields.PackageCount?.Value);
        Assert.False(fields.PackageCount!.Witnesses.HasFlag(Witnesses.Arithmetic));
        Assert.True(fields.NetMass!.Witnesses.HasFlag(Witnesses.Arithmetic));
    }

    [Fact]
    public void Of_ListWithoutSums_HasNoTotals()
    {
        DocumentFields fields = DocumentUnderstanding.Of(Typed.Paper(
            "PACKING LIST", "", Head,
            "1     Ball bearings                200        10       450.0         480.5",
            "2     Copper wire                  100        20       200.0         215.0"));

        Assert.Equal(2, fields.Lines.Count);
        Assert.Null(fields.PackageCount);
        Assert.Null(fields.NetMass);
        Assert.Null(fields.GrossMass);
    }

    [Fact]
    public void Of_BillWithOneLine_HasItsNumbersAsTotals()
    {
        DocumentFields fields = DocumentUnderstanding.Of(Typed.Paper(
            "BILL OF LADING", "B/L No.: HLCU123456789", "",
            "Marks and numbers  Packages  Description of goods     Gross weight kg",
            "AB 1234                  41  Steel bolts                      2,743.5",
            "                             Copper wire, insulated"));

        Assert.Equal(DocumentKind.BillOfLading, fields.Kind);
        Assert.Equal((41, 2743.5m), (fields.PackageCount?.Value, fields.GrossMass?.Value));
    }

    [Fact]
    public void Of_UnitsInAList_AreNoNumberOfPackages()
    {
        DocumentFields fields = DocumentUnderstanding.Of(Typed.In(
            "fra", "FACTURE COMMERCIALE", "",
            "Quantité Unité  Désignation        Code SH  Prix unitaire    Montant",
            "2 pièces        Pneumatiques      40111040          97,64     195,28",
            "108 paires      Chaussures        64039900          32,72   3 533,76"));

        Assert.Equal(2, fields.Lines.Count);
        Assert.Null(fields.PackageCount);
    }

    [Fact]
    public void Of_LitreReadAsAOne_IsToldByTheProduct()
    {
        DocumentFields fields = DocumentUnderstanding.Of(Typed.In(
            "deu", "HANDELSRECHNUNG", "",
            "Pos.  Warenbezeichnung     Menge  Einzelpreis    Betrag",
            "1     Olivenöl               601        10,43    625,80",
            "2     Kugellager             201        12,20  2.452,20",
            "3     Rapsöl                6121         6,33  3.873,96"));

        Assert.Equal([60m, 201m, 612m], fields.Lines.Select(line => line.Quantity!.Value));
        Assert.Equal("LTR", fields.Lines[0].Unit?.Value);
    }

    [Theory]
    [InlineData("NettogewichtBruttogewicht")]
    [InlineData("Nettogewictäruttogewicht")]
    public void Of_HeadsReadAsOneWord_AreParted(string heads)
    {
        DocumentFields fields = DocumentUnderstanding.Of(Typed.In(
            "deu", "PACKLISTE", "",
            $"Pos.  Warenbezeichnung  Menge  {heads}",
            "1     Kugellager          200         450,0        480,5",
            "2     Kupferdraht         100         200,0        215,0"));

        Assert.Equal([450m, 200m], fields.Lines.Select(line => line.NetMass!.Value));
        Assert.Equal([480.5m, 215m], fields.Lines.Select(line => line.GrossMass!.Value));
    }

    [Fact]
    public void Of_HeadsUnderAStamp_AreDoneWithout()
    {
        DocumentFields fields = DocumentUnderstanding.Of(Typed.In(
            "fra", "FACTURE COMMERCIALE", "",
            "Pos.  Désignatachttide  EVEDs  Poids net  Quantité  Prix  Montant",
            "1     Jeux de bois      950300  388,8      648       10,90  7 063,20",
            "2     Café torréfié     090121  250,0      100        8,01    801,00"));

        Assert.Equal([648m, 100m], fields.Lines.Select(line => line.Quantity!.Value));
        Assert.Equal([7063.20m, 801m], fields.Lines.Select(line => line.Amount!.Value));
    }

    [Fact]
    public void Of_AmountLeftToPay_IsNotTheTotal()
    {
        DocumentFields prepaid = DocumentUnderstanding.Of(Typed.Paper("INVOICE", "Invoice total:  EUR 1,000.00", "Prepaid:  EUR 200.00", "Amount due:  EUR 800.00"));
        DocumentFields alone = DocumentUnderstanding.Of(Typed.Paper("INVOICE", "Amount due:  EUR 800.00"));

        Assert.Equal(1000m, prepaid.GrandTotal?.Value);
        Assert.Equal(800m, alone.GrandTotal?.Value);
    }

    [Fact]
    public void Of_PortNamedLikeALabelOfAnotherLanguage_IsRead()
    {
        DocumentFields fields = DocumentUnderstanding.Of(Typed.Paper("BILL OF LADING", "Port of loading: Koper", "", "Port of discharge  Vessel", "Koper              Aurora"));

        Assert.Equal("Koper", fields.LoadingPlace?.Value);
        Assert.Equal("Koper", fields.DischargePlace?.Value);
    }
}
