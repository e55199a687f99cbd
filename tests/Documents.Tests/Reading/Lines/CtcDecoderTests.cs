using VisionInspection.Documents.Reading.Lines;

namespace VisionInspection.Documents.Tests.Reading.Lines;

public class CtcDecoderTests
{
    private const string Characters = " ab";

    [Fact]
    public void Words_RepeatsAndBlanks_AreJoinedAndDropped()
    {
        // a a - a b: the blank parts two equal letters, a repeat without one is the same letter.
        OwnWord word = Assert.Single(Decode("aa-ab"));
        Assert.Equal("aab", word.Text);
        Assert.Equal((0, 5), (word.Left, word.Right));
    }

    [Fact]
    public void Words_Space_PartsWordsAndTheirColumns()
    {
        Assert.Equal([("a", 0, 2), ("bb", 4, 8)], Decode("-a  b-b-").Select(word => (word.Text, word.Left, word.Right)));
    }

    [Fact]
    public void Words_Confidence_IsTheProductOfTheSurestColumnsOfItsLetters()
    {
        float[] answers = Answers("aa-b", 0.9f);
        answers[1 * 4 + 2] = 0.8f;
        answers[3 * 4 + 3] = 0.5f;
        Assert.Equal(0.9 * 0.5, Assert.Single(CtcDecoder.Words(answers, 4, Characters)).Confidence, 1e-6);
    }

    [Fact]
    public void Words_ColumnsOfFilling_AreNotRead() => Assert.Equal("a", Assert.Single(CtcDecoder.Words(Answers("-abb", 0.9f), 2, Characters)).Text);

    [Fact]
    public void Words_BlanksAndSpacesAlone_AreNone()
    {
        Assert.Empty(Decode("----"));
        Assert.Empty(Decode("  - "));
    }

    private static IReadOnlyList<OwnWord> Decode(string best) => CtcDecoder.Words(Answers(best, 0.9f), best.Length, Characters);

    // One column for each letter; '-' is the blank.
    private static float[] Answers(string best, float probability)
    {
        float[] answers = new float[best.Length * (Characters.Length + 1)];
        for (int column = 0; column < best.Length; column++)
        {
            answers[(column * (Characters.Length + 1)) + Characters.IndexOf(best[column], StringComparison.Ordinal) + 1] = probability;
        }

        return answers;
    }
}
