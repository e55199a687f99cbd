using VisionInspection.Core.Comparison;
using VisionInspection.Core.Findings;
using VisionInspection.Core.Reefers;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Core.Tests.Reefers;

/// <summary>The stage over arithmetic models: machinery is what is dark beside an end, hidden goods what is all but black.</summary>
public sealed class SearchReefersTests(ArithmeticModels models) : IClassFixture<ArithmeticModels>
{
    private const int Width = 1000;
    private const int Height = 400;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Inspect_AReeferWithGoodsInItsMachinery_PointsAtThemInSourcePixels(bool mirrored)
    {
        InspectionResult result = Inspect(Reefer(hidden: true, mirrored));

        Finding finding = Assert.Single(result.Findings, one => one.Kind == "concealment");
        Assert.Equal(("concealment", "side", "reefer-concealment"), (finding.Kind, finding.View, finding.Model));
        Assert.Contains("machinery end", finding.Message, StringComparison.Ordinal);
        Assert.True(finding.Score >= finding.Threshold);
        Assert.Contains(result.Models, model => model.Name == finding.Model);

        // Goods: 215 to 229 across, 150 to 180 down; or seen from the other side.
        PixelBox box = finding.Box!.Value;
        int middle = mirrored ? Width - 222 : 222;
        Assert.InRange(box.X + (box.Width / 2.0), middle - 4, middle + 4);
        Assert.InRange(box.Y + (box.Height / 2.0), 160, 170);
        SaliencyMap map = finding.Saliency!;
        int hottest = Array.IndexOf(map.Values, map.Values.Max());
        Assert.InRange(map.Covers.X + ((hottest % map.Width) + .5) * map.Covers.Width / map.Width, middle - 8, middle + 8);
        Assert.InRange(map.Covers.Y + ((hottest / map.Width) + .5) * map.Covers.Height / map.Height, 148, 182);
    }

    [Fact]
    public void Inspect_AReeferWithNothingHidden_AnswersWithItsScoreAndNoAlarm()
    {
        Finding finding = Assert.Single(Inspect(Reefer(hidden: false, mirrored: false)).Findings, one => one.Kind == "concealment");
        Assert.True(finding.Score < finding.Threshold);
        Assert.Null(finding.Box);
        Assert.NotNull(finding.Saliency);
        Assert.StartsWith("A reefer: nothing seen hidden", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(16, false, true)]
    [InlineData(16, true, true)]
    [InlineData(8, false, false)]
    public void Inspect_GoodsThatOnlyTwoEnergiesTell_AreFoundUnlessTheLowOneIsRendered(int bits, bool mirrored, bool found)
    {
        // The low energy passes the goods' place less than what lets as much of the high one through elsewhere.
        ScanView high = Reefer(hidden: false, mirrored).Views[0];
        ushort[] low = [.. high.Primary.Samples.Select((sample, i) =>
        {
            int x = i % Width, along = mirrored ? Width - 1 - x : x;
            bool light = along is >= 215 and < 229 && i / Width is >= 150 and < 180;
            return (ushort)(ushort.MaxValue * Math.Pow(sample / (double)ushort.MaxValue, light ? 1.5 : 1.25));
        })];
        var plane = new ScanPlane(Energy.Low, PlaneQuantity.Transmission, low, new PlaneSource("raw", bits, (1 << bits) - 1, default));

        InspectionResult result = Inspect(TestScans.Of(high with { Planes = [.. high.Planes, plane] }));

        Finding finding = Assert.Single(result.Findings, one => one.Kind == "concealment");
        Assert.Equal(found, finding.Score >= finding.Threshold);
        if (finding.Box is { } box)
        {
            int middle = mirrored ? Width - 222 : 222;
            Assert.InRange(box.X + (box.Width / 2.0), middle - 4, middle + 4);
            Assert.InRange(box.Y + (box.Height / 2.0), 160, 170);
        }
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void SearchAgain_OfAReeferWithGoods_AlarmsOnlyWhereTheyCameSince(bool thereBefore, bool alarm)
    {
        Scan now = Reefer(hidden: true, mirrored: false), before = Reefer(thereBefore, mirrored: false);
        ComparedPart part = ScanComparer.Compare(now, Inspect(now).Containers, before, Inspect(before).Containers, null, CancellationToken.None)[0];

        Finding finding = Assert.IsType<Finding>(models.Pipeline.SearchAgain(now, before, part));

        Assert.Equal("concealment-since", finding.Kind);
        Assert.Equal(alarm, finding.Score >= finding.Threshold);
        Assert.Equal(alarm, finding.Box is { } box && Math.Abs(box.X + (box.Width / 2.0) - 222) < 4);
        Assert.NotNull(finding.Saliency);
    }

    [Fact]
    public void SearchAgain_OfADryBox_HasNoFinding()
    {
        Scan box = TestScans.Of(Width, Height, TestScans.Train(Width, Height, (0.2, 0.8, true)));
        ComparedPart part = ScanComparer.Compare(box, Inspect(box).Containers, box, Inspect(box).Containers, null, CancellationToken.None)[0];
        Assert.Null(models.Pipeline.SearchAgain(box, box, part));
    }

    [Fact]
    public void Inspect_ADryBox_HasNoConcealmentFinding()
    {
        InspectionResult result = Inspect(TestScans.Of(Width, Height, TestScans.Train(Width, Height, (0.2, 0.8, true))));
        Assert.Single(result.Containers);
        Assert.Empty(result.Findings);
    }

    [Fact]
    public void ExplainReefers_OfAReeferWithGoods_PointsAtThemAndPassesItsOwnChecks()
    {
        ReeferExplanation explained = Assert.Single(models.Pipeline.ExplainReefers(Reefer(hidden: true, mirrored: false), pairs: 128));

        Assert.Equal(258, explained.Evaluations);
        Assert.Equal(explained.LogOdds - explained.Background, explained.Values.Sum(), 6);
        int most = Array.IndexOf(explained.Shap.Values, (byte)255);
        PixelBox window = explained.End.Window;
        double x = window.X + ((most % 4) + .5) * window.Width / 4, y = window.Y + ((most / 4) + .5) * window.Height / 11;
        Assert.InRange(x, 222 - (window.Width / 4), 222 + (window.Width / 4));
        Assert.InRange(y, 165 - (window.Height / 11), 165 + (window.Height / 11));
        Assert.All(new[] { explained.OfSaliency, explained.OfShap }, check =>
        {
            Assert.True(check.Insertion > check.Deletion, $"{check}");
            Assert.InRange(check.InsideContainer, .9, 1);
        });
    }

    [Fact]
    public void ExplainReefers_OfADryBox_HasNothingToExplain() =>
        Assert.Empty(models.Pipeline.ExplainReefers(TestScans.Of(Width, Height, TestScans.Train(Width, Height, (0.2, 0.8, true))), pairs: 64));

    private InspectionResult Inspect(Scan scan) => models.Pipeline.Inspect([scan], CancellationToken.None)[0];

    private static Scan Reefer(bool hidden, bool mirrored)
    {
        Func<int, int, double> train = TestScans.Train(Width, Height, (0.2, 0.8, false));
        return TestScans.Of(Width, Height, (x, y) =>
        {
            int along = mirrored ? Width - 1 - x : x;
            if (hidden && along is >= 215 and < 229 && y is >= 150 and < 180)
            {
                return .001;
            }

            return along is >= 200 and < 230 && y is >= 150 and < 240 ? .1 : train(x, y);
        });
    }
}
