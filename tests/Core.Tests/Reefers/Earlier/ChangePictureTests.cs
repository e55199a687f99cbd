using VisionInspection.Core.Reefers;
using VisionInspection.Core.Reefers.Earlier;

namespace VisionInspection.Core.Tests.Reefers.Earlier;

public sealed class ChangePictureTests
{
    private const int Size = CutEnd.Width * CutEnd.Height;
    private const int Package = (DrawnEnd.PackageY * CutEnd.Width) + DrawnEnd.PackageX;
    private const int Change = 0, Unexplained = Size, Material = 2 * Size, Known = 3 * Size;

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, -1)]
    public void Of_APackageThatCameOrWent_ShowsItThereThoughScaleTiltAndExposureDiffer(bool came, int sign)
    {
        float[] channels = Of(DrawnEnd.Of(package: came), DrawnEnd.Of(package: !came, scale: 1.06, tilt: .02, exponent: .93));
        Assert.InRange(sign * channels[Change + Package], .5, 1);
        Assert.InRange(sign * channels[Unexplained + Package], .5, 1);
        Assert.InRange(channels[Unexplained..Material].Count(c => Math.Abs(c) > .4), 40, 200);
        Assert.InRange(channels[Known..].Average(), .95, 1);
        Assert.All(channels[Material..Known], change => Assert.Equal(0, change));
    }

    [Fact]
    public void Of_TheSameScannedAgain_HasLittleThatNoShiftExplains()
    {
        float[] channels = Of(DrawnEnd.Of(package: false), DrawnEnd.Of(package: false, scale: 1.06, tilt: .02, exponent: .93));
        Assert.InRange(channels[Unexplained..Material].Average(Math.Abs), 0, .02);
    }

    [Fact]
    public void Of_NoEarlierEnd_IsNothing() => Assert.All(Of(DrawnEnd.Of(package: true), null), channel => Assert.Equal(0, channel));

    [Fact]
    public void Of_WhatIsNotKnown_IsNothingThere()
    {
        EndPicture end = DrawnEnd.Of(package: false);
        var then = CutEnd.Of(DrawnEnd.Of(package: true));
        Array.Clear(then.High, 0, 90 * CutEnd.Width);
        float[] channels = Fill(end, then);
        Assert.All(new[] { Change, Unexplained, Material, Known }, channel => Assert.All(channels[channel..(channel + (90 * CutEnd.Width))], c => Assert.Equal(0, c)));
        Assert.True(channels[Change + Package + (3 * CutEnd.Width)] < -.5);
    }

    [Fact]
    public void Of_TwoEnergiesBothTimes_ShowsTheMaterialOfWhatCame()
    {
        // What came weakens the low energy more than all else there.
        EndPicture bare = Dual(DrawnEnd.Of(package: false)), full = Dual(DrawnEnd.Of(package: true));
        for (int i = 0; i < bare.Samples.Length; i++)
        {
            full.Low![i] = (ushort)(full.Samples[i] < .9 * bare.Samples[i] ? .8 * full.Low[i] : full.Low[i]);
        }

        Assert.InRange(Of(full, bare)[Material + Package], .2, 1);
        Assert.Equal(0, Of(full, bare with { Low = null })[Material + Package]);
        Assert.Equal(0, Of(full with { Low = null }, bare)[Material + Package]);
    }

    private static EndPicture Dual(EndPicture end) => end with
    {
        Low = [.. end.Samples.Select(s => (ushort)(end.Air * Math.Pow(s / end.Air, 1.2)))], LowAir = end.Air,
    };

    private static float[] Of(EndPicture now, EndPicture? then) => Fill(now, then is null ? null : EarlierEnd.Over(now, then));

    private static float[] Fill(EndPicture now, CutEnd? then)
    {
        var tensor = new float[(3 + ChangePicture.Channels) * Size];
        EndTensor.Fill(now with { Earlier = then }, tensor, 3 + ChangePicture.Channels, CutEnd.Width);
        return tensor[(3 * Size)..];
    }
}
