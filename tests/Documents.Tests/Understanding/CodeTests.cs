using VisionInspection.Documents.Understanding.Checks;
using VisionInspection.Documents.Understanding.Parties;
using VisionInspection.Documents.Understanding.Tables;
using VisionInspection.Documents.Understanding.Values;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Documents.Tests.Understanding;

/// <summary>Units, trade terms, countries, HS codes, and the numbers that carry check digits.</summary>
public class CodeTests
{
    [Theory]
    [InlineData("Stk.", "C62")]
    [InlineData("pcs", "C62")]
    [InlineData("pièces", "C62")]
    [InlineData("uds", "C62")]
    [InlineData("KGS", "KGM")]
    [InlineData("t", "TNE")]
    [InlineData("m²", "MTK")]
    [InlineData("m2", "MTK")]
    [InlineData("m?", "MTK")]
    [InlineData("l", "LTR")]
    [InlineData("Paar", "PR")]
    [InlineData("dz.", "DZN")]
    [InlineData("goods", null)]
    [InlineData("", null)]
    public void Code_Units(string text, string? code) => Assert.Equal(code, Units.Code(text));

    [Theory]
    [InlineData("FOB", "FOB")]
    [InlineData("(CIF)", "CIF")]
    [InlineData("C&F", "CFR")]
    [InlineData("DDU", "DDU")]
    [InlineData("fob", null)]
    [InlineData("ABC", null)]
    public void Code_TradeTerms_InCapitalsAlone(string text, string? code) => Assert.Equal(code, Incoterms.Code(text));

    [Theory]
    [InlineData("DE", "DE")]
    [InlineData("Deutschland", "DE")]
    [InlineData("Allemagne", "DE")]
    [InlineData("PAYS-BAS", "NL")]
    [InlineData("Italla", "IT")]
    [InlineData("de", null)]
    [InlineData("Atlantis", null)]
    public void Code_Countries(string text, string? code) => Assert.Equal(code, Countries.Code(text));

    [Theory]
    [InlineData("8471.30", "847130")]
    [InlineData("8471 30 00", "84713000")]
    [InlineData("0901.21.00.10", "0901210010")]
    [InlineData("7318", "7318")]
    [InlineData("7701.00", null)]
    [InlineData("9999", null)]
    [InlineData("12", null)]
    [InlineData("1234567890123", null)]
    [InlineData("A4711", null)]
    public void Read_HsCodes(string text, string? code) => Assert.Equal(code, HsCode.Read(text));

    [Theory]
    [InlineData("ATU13585627")]
    [InlineData("BE0428759497")]
    [InlineData("BG175074752")]
    [InlineData("CHE100155212MWST")]
    [InlineData("CZ25123891")]
    [InlineData("DE136695976")]
    [InlineData("DK13585628")]
    [InlineData("EL094259216")]
    [InlineData("FI20774740")]
    [InlineData("FR40303265045")]
    [InlineData("GB980780684")]
    [InlineData("HR33392005961")]
    [InlineData("IT00743110157")]
    [InlineData("LT119511515")]
    [InlineData("LT100001919017")]
    [InlineData("LU15027442")]
    [InlineData("LV40003521600")]
    [InlineData("NL004495445B01")]
    [InlineData("PL8567346215")]
    [InlineData("PT501964843")]
    public void CheckFits_VatNumbers_AndNoneWithAnotherDigit(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        Assert.Equal(number, VatNumber.Normalised(number));
        Assert.True(VatNumber.CheckFits(number));
        int at = number.IndexOfAny(['1', '2', '3', '4', '5', '6', '7', '8'], 3);
        string other = number[..at] + (char)(number[at] + 1) + number[(at + 1)..];
        Assert.NotEqual(true, VatNumber.CheckFits(other));
    }

    [Fact]
    public void Normalised_VatNumberOfAnotherForm_IsNone()
    {
        Assert.Equal("DE136695976", VatNumber.Normalised("DE 136 695 976"));
        Assert.Null(VatNumber.Normalised("DE13669597"));
        Assert.Null(VatNumber.Normalised("XX136695976"));
    }

    [Fact]
    public void CheckFits_Eori_ByTheNationalNumberWithin()
    {
        Assert.True(Eori.CheckFits("FR73282932000074"));
        Assert.False(Eori.CheckFits("FR73282932000075"));
        Assert.True(Eori.CheckFits("GB980780684000"));
        Assert.Null(Eori.CheckFits("DE1234567"));
        Assert.Equal("DE1234567", Eori.Normalised("DE 123 4567"));
        Assert.Null(Eori.Normalised("ZZ1234567"));
    }

    [Theory]
    [InlineData("91350100M000100Y43")]
    [InlineData("27AAPFU0939F1ZV")]
    public void Read_RegistrationNumbers_ByTheirCheckCharacter(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        Assert.Equal((number, true), RegistrationNumber.Read(number));
        Assert.Equal(((string, bool)?)(number[..^1] + "7", false), RegistrationNumber.Read(number[..^1] + "7"));
        Assert.Null(RegistrationNumber.Read(number[1..]));
    }

    [Fact]
    public void Read_PartyId_SaysWhatItsCheckDigitSays()
    {
        Assert.Equal(("DE136695976", true), PartyIds.Read("DE136695976"));
        Assert.Equal(("DE136695975", false), PartyIds.Read("DE136695975"));
        Assert.Null(PartyIds.Read("4711"));
    }

    [Theory]
    [InlineData("CSQU3054383", "CSQU3054383")]
    [InlineData("CSQU 305438-3", "CSQU3054383")]
    [InlineData("CSQU3O54383", "CSQU3054383")]
    [InlineData("CSQU3054384", null)]
    public void TryRead_ContainerNumbers_ByTheirCheckDigit(string text, string? number) =>
        Assert.Equal(number, ContainerCode.TryRead(text, out string? code) ? code : null);
}
