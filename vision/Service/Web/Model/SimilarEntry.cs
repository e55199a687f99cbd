namespace VisionInspection.Service.Web.Model;

/// <summary>A scan with a container whose contents look like those of one of this scan's.</summary>
/// <param name="Id">Its address under <c>/api/scans</c>.</param>
/// <param name="Name">Its container's number, or the scanner's own identifier.</param>
/// <param name="Received">When it was durable.</param>
/// <param name="Container">Which container of this scan it looks like, from 0.</param>
/// <param name="Cosine">Cosine of the angle between the two, 1 for equal.</param>
internal sealed record SimilarEntry(string Id, string Name, DateTimeOffset Received, int Container, double Cosine);
