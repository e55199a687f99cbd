namespace VisionInspection.Service.Commands;

/// <summary>One thing that <c>doctor</c> looked at.</summary>
/// <param name="Name">Library, provider or model.</param>
/// <param name="State">Whether it is there.</param>
/// <param name="Version">Its version, as it tells itself.</param>
/// <param name="Path">Where it was found.</param>
/// <param name="Remedy">What to do; null when there is nothing to do.</param>
internal sealed record Diagnosis(string Name, Health State, string Version, string Path, string? Remedy);

/// <summary>Whether a thing is there.</summary>
internal enum Health
{
    /// <summary>There and working.</summary>
    Ok,

    /// <summary>Not there, and not needed: the product works without.</summary>
    Absent,

    /// <summary>Not there, and nothing works without it.</summary>
    Missing,
}
