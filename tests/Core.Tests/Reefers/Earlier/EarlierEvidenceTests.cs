using VisionInspection.Core.Findings;
using VisionInspection.Core.Reefers;
using VisionInspection.Core.Reefers.Earlier;

namespace VisionInspection.Core.Tests.Reefers.Earlier;

public sealed class EarlierEvidenceTests
{
    private const int Columns = 16, Rows = 44;

    [Fact]
    public void EndChange_OfAPackagePutIn_IsGreatestThereThoughScaleTiltAndExposureDiffer()
    {
        float[] change = Assert.IsType<float[]>(EndChange.Of(Drawn(package: true), Drawn(package: false, scale: 1.06, tilt: .02, exponent: .93), Columns, Rows));
        int most = Array.IndexOf(change, change.Max());
        Assert.InRange(change.Max(), 3, 8);
        Assert.InRange(most % Columns, 8, 10);
        Assert.InRange(most / Columns, 20, 24);
    }

    [Fact]
    public void EndChange_OfTheSameScannedAgain_IsLittleEverywhere()
    {
        float[] change = Assert.IsType<float[]>(EndChange.Of(Drawn(package: false), Drawn(package: false, scale: 1.06, tilt: .02, exponent: .93), Columns, Rows));
        Assert.InRange(change.Max(), 0, 1);
    }

    [Fact]
    public void EndChange_OfAMirroredEnd_LiesWhereItsSourceHasIt()
    {
        float[] change = Assert.IsType<float[]>(EndChange.Of(Mirrored(Drawn(package: true)), Drawn(package: false), Columns, Rows));
        Assert.InRange(Array.IndexOf(change, change.Max()) % Columns, Columns - 11, Columns - 9);
    }

    [Fact]
    public void EndChange_OfAnEndTakenFromItsOtherSide_IsNone() =>
        Assert.Null(EndChange.Of(Drawn(package: false), Drawn(package: false) with { AtRight = true }, Columns, Rows));

    [Fact]
    public void Judge_OfEvidenceThatStoodThereBefore_IsLessThanOfWhatCame()
    {
        var rule = new EarlierEvidence(0, 1, 1, .5);
        var judged = new EndJudgement(1, [4, -4, -4, -4], 2, new PixelBox(0, 0, 20, 20));
        EndJudgement before = rule.Judge(judged, [0, 0, 0, 0]), came = rule.Judge(judged, [5, 0, 0, 0]), unknown = rule.Judge(judged, null);
        Assert.True(before.LogOdds < unknown.LogOdds && unknown.LogOdds < came.LogOdds);
        Assert.Equal((0, 0), came.Hottest());
    }

    // Organs here and there, a frame around them, perhaps a package of two fifths of the light.
    private static EndPicture Drawn(bool package, double scale = 1, double tilt = 0, double exponent = 1)
    {
        int width = (int)(140 * scale), height = 380;
        double Part(int organ, double step) => (1 + organ) * step % 1;
        (double X, double Y, double Half, double Through)[] organs =
            [.. Enumerable.Range(0, 24).Select(k => (.1 + (.5 * Part(k, .618)), .05 + (.9 * Part(k, .755)), .01 + (.03 * Part(k, .57)), .15 + (.5 * Part(k, .414))))];
        var samples = new ushort[width * height];
        for (int i = 0; i < samples.Length; i++)
        {
            double u = (i % width + .5) / width, v = ((i / width) + .5) / height + (tilt * (u - .5));
            double through = v is < .04 or > .93 || u < .06 ? .3 : .9;
            foreach ((double x, double y, double half, double share) in organs)
            {
                through *= Math.Abs(u - x) < half && Math.Abs(v - y) < half ? share : 1;
            }

            through *= package && Math.Abs(u - .6) < .06 && Math.Abs(v - .5) < .03 ? .6 : 1;
            samples[i] = (ushort)(60000 * Math.Pow(through, exponent));
        }

        return new EndPicture(samples, width, 60000, new PixelBox(0, 0, width, height), false);
    }

    private static EndPicture Mirrored(EndPicture end)
    {
        ushort[] samples = [.. end.Samples];
        for (int start = 0; start < samples.Length; start += end.Width)
        {
            samples.AsSpan(start, end.Width).Reverse();
        }

        return end with { Samples = samples, AtRight = true };
    }
}
