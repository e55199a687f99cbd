using System.Globalization;
using VisionInspection.Declarations;
using VisionInspection.Documents.Matching.Scoring;
using VisionInspection.Documents.Matching.Values;
using VisionInspection.Documents.Understanding;

namespace VisionInspection.Documents.Matching;

/// <summary>Comparisons of one paper as they are made, with the rules for what is not there.</summary>
internal sealed class DraftList(DocumentKind kind, PaperText text, bool isHalfRead = false)
{
    private readonly List<Draft> drafts = [];

    public IReadOnlyList<Draft> All => drafts;

    public void Add(Draft draft) => drafts.Add(draft with { DeclaredElsewhere = Elsewhere(draft), PaperConfidence = text.Confidence });

    /// <summary>A value against a field, where both are there; else <see cref="Absent"/>.</summary>
    public void Add<T>(string element, string path, string subject, string? declared, Field<T>? field, Func<T, Verdict> compare, Func<T, string>? say = null)
    {
        if (declared is null)
        {
            return;
        }

        if (field is null)
        {
            Absent(element, path, subject, declared, Expected.On(kind, element));
            return;
        }

        Add(new Draft(element, path, declared, compare(field.Value), Shown.Of(field, say?.Invoke(field.Value)), subject));
    }

    /// <summary>
    /// A declared value that no field holds. Where the paper need not carry it, nothing is said: the same word may stand
    /// there for another reason. Else it agrees where it is found among the paper's words (but for places, which stand in
    /// addresses), is not legible where something much like it stands there or the paper was read badly, and else missing.
    /// </summary>
    public void Absent(string element, string path, string subject, string declared, bool expected)
    {
        if (!expected)
        {
            return;
        }

        string sought = Sought(element, declared);
        bool place = element is ElementKinds.LoadingPlace or ElementKinds.DischargePlace;
        if (!place && text.Find(sought) is (PageSpot Spot, double Confidence) found && text.Weight(sought) >= 0.5)
        {
            var reading = new Shown(declared, found.Confidence, found.Spot, Witnesses.None);
            Add(new Draft(element, path, declared, new Verdict(Comparison.EqualNormalised, 0.97, "found among the words of the paper"), reading, subject));
        }
        else if (text.Near(sought) is (string, PageSpot, double) near)
        {
            Add(new Draft(element, path, declared, new Verdict(Comparison.NotLegible, 0), new Shown(near.Words, near.Confidence, near.Spot, Witnesses.None), subject));
        }
        else
        {
            bool halfRead = isHalfRead && element is ElementKinds.GrossMass or ElementKinds.Packages;
            Comparison outcome = text.Confidence >= Parameters.GoodReading && !halfRead ? Comparison.Missing : Comparison.NotLegible;
            Add(new Draft(element, path, declared, new Verdict(outcome, 0), new Shown(null, text.Confidence, null, Witnesses.None), subject));
        }
    }

    public static string Say(decimal number) => number.ToString("#,0.####", CultureInfo.InvariantCulture);

    // Where what was read differs, the declared value may stand in another place: then the field was taken wrongly. Places
    // stand in addresses anyway, and numbers of one line are those of the whole: they say nothing by it.
    private double Elsewhere(Draft draft)
    {
        bool tells = draft.Verdict.Outcome == Comparison.Different && draft.Declared is not null
            && draft.Kind is not (ElementKinds.LoadingPlace or ElementKinds.DischargePlace or ElementKinds.IncotermPlace
                or ElementKinds.GrossMass or ElementKinds.NetMass or ElementKinds.Packages or ElementKinds.Quantity);
        return tells && text.Find(draft.Declared) is (PageSpot Spot, double) found && !Overlap(found.Spot, draft.Reading.Spot) ? text.Weight(draft.Declared) : 0;
    }

    private static bool Overlap(PageSpot one, PageSpot? other) =>
        other is PageSpot read && one.Page == read.Page && one.Box.X < read.Box.X + read.Box.Width && read.Box.X < one.Box.X + one.Box.Width
        && one.Box.Y < read.Box.Y + read.Box.Height && read.Box.Y < one.Box.Y + one.Box.Height;

    // A number stands on the paper without the unit that the sentence gives it.
    private static string Sought(string element, string declared) =>
        element is ElementKinds.GrossMass or ElementKinds.NetMass ? declared.Split(' ')[0] : declared;
}
