namespace VisionInspection.ImagingFormats.Uff;

/// <summary>The words of the profile for our enumerations, both ways. The schema has checked a word before it gets here.</summary>
internal static class UffWords
{
    public static readonly UffWords<TravelDirection> Direction = new(
        (TravelDirection.Forward, "forward"), (TravelDirection.Backward, "backward"));

    public static readonly UffWords<BeamSource> Source = new(
        (BeamSource.Linac, "linac"), (BeamSource.Betatron, "betatron"), (BeamSource.XRayTube, "x-ray-tube"),
        (BeamSource.Isotope, "isotope"));

    public static readonly UffWords<ConveyanceKind> Conveyance = new(
        (ConveyanceKind.Truck, "truck"), (ConveyanceKind.RailWagon, "rail-wagon"), (ConveyanceKind.Container, "container"),
        (ConveyanceKind.Parcel, "parcel"));

    public static readonly UffWords<ViewGeometry> Geometry = new(
        (ViewGeometry.Side, "side"), (ViewGeometry.Top, "top"), (ViewGeometry.Bottom, "bottom"),
        (ViewGeometry.Backscatter, "backscatter"));

    public static readonly UffWords<Energy> Energy = new(
        (ImagingFormats.Energy.Low, "low"), (ImagingFormats.Energy.High, "high"), (ImagingFormats.Energy.Single, "single"),
        (ImagingFormats.Energy.Fused, "fused"));

    public static readonly UffWords<PlaneQuantity> Quantity = new(
        (PlaneQuantity.Transmission, "transmission"), (PlaneQuantity.Attenuation, "attenuation"), (PlaneQuantity.Zeff, "zeff"));

    public static readonly UffWords<PriorVerdict> Result = new(
        (PriorVerdict.Alarm, "alarm"), (PriorVerdict.Clear, "clear"), (PriorVerdict.Unknown, "unknown"));

    public static readonly UffWords<DecisionVerdict> Decision = new(
        (DecisionVerdict.Release, "release"), (DecisionVerdict.Hold, "hold"), (DecisionVerdict.Inspect, "inspect"));
}

/// <summary>One enumeration's words.</summary>
internal sealed class UffWords<T>(params (T Value, string Word)[] pairs)
    where T : struct, Enum
{
    public T Parse(string word) => pairs.First(pair => pair.Word == word).Value;

    public string Of(T value) => pairs.First(pair => EqualityComparer<T>.Default.Equals(pair.Value, value)).Word;
}
