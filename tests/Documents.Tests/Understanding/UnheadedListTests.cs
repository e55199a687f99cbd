using VisionInspection.Documents.Reading;
using VisionInspection.Documents.Understanding;

namespace VisionInspection.Documents.Tests.Understanding;

/// <summary>Lists whose head was not read, or in part: columns known by what stands in them.</summary>
public class UnheadedListTests
{
    [Fact]
    public void Of_InvoiceWithoutHead_KnowsColumnsByFormAndProduct()
    {
        DocumentFields fields = DocumentUnderstanding.Of(Typed.Paper(
            "COMMERCIAL INVOICE", "", "ndesn  gc  ntity", "",
            "1     84821027   Ball bearings       US        1,200 pcs       7.12      8,544.00",
            "2     320910     Acrylic wall paint  DE          510 l         9.82      5,008.20",
            "3     85015291   Electric motors     IT           55 pcs     175.10      9,630.50",
            "                 Total USD                                              23,182.70"));

        Assert.Equal([1200m, 510m, 55m], fields.Lines.Select(line => line.Quantity!.Value));
        Assert.Equal([7.12m, 9.82m, 175.10m], fields.Lines.Select(line => line.UnitPrice!.Value));
        Assert.Equal([8544m, 5008.20m, 9630.50m], fields.Lines.Select(line => line.Amount!.Value));
        Assert.Equal(["84821027", "320910", "85015291"], fields.Lines.Select(line => line.HsCode?.Value));
        Assert.Equal(["US", "DE", "IT"], fields.Lines.Select(line => line.Origin?.Value));
        Assert.Equal(["C62", "LTR", "C62"], fields.Lines.Select(line => line.Unit?.Value));
        Assert.Equal("Acrylic wall paint", fields.Lines[1].Description?.Value);
    }

    [Fact]
    public void Of_PackingListWithoutHead_KnowsNetByGross()
    {
        DocumentFields fields = DocumentUnderstanding.Of(Typed.Paper(
            "PACKING LIST", "",
            "1     Ball bearings            200 pcs     10       450.0         480.5",
            "2     Copper wire              100 m       20       200.0         215.0",
            "3     Steel pipes               50 pcs      5       510.5         522.0",
            "      Total                                35     1,160.5       1,217.5"));

        Assert.Equal([450m, 200m, 510.5m], fields.Lines.Select(line => line.NetMass!.Value));
        Assert.Equal([480.5m, 215m, 522m], fields.Lines.Select(line => line.GrossMass!.Value));
        Assert.Equal([10, 20, 5], fields.Lines.Select(line => line.PackageCount!.Value));
        Assert.Equal((35, 1160.5m, 1217.5m), (fields.PackageCount?.Value, fields.NetMass?.Value, fields.GrossMass?.Value));
    }

    [Fact]
    public void Of_HeadThatLacksAColumn_IsCompletedByTheProduct()
    {
        DocumentFields fields = DocumentUnderstanding.Of(Typed.Paper(
            "INVOICE", "",
            "Item  Description of goods                  Unit price      Amount",
            "1     Ball bearings            1,200 pcs         7.12    8,544.00",
            "2     Wall paint                 510 l           9.82    5,008.20",
            "3     Electric motors             55 pcs       175.10    9,630.50"));

        Assert.Equal([1200m, 510m, 55m], fields.Lines.Select(line => line.Quantity!.Value));
        Assert.Equal(["Ball bearings", "Wall paint", "Electric motors"], fields.Lines.Select(line => line.Description?.Value));
    }

    [Fact]
    public void Of_NumbersThatNothingExplains_StayUntold()
    {
        DocumentFields fields = DocumentUnderstanding.Of(Typed.Paper(
            "CERTIFICATE", "",
            "1     Ball bearings            1,200         7.12    8,001.00",
            "2     Wall paint                 510         3.82    5,318.20",
            "3     Electric motors             55        75.10    9,030.50"));

        Assert.Empty(fields.Lines);
    }

    [Fact]
    public void Of_BrokenRuleReadAsSevens_IsNoLine()
    {
        ReadDocument typed = Typed.Paper(
            "PACKING LIST", "",
            "Item  Description of goods    Quantity  Packages  Net weight  Gross weight",
            "1     Ball bearings                200        10       450.0         480.5",
            "                               77      7777      7777");
        ReadPage page = typed.Pages[0];
        var flat = page with { Words = [.. page.Words.Select(word => word.Text.StartsWith("77", StringComparison.Ordinal) ? word with { Box = word.Box with { Height = 3 } } : word)] };

        Assert.Single(DocumentUnderstanding.Of(typed with { Pages = [flat] }).Lines);
        Assert.Equal(2, DocumentUnderstanding.Of(typed).Lines.Count);
    }
}
