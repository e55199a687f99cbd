using VisionInspection.Documents.Reading;

namespace VisionInspection.Service.Evaluation.Papers;

/// <summary>Lines read against lines printed: wrong characters, and lines without one.</summary>
internal sealed class LineTally
{
    /// <summary>Insertions, deletions and replacements over printed characters.</summary>
    public Proportion Characters { get; private set; }

    /// <summary>Lines that were read without a fault.</summary>
    public Proportion Lines { get; private set; }

    /// <summary>Adds a line.</summary>
    public void Add(string printed, string read)
    {
        int wrong = Math.Min(printed.Length, EditDistance.Of(printed, read));
        Characters = new Proportion(Characters.Hits + wrong, Characters.Trials + printed.Length);
        Lines = Lines.Add(wrong == 0);
    }
}
