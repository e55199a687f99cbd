using VisionInspection.Declarations;
using VisionInspection.Service.Cases;

namespace VisionInspection.Service.Tests.Cases;

public sealed class DeclaredGoodsTests
{
    private const string First = "CSQU3054383";
    private const string Second = "MSKU9070323";

    [Fact]
    public void Of_ItemsThatNameTheirContainers_GivesEachItsOwnHeading()
    {
        IReadOnlyList<DeclaredGoods> goods = DeclaredGoods.Of(Declared(("84713000", First), ("94036010", Second), ("94036090", Second)));

        Assert.Equal([(First, "8471", "847130"), (Second, "9403", "940360")], goods.Select(one => (one.Container, one.Heading, one.Subheading)));
        Assert.All(goods, one => Assert.Equal("HLCU123", one.Bill));
        Assert.EndsWith("GovernmentAgencyGoodsItem[2]/Commodity/Classification/ID", goods[1].CodePath, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ItemsThatNameNoContainer_AreInEach() =>
        Assert.Equal(["8471", "8471"], DeclaredGoods.Of(Declared(("84713000", null), ("84714900", null))).Select(one => one.Heading));

    [Theory]
    [InlineData("84713000", "94036000", "goods of several headings are declared in it (8471, 9403)")]
    [InlineData("84713000", "99999999", "'99999999' of goods item 2 is no HS code")]
    [InlineData("84713000", null, "goods item 2 declares no HS code")]
    public void Of_NoOneHeading_SaysWhy(string one, string? other, string problem)
    {
        DeclaredGoods goods = DeclaredGoods.Of(Declared((one, First), (other, First)))[0];

        Assert.Equal((null, problem), (goods.Heading, goods.Problem));
    }

    [Fact]
    public void Of_TwoBillsOfLading_IsInNoLot()
    {
        CustomsDeclaration declaration = Declared(("84713000", First));

        Assert.Null(DeclaredGoods.Of(declaration with { Documents = [.. declaration.Documents, new DocumentReference("714", "OTHER", null)] })[0].Bill);
    }

    [Fact]
    public void Of_ContainerDeclaredEmpty_HasNone() =>
        Assert.Equal([Second], DeclaredGoods.Of(Declared(("84713000", null)) with
        {
            Containers = [new DeclaredContainer(First, true, [], null), new DeclaredContainer(Second, false, [], null)],
        }).Select(one => one.Container));

    private static CustomsDeclaration Declared(params (string? Code, string? Container)[] items) => new()
    {
        Id = "D-1",
        Documents = [new DocumentReference("705", "HLCU-123", null), new DocumentReference("380", "INV-1", null)],
        Containers = [new DeclaredContainer(First, false, [], null), new DeclaredContainer(Second, false, [], null)],
        Items = [.. items.Select((item, i) => new GoodsItem { Number = i + 1, HsCode = item.Code, Containers = item.Container is null ? [] : [item.Container] })],
    };
}
