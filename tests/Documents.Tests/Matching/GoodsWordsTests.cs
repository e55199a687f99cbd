using VisionInspection.Documents.Matching.Texts;

namespace VisionInspection.Documents.Tests.Matching;

public class GoodsWordsTests
{
    [Theory]
    [InlineData("Centrifugal pumps, cast iron", "Kreiselpumpen aus Gusseisen")]
    [InlineData("Glass bottles, empty", "Botellas de vidrio vacías")]
    [InlineData("Household refrigerators", "Huishoudkoelkasten")]
    [InlineData("Extra virgin olive oil", "Huile d'olive vierge extra")]
    [InlineData("Three-phase electric motors", "Moteurs électriques triphasés")]
    [InlineData("Photovoltaic modules", "Moduli fotovottaici")]
    [InlineData("Cotton garments", "Bekleidung aus Baumwolle")]
    public void SameSort_InOtherLanguages_IsTheSame(string one, string other) => Assert.True(GoodsWords.SameSort(one, other));

    [Theory]
    [InlineData("Roasted coffee", "Schokoladentafeln")]
    [InlineData("Bicycles without motor", "Motores eléctricos trifásicos")]
    [InlineData("New tyres for motor cars", "Personenwagen")]
    [InlineData("Red wine in bottles", "Leere Glasflaschen")]
    public void SameSort_OtherGoods_AreNot(string one, string other) => Assert.False(GoodsWords.SameSort(one, other));

    [Theory]
    [InlineData("Cotton goods", "Motorcycles")]
    [InlineData("Sundry articles", "Motorcycles")]
    [InlineData("", "Motorcycles")]
    public void SameSort_WordsThatSayTooLittle_DecideNothing(string one, string other) => Assert.Null(GoodsWords.SameSort(one, other));

    [Fact]
    public void In_SeveralGoods_NamesThemInTheirOrder() =>
        Assert.Equal(["8712", "8501", "8544"], GoodsWords.In("Fahrräder ohne Motor, Drehstrommotoren, isolierte Kupferkabel").Select(goods => goods.Codes[0]));
}
