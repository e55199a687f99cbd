using VisionInspection.Documents.Reading.Lines;
using VisionInspection.Native.Ocr;

namespace VisionInspection.Documents.Tests.Reading.Lines;

public class TwoReadingsTests
{
    [Fact]
    public void Of_WordCutInTwoByOneReader_IsOnePlace()
    {
        List<TwoReadings> places = [.. TwoReadings.Of([Word("Total", 0, 50), Word("1", 60, 10), Word("234", 72, 30)], [Word("Total", 1, 48), Word("1,234", 61, 40)])];
        Assert.Equal([("Total", "Total"), ("1 234", "1,234")], places.Select(place => (place.EngineText, place.OwnText)));
    }

    [Fact]
    public void Of_WordThatOneReaderLeftOut_IsAPlaceOfTheOther()
    {
        List<TwoReadings> places = [.. TwoReadings.Of([Word("kg", 100, 20)], [Word("12", 60, 20), Word("kg", 100, 20)])];
        Assert.Equal([("", "12"), ("kg", "kg")], places.Select(place => (place.EngineText, place.OwnText)));
    }

    [Fact]
    public void Confidences_OfAPlace_AreTheLeastAndTheProduct()
    {
        TwoReadings place = TwoReadings.Of([Word("a", 0, 10, 0.9), Word("b", 12, 10, 0.4)], [Word("ab", 0, 22, 0.8)]).Single();
        Assert.Equal(0.4, place.EngineConfidence);
        Assert.Equal(0.8, place.OwnConfidence);
        Assert.Equal((0, 22), (place.Box.X, place.Box.Width));
    }

    [Fact]
    public void OfOwn_SurerReading_IsLikelier()
    {
        Assert.True(Own(0.99, 0.3) > 0.5);
        Assert.True(Own(0.2, 0.96) < 0.5);
        Assert.True(Own(0.9, 0.6) > Own(0.7, 0.6));
    }

    [Fact]
    public void OfOwn_LabelThatPapersHave_IsLikelierThanNone()
    {
        Assert.True(LineChoice.OfOwn("Gesamtbetrag", 0.8, "Geamtbetrag", 0.8) > Own(0.8, 0.8));
        Assert.True(LineChoice.OfOwn("Zauuatmr.", 0.8, ". Zolltarifnr.", 0.8) < Own(0.8, 0.8));
    }

    [Fact]
    public void EngineConfidence_OfADotBesideAWord_IsTheWords()
    {
        TwoReadings place = TwoReadings.Of([Word(".", 0, 4, 0), Word("Total", 6, 50, 0.9)], [Word("Tota1", 0, 56, 0.8)]).Single();
        Assert.Equal(0.9, place.EngineConfidence);
        Assert.Equal(0, TwoReadings.Of([], [Word("Total", 0, 56)]).Single().EngineConfidence);
    }

    private static double Own(double own, double engine) => LineChoice.OfOwn("Kabel", own, "Kabe1", engine);

    private static OcrWord Word(string text, int x, int width, double confidence = 0.9) => new(text, x, 0, width, 20, confidence, 0);
}
