using VisionInspection.Documents.Understanding.Labels;

namespace VisionInspection.Documents.Tests.Understanding;

public class LabelTests
{
    [Theory]
    [InlineData("Invoice number", nameof(Concept.InvoiceNumber))]
    [InlineData("Rechnungsnummer", nameof(Concept.InvoiceNumber))]
    [InlineData("Rechnungsnurnmer", nameof(Concept.InvoiceNumber))]
    [InlineData("Gross weight kg", nameof(Concept.GrossMass))]
    [InlineData("Poids brut", nameof(Concept.GrossMass))]
    [InlineData("Peso líquido", nameof(Concept.NetMass))]
    [InlineData("Peso liquido", nameof(Concept.NetMass))]
    [InlineData("Puerto de carga", nameof(Concept.LoadingPlace))]
    [InlineData("Porto di sbarco", nameof(Concept.DischargePlace))]
    [InlineData("Te betalen", nameof(Concept.AmountDue))]
    public void Match_LabelsOfSevenLanguages_MisreadLettersToo(string text, string concept) =>
        Assert.Contains(Enum.Parse<Concept>(concept), Vocabulary.Match(text)!.Concepts);

    [Theory]
    [InlineData("Datun")]
    [InlineData("Fotal")]
    [InlineData("Ball bearings")]
    [InlineData("4711")]
    [InlineData("")]
    public void Match_ShortWordsMisreadAndOtherWords_AreNoLabels(string text) => Assert.Null(Vocabulary.Match(text));

    [Fact]
    public void Labels_EveryConcept_HasWordsInSomeLanguage()
    {
        foreach (Concept concept in Enum.GetValues<Concept>())
        {
            Assert.NotEmpty(Vocabulary.Labels(concept));
        }
    }
}
