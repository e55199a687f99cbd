using VisionInspection.Declarations;

namespace VisionInspection.Service.Cases.Images;

/// <summary>A container of a lot that was scanned with something inside.</summary>
/// <param name="Number">Its number.</param>
/// <param name="ContainerPath">Path of the container in its declaration.</param>
/// <param name="Vector">What it looks like inside, <c>[64]</c>.</param>
/// <param name="Witness">The container in its scan.</param>
internal sealed record ScannedOfLot(string Number, string ContainerPath, sbyte[] Vector, Witness Witness);
