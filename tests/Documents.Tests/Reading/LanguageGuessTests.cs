using VisionInspection.Documents.Reading;

namespace VisionInspection.Documents.Tests.Reading;

public class LanguageGuessTests
{
    [Theory]
    [InlineData("eng", "INVOICE Invoice No. Date Terms of delivery Description of goods Quantity Unit price Amount Total")]
    [InlineData("deu", "HANDELSRECHNUNG Rechnungs-Nr. Datum Lieferbedingung Warenbezeichnung Menge Einzelpreis Betrag Gesamtbetrag")]
    [InlineData("fra", "FACTURE Date Conditions de livraison Designation des marchandises Quantite Prix unitaire Montant Total")]
    [InlineData("spa", "FACTURA Fecha Condiciones de entrega Descripcion de la mercancia Cantidad Precio unitario Importe Total")]
    [InlineData("por", "LISTA DE EMBALAGEM Data Descricao da mercadoria Quantidade Unidade Volumes Peso liquido Peso bruto")]
    [InlineData("ita", "FATTURA Data Condizioni di consegna Descrizione della merce Quantita Prezzo unitario Importo Totale")]
    [InlineData("nld", "PAKLIJST Datum Omschrijving van de goederen Aantal Eenheid Colli Nettogewicht Brutogewicht Totaal")]
    public void Of_TradePapersReadWithoutAccents_IsTheirLanguage(string language, string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        Assert.Equal(language, LanguageGuess.Of(words.Split(' ')));
    }

    [Fact]
    public void Of_NamesAndNumbers_IsEnglish() => Assert.Equal("eng", LanguageGuess.Of(["Nordwind", "4711", "12.03.2024", "Hafenstraße"]));
}
