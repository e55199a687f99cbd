using VisionInspection.Declarations;
using VisionInspection.Documents.Matching.Values;

namespace VisionInspection.Documents.Tests.Matching;

public class TextComparisonTests
{
    [Theory]
    [InlineData("Nordwind Pumpen GmbH", "NORDWIND PUMPEN", Comparison.EqualNormalised)]
    [InlineData("Officine Rossi S.p.A.", "Officine Rossi S p A", Comparison.EqualNormalised)]
    [InlineData("Müller & Söhne GmbH & Co. KG", "MUELLER UND SOEHNE GMBH", Comparison.EqualNormalised)]
    [InlineData("Açúcares do Sul Lda", "ACUCARES SUL, LDA.", Comparison.EqualNormalised)]
    [InlineData("Завод Восток", "Zavod Vostok", Comparison.EqualNormalised)]
    [InlineData("Global Trading Intl Ltd", "Global Trading International Limited", Comparison.EqualNormalised)]
    [InlineData("Lindqvist Verktyg AB", "Verktyg Lindqvist", Comparison.EqualNormalised)]
    [InlineData("Nordwind Pumpen GmbH", "N0rdw1nd Pumpcn GmbH", Comparison.Similar)]
    [InlineData("Transportes Almeida Lda", "Transp. Almeida Lda", Comparison.Similar)]
    [InlineData("Nordwind Pumpen GmbH", "Südwind Armaturen GmbH", Comparison.Different)]
    [InlineData("Officine Rossi S.p.A.", "Officine Bianchi S.p.A.", Comparison.Different)]
    [InlineData("Van den Berg B.V.", "De Groot B.V.", Comparison.Different)]
    public void Name_LegalFormsAccentsAndMisreadings_AreNotAnotherCompany(string declared, string printed, Comparison outcome) =>
        Assert.Equal(outcome, TextComparison.Name(declared, printed).Outcome);

    [Theory]
    [InlineData("12 Rue de la Paix\n75002 PARIS\nFrance", false)]
    [InlineData("Rue de la Paix 12, F-75002 Paris", false)]
    [InlineData("Avenue Foch 88\n69006 Lyon\nFrance", true)]
    public void Address_PartsInAnyOrder_AreTheSameAddress(string printed, bool different) =>
        Assert.Equal(different, TextComparison.Address(["12 Rue de la Paix", "75002", "Paris"], printed).Outcome == Comparison.Different);

    [Theory]
    [InlineData("Hamburg", "HAMBURG, GERMANY", Comparison.EqualNormalised)]
    [InlineData("Santos", "Santes", Comparison.Similar)]
    [InlineData("Rotterdam", "Antwerp", Comparison.Different)]
    public void Place_WithItsCountry_IsTheSamePlace(string declared, string printed, Comparison outcome) =>
        Assert.Equal(outcome, TextComparison.Place(declared, printed).Outcome);
}
