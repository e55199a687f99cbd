namespace VisionInspection.Service.Access;

/// <summary>What a caller may be. Each is also the name of the policy that asks for it.</summary>
internal static class Roles
{
    /// <summary>Sends scans.</summary>
    public const string Station = "station";

    /// <summary>Submits declarations and papers.</summary>
    public const string Submitter = "submitter";

    /// <summary>Receives results and divergences.</summary>
    public const string Consumer = "consumer";

    /// <summary>Looks at scans and papers, and decides.</summary>
    public const string Analyst = "analyst";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Station, Submitter, Consumer, Analyst];
}
