using VisionInspection.Core.Findings;
using VisionInspection.ImagingFormats;
using VisionInspection.Service.Storage;
using DecisionVerdict = VisionInspection.Service.Storage.DecisionVerdict;

namespace VisionInspection.Service.Web;

/// <summary>The words of the HTTP interface for what is an enumeration in the code.</summary>
internal static class Words
{
    /// <summary>Word for a verdict.</summary>
    /// <param name="state">The verdict.</param>
    public static string Of(EmptyState state) => state switch
    {
        EmptyState.Empty => "empty",
        EmptyState.Loaded => "loaded",
        _ => "cannot-judge",
    };

    /// <summary>Word for where a scan stands.</summary>
    /// <param name="state">The state.</param>
    public static string Of(ScanState state) => state switch
    {
        ScanState.Done => "done",
        ScanState.Refused => "refused",
        ScanState.Failed => "failed",
        _ => "waiting",
    };

    /// <summary>Word for a decision.</summary>
    /// <param name="verdict">The decision.</param>
    public static string Of(DecisionVerdict verdict) => verdict switch
    {
        DecisionVerdict.Release => "release",
        DecisionVerdict.Hold => "hold",
        _ => "inspect",
    };

    /// <summary>Word for a beam quality.</summary>
    /// <param name="energy">The beam quality.</param>
    public static string Of(Energy energy) => energy switch
    {
        Energy.Low => "low",
        Energy.High => "high",
        Energy.Single => "single",
        _ => "fused",
    };

    /// <summary>Word for what a plane measures.</summary>
    /// <param name="quantity">The quantity.</param>
    public static string Of(PlaneQuantity quantity) => quantity switch
    {
        PlaneQuantity.Transmission => "transmission",
        PlaneQuantity.Attenuation => "attenuation",
        _ => "zeff",
    };

    /// <summary>Word for what the scanner itself had found.</summary>
    /// <param name="verdict">The scanner's verdict.</param>
    public static string Of(PriorVerdict verdict) => verdict switch
    {
        PriorVerdict.Alarm => "alarm",
        PriorVerdict.Clear => "clear",
        _ => "unknown",
    };

    /// <summary>The decision that a word stands for; null for any other word.</summary>
    /// <param name="word">The word.</param>
    public static DecisionVerdict? DecisionOf(string? word) => word switch
    {
        "release" => DecisionVerdict.Release,
        "hold" => DecisionVerdict.Hold,
        "inspect" => DecisionVerdict.Inspect,
        _ => null,
    };
}
