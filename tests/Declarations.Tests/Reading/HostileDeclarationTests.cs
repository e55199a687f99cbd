using System.Text;
using VisionInspection.Declarations;

namespace VisionInspection.Declarations.Tests.Reading;

/// <summary>Whatever the bytes, the reader answers with a declaration or with its one exception.</summary>
public class HostileDeclarationTests
{
    public static TheoryData<string> Files() => ["json", "xml"];

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_CutAtAnyByte_Refuses(string kind)
    {
        byte[] file = File(kind);
        for (int kept = 0; kept < file.Length; kept++)
        {
            var refusal = Assert.Throws<DeclarationFormatException>(() => DeclarationReader.Read(file.AsSpan(0, kept)));
            Assert.InRange(refusal.Offset ?? refusal.Line!.Value, 0, kept + 1);
            Assert.NotEmpty(refusal.Path);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_AnyBitFlipped_AnswersOrRefuses(string kind)
    {
        byte[] file = File(kind);
        int refused = 0;
        for (int bit = 0; bit < file.Length * 8; bit++)
        {
            byte[] flipped = [.. file];
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            try
            {
                DeclarationReader.Read(flipped);
            }
            catch (DeclarationFormatException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, 1, file.Length * 8);
    }

    [Theory]
    [InlineData("{\"a\":", "}")]
    [InlineData("[", "]")]
    [InlineData("<a>", "</a>")]
    public void Read_AHundredThousandDeep_RefusesWithoutFalling(string open, string close)
    {
        bool isXml = open?[0] == '<';
        string inside = string.Concat(Enumerable.Repeat(open, 100_000)) + (isXml ? "" : "1") + string.Concat(Enumerable.Repeat(close, 100_000));
        string text = isXml ? $"<Declaration>{inside}</Declaration>" : $"{{\"Declaration\":{inside}}}";

        Assert.Throws<DeclarationFormatException>(() => DeclarationReader.Read(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void Read_EntityBomb_RefusesTheDocumentType()
    {
        const string Bomb = "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><Declaration><ID>&b;</ID></Declaration>";

        var refusal = Assert.Throws<DeclarationFormatException>(() => DeclarationReader.Read(Samples.Bytes(Bomb)));

        Assert.Equal(1, refusal.Line);
    }

    [Fact]
    public void Read_BeyondALimit_NamesIt()
    {
        var limits = new DeclarationLimits { MaxBytes = 2_000, MaxElements = 50, MaxRepeats = 3, MaxText = 12 };

        Assert.Contains("at most 2000", Refusal(new string(' ', 2_001)), StringComparison.Ordinal);
        Assert.Contains("more than 3 of them", Refusal("{\"Declaration\":{\"Seal\":[1,1,1,1]}}"), StringComparison.Ordinal);
        Assert.Contains("more than 12 characters", Refusal("{\"Declaration\":{\"ID\":\"1234567890123\"}}"), StringComparison.Ordinal);
        Assert.Contains("more than 12 characters", Refusal("<Declaration><ID>1234567890123</ID></Declaration>"), StringComparison.Ordinal);
        Assert.Contains(
            "more than 50 elements",
            Refusal($"{{\"Declaration\":{{{string.Join(',', Enumerable.Range(0, 60).Select(i => $"\"E{i}\":1"))}}}}}"),
            StringComparison.Ordinal);

        string Refusal(string text) => Assert.Throws<DeclarationFormatException>(() => DeclarationReader.Read(Samples.Bytes(text), limits)).Message;
    }

    private static byte[] File(string kind) => kind == "json"
        ? DeclarationWriter.Json(Samples.Whole with { Items = [Samples.Whole.Items[0]] })
        : Samples.Bytes(Samples.Xml);
}
