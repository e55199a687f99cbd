using VisionInspection.Documents.Understanding;
using VisionInspection.Documents.Understanding.Checks;

namespace VisionInspection.Documents.Tests.Understanding;

/// <summary>Bank account numbers. The numbers are the registry's own examples.</summary>
public class IbanTests
{
    [Theory]
    [InlineData("AT611904300234573201")]
    [InlineData("BE68539007547034")]
    [InlineData("BR1800360305000010009795493C1")]
    [InlineData("CH9300762011623852957")]
    [InlineData("DE89370400440532013000")]
    [InlineData("ES9121000418450200051332")]
    [InlineData("FR1420041010050500013M02606")]
    [InlineData("GB29NWBK60161331926819")]
    [InlineData("IT60X0542811101000000123456")]
    [InlineData("MT84MALT011000012345MTLCAST001S")]
    [InlineData("NL91ABNA0417164300")]
    [InlineData("NO9386011117947")]
    [InlineData("PL61109010140000071219812874")]
    [InlineData("PT50000201231234567890154")]
    [InlineData("TR330006100519786457841326")]
    public void CheckFits_Accounts_AndNoneWithAnotherDigit(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        Assert.Equal(number, Iban.Normalised(number.Insert(8, " ").Insert(4, " ")));
        Assert.True(Iban.CheckFits(number));
        for (int i = 2; i < number.Length; i++)
        {
            if (char.IsAsciiDigit(number[i]))
            {
                Assert.False(Iban.CheckFits(number[..i] + (char)('0' + ((number[i] - '0' + 1) % 10)) + number[(i + 1)..]));
            }
        }
    }

    [Theory]
    [InlineData("DE8937040044053201300")] // one too few
    [InlineData("DE893704004405320130001")] // one too many
    [InlineData("US89370400440532013000")] // a country without
    [InlineData("DEX9370400440532013000")]
    public void Normalised_OtherForm_IsNone(string text) => Assert.Null(Iban.Normalised(text));

    [Theory]
    [InlineData("Bank: Sparkasse  IBAN: DE89 3704 0044 0532 0130 00  BIC COBADEFFXXX")]
    [InlineData("IBAN DE89370400440532013000")]
    [InlineData("IBAN:DE89370400440532013000")]
    [InlineData("Please pay to DE89 3704 0044 0532 0130 00")]
    public void Of_PaperWithAnAccount_FindsItByItsCheckDigits(string line)
    {
        Field<string> account = Assert.Single(DocumentUnderstanding.Of(Typed.Paper("INVOICE 4711", line)).BankAccounts);
        Assert.Equal("DE89370400440532013000", account.Value);
        Assert.Equal(Witnesses.CheckDigit, account.Witnesses);
        Assert.InRange(account.Confidence, 0.95, 1);
    }

    [Fact]
    public void Of_CheckDigitsThatDoNotFit_AreLittleConfidenceWhereLabelledAndNothingElsewhere()
    {
        Field<string> account = Assert.Single(DocumentUnderstanding.Of(Typed.Paper("INVOICE 4711", "IBAN: DE89 3704 0044 0532 0130 01")).BankAccounts);
        Assert.Equal(Witnesses.None, account.Witnesses);
        Assert.InRange(account.Confidence, 0, 0.5);
        Assert.Empty(DocumentUnderstanding.Of(Typed.Paper("INVOICE 4711", "Order DE89 3704 0044 0532 0130 01")).BankAccounts);
    }

    [Fact]
    public void Of_AccountOnEveryPage_IsOneThatStandsThereTwice()
    {
        Field<string> account = Assert.Single(
            DocumentUnderstanding.Of(Typed.Paper("INVOICE 4711", "IBAN: NL91 ABNA 0417 1643 00", "Total 100.00", "Pay to NL91ABNA0417164300")).BankAccounts);
        Assert.True(account.Witnesses.HasFlag(Witnesses.Repeated | Witnesses.CheckDigit));
    }
}
