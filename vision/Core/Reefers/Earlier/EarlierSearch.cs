using VisionInspection.Core.Comparison;
using VisionInspection.Core.Findings;
using VisionInspection.Core.Imaging;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Core.Reefers.Earlier;

/// <summary>Searches a reefer's ends again, beside those of an earlier scan of it.</summary>
internal sealed class EarlierSearch(ReeferInspector reefers)
{
    /// <summary>What an officer reads; null where the two do not show one reefer whose ends can be aligned.</summary>
    /// <param name="now">The scan.</param>
    /// <param name="before">The earlier one.</param>
    /// <param name="part">The container in both, the scan's first.</param>
    public Finding? Of(Scan now, Scan before, ComparedPart part)
    {
        if (part is not { FirstBox: { } box, SecondBox: { } boxBefore })
        {
            return null;
        }

        EndPicture[] ends = Ends(now, part.FirstView, box), then = Ends(before, part.SecondView, boxBefore);
        double[] machinery = reefers.Machinery([.. ends, .. then]);
        bool atRight = machinery[1] > machinery[0], wasAtRight = machinery[3] > machinery[2];
        if (Math.Max(machinery[0], machinery[1]) < reefers.MachineryThreshold || Math.Max(machinery[2], machinery[3]) < reefers.MachineryThreshold)
        {
            return null;
        }

        if (atRight != wasAtRight)
        {
            Array.Reverse(then);
        }

        EndPicture[] pairs = [.. ends.Zip(then, (end, earlier) => end with { Earlier = EarlierEnd.Over(end, earlier) })];
        if (pairs.All(end => end.Earlier is null))
        {
            return null;
        }

        EndJudgement[] judged = reefers.Concealed(pairs);
        bool hotAtRight = judged[1].LogOdds > judged[0].LogOdds;
        return Finding(judged[hotAtRight ? 1 : 0], hotAtRight == atRight ? "machinery end" : "door end", part.FirstView);
    }

    private Finding Finding(EndJudgement hot, string place, string view)
    {
        bool alarm = hot.Score >= reefers.ThresholdSince;
        string message = alarm
            ? $"An earlier scan taken for evidence, something may be hidden in the reefer's {place}."
            : $"An earlier scan taken for evidence, nothing is seen hidden in the reefer's ends; most like it is a place in the {place}.";
        return new Finding("concealment-since", view, alarm ? hot.HotRegion() : null, hot.Score, message)
        {
            Threshold = reefers.ThresholdSince, Model = reefers.Models[1].Name, Saliency = hot.Map(),
        };
    }

    private EndPicture[] Ends(Scan scan, string viewId, PixelBox box)
    {
        ScanView view = scan.Views.First(v => v.Id == viewId);
        float air = SampleLevels.Of(view.Primary.Samples, view.Width).Air;
        return ReeferEnds.WithLow(view, ReeferEnds.Of(view, air, (box.X, box.Y, box.X + box.Width, box.Y + box.Height), reefers.Window));
    }
}
