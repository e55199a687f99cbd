namespace VisionInspection.Documents.Reading.Preparation;

/// <summary>How the lines of a page run.</summary>
/// <param name="Angle">Their angle, and how sharp it is once their bow is taken out.</param>
/// <param name="Bow">Their bow; null where they are straight.</param>
internal readonly record struct PageLines(LineAngle Angle, LineBow? Bow)
{
    /// <summary>Looks at a page that stands upright, or on its head.</summary>
    /// <param name="page">The page.</param>
    public static PageLines Of(CoarsePage page)
    {
        InkPoints points = InkPoints.Of(page, sideways: false);
        LineAngle angle = LineAngle.Of(points);
        double sharpness = angle.Sharpness;
        LineBow? bow = sharpness > 0 ? BowSearch.Of(new LinePoints(points, angle.Degrees), ref sharpness) : null;
        return new PageLines(angle with { Sharpness = sharpness }, bow);
    }
}
