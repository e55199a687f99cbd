using VisionInspection.Core.Findings;
using VisionInspection.Core.Imaging;
using VisionInspection.Core.Reefers;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Core.Stages;

/// <summary>
/// Tells reefers from dry boxes by the machinery in one end, and looks for goods hidden in either end of those that are. A dry
/// box costs the small model only. Every reefer is answered for, whether or not its score reaches the threshold: who selects by
/// score needs them all. Only an alarm has a box, and a map that was put to the test; what is not one has its map alone.
/// </summary>
internal sealed class SearchReefers(ReeferInspector reefers)
{
    // Deletion and insertion take two runs of the model a step, and one each to begin.
    private const int TestSteps = 6;

    /// <summary>The reefers among the containers that could be judged.</summary>
    public SearchedReefer[] Among(JudgedBatch judged)
    {
        JudgedContainer[] containers = [.. judged.Containers.Where(container => container.Slot >= 0)];
        EndPicture[] ends = [.. containers.SelectMany(Ends)];
        double[] machinery = reefers.Machinery(ends);
        int[] found = [.. Enumerable.Range(0, containers.Length).Where(i => Math.Max(machinery[2 * i], machinery[(2 * i) + 1]) >= reefers.MachineryThreshold)];
        EndPicture[] searched = [.. found.SelectMany(i => ReeferEnds.WithLow(containers[i].View.Picture.View, ends[2 * i], ends[(2 * i) + 1]))];
        EndJudgement[] judgements = reefers.Concealed(searched);
        return [.. found.Select((container, i) =>
        {
            EndJudgement left = judgements[2 * i], right = judgements[(2 * i) + 1];
            bool hotAtRight = right.LogOdds > left.LogOdds, machineryAtRight = machinery[(2 * container) + 1] > machinery[2 * container];
            EndJudgement hot = hotAtRight ? right : left;
            JudgedContainer reefer = containers[container];
            EndPicture end = searched[(2 * i) + (hotAtRight ? 1 : 0)];
            return new SearchedReefer(reefer, end, hot, Finding(reefer, end, hot, hotAtRight == machineryAtRight));
        })];
    }

    private EndPicture[] Ends(JudgedContainer container)
    {
        SourceBox box = container.Located.Box;
        return ReeferEnds.Of(container.View.Picture.View, container.View.Picture.Air, (box.Left, box.Top, box.Right, box.Bottom), reefers.Window);
    }

    private Finding Finding(JudgedContainer reefer, EndPicture end, EndJudgement hot, bool atMachinery)
    {
        bool alarm = hot.Score >= reefers.Threshold;
        string place = atMachinery ? "machinery end" : "door end";
        string message = alarm
            ? $"Something may be hidden in the reefer's {place}."
            : $"A reefer: nothing seen hidden in its ends; most like it is a place in the {place}.";
        SaliencyMap map = hot.Map();
        SourceBox box = reefer.Located.Box;
        var container = new PixelBox((int)box.Left, (int)box.Top, (int)(box.Right - box.Left), (int)(box.Bottom - box.Top));
        return new Finding("concealment", reefer.View.Picture.View.Id, alarm ? hot.HotRegion() : null, hot.Score, message)
        {
            Threshold = reefers.Threshold,
            Model = reefers.Models[1].Name,
            Saliency = !alarm ? map : map with
            {
                Check = MapTest.Of([.. map.Values.Select(v => (double)v)], hot.Columns, new MaskedEnd(end), end.Window, container, TestSteps, reefers),
            },
        };
    }
}

/// <summary>A reefer that was searched.</summary>
/// <param name="Container">The container.</param>
/// <param name="HotEnd">The end with the higher score.</param>
/// <param name="Judgement">Of that end.</param>
/// <param name="Finding">What an officer reads.</param>
internal sealed record SearchedReefer(JudgedContainer Container, EndPicture HotEnd, EndJudgement Judgement, Finding Finding);
