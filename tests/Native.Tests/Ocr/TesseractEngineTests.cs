using VisionInspection.Native.Ocr;

namespace VisionInspection.Native.Tests.Ocr;

public class TesseractEngineTests
{
    [Fact]
    public void Load_UnknownLanguage_SaysWhichWasAskedFor()
    {
        var refusal = Assert.Throws<TesseractException>(() => TesseractEngine.Load("xyz"));
        Assert.Contains("'xyz'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_BlankPage_HasNoWords()
    {
        using TesseractEngine engine = TesseractEngine.Load("eng");
        byte[] white = new byte[400 * 300];
        Array.Fill(white, (byte)255);
        Assert.Empty(engine.Read(white, 400, 300, 150, PageLayout.Automatic, TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public void Read_StoppedBefore_IsCancelled()
    {
        using TesseractEngine engine = TesseractEngine.Load("eng");
        Assert.Throws<OperationCanceledException>(() => engine.Read(
            new byte[100], 10, 10, 150, PageLayout.Automatic, TimeSpan.FromSeconds(10), new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Read_WrongLength_IsRefusedBeforeTheLibrarySeesIt()
    {
        using TesseractEngine engine = TesseractEngine.Load("eng");
        Assert.Throws<ArgumentException>(() => engine.Read(new byte[99], 10, 10, 150, PageLayout.Automatic, TimeSpan.FromSeconds(10)));
    }
}
