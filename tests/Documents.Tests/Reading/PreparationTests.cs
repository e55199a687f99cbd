using VisionInspection.Documents.Reading.Preparation;
using VisionInspection.Native.Ocr;

namespace VisionInspection.Documents.Tests.Reading;

/// <summary>Dust, broken rules and unread letters on small pages drawn by hand.</summary>
public class PreparationTests
{
    private const int Width = 400;
    private const int Height = 200;

    [Fact]
    public void Without_Dust_GoesAndPrintStays()
    {
        byte[] page = Blank();
        Fill(page, 50, 50, 20, 30);
        page[(10 * Width) + 10] = 0;
        page[(60 * Width) + 60] = 255;

        byte[] clean = Specks.Without(page, Width, Height, 150);

        Assert.True(Specks.IsBlackAndWhite(page));
        Assert.Equal(255, clean[(10 * Width) + 10]);
        Assert.Equal(0, clean[(60 * Width) + 60]);
        Assert.Equal(20 * 30, clean.Count(grey => grey == 0));
    }

    [Fact]
    public void Without_FullStops_Stay()
    {
        byte[] page = Blank();
        Fill(page, 50, 50, 2, 2);

        Assert.Equal(page, Specks.Without(page, Width, Height, 150));
    }

    [Fact]
    public void IsBlackAndWhite_GreyPage_IsNot()
    {
        byte[] page = Blank();
        page[5] = 200;

        Assert.False(Specks.IsBlackAndWhite(page));
    }

    [Fact]
    public void Without_RuleWithGaps_GoesOnlyWhereItIsRagged()
    {
        byte[] page = Blank();
        for (int x = 20; x < 380; x++)
        {
            bool isGap = x % 40 < 4;
            page[((100 + (x / 90 % 2)) * Width) + x] = isGap ? (byte)255 : (byte)0;
        }

        Assert.DoesNotContain((byte)0, RuleRemoval.Without(page, Width, Height, 300, ragged: true));
        Assert.Contains((byte)0, RuleRemoval.Without(page, Width, Height, 300, ragged: false));
    }

    [Fact]
    public void Without_ARowOfLetters_StaysWhole()
    {
        byte[] page = Blank();
        for (int x = 20; x < 380; x += 26)
        {
            // A letter like an E: a thick stem and thin bars.
            Fill(page, x, 80, 6, 30);
            Fill(page, x, 80, 18, 4);
            Fill(page, x, 106, 18, 4);
        }

        Assert.Equal(page, RuleRemoval.Without(page, Width, Height, 300, ragged: true));
    }

    [Fact]
    public void Of_LettersBesideWords_AreKeptAndOtherInkIsNot()
    {
        byte[] page = Blank();
        Fill(page, 20, 80, 60, 20);     // a word that was read
        Fill(page, 200, 80, 10, 20);    // a digit beside it
        Fill(page, 300, 20, 80, 60);    // a stamp
        Fill(page, 200, 150, 10, 20);   // a letter in no line

        PagePart left = UnreadInk.Of(page, Width, Height, [new OcrWord("word", 20, 80, 60, 20, 0.9, 0)])!;

        Assert.Equal(0, left.Grey[((90 - left.Y) * left.Width) + 205 - left.X]);
        Assert.Equal(10 * 20, left.Grey.Count(grey => grey == 0));
        Assert.True(left.Width < 100 && left.Height < 80, "only what was left is read again");
    }

    [Fact]
    public void Of_EverythingRead_IsNothing()
    {
        byte[] page = Blank();
        Fill(page, 20, 80, 60, 20);

        Assert.Null(UnreadInk.Of(page, Width, Height, [new OcrWord("word", 20, 80, 60, 20, 0.9, 0)]));
        Assert.Null(UnreadInk.Of(page, Width, Height, []));
    }

    private static byte[] Blank()
    {
        byte[] page = new byte[Width * Height];
        Array.Fill(page, (byte)255);
        return page;
    }

    private static void Fill(byte[] page, int x, int y, int width, int height)
    {
        for (int row = y; row < y + height; row++)
        {
            page.AsSpan((row * Width) + x, width).Clear();
        }
    }
}
