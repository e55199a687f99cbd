using System.Runtime.InteropServices;
using VisionInspection.Core.Findings;

namespace VisionInspection.Service.Storage.Cases;

/// <summary>A declared container as a scan showed it inside.</summary>
/// <param name="Case">The case that declares it.</param>
/// <param name="Number">Its number.</param>
/// <param name="ContainerPath">Path of the container in that declaration.</param>
/// <param name="Scan">The scan, the latest that shows it.</param>
/// <param name="Found">It in that scan, with what its contents look like.</param>
internal sealed record KnownContents(long Case, string Number, string ContainerPath, ScanRecord Scan, ContainerFinding Found)
{
    /// <summary>What it looks like inside, <c>[64]</c>.</summary>
    public sbyte[] Vector => MemoryMarshal.Cast<byte, sbyte>(Found.Contents!.Vector).ToArray();
}

/// <summary>A comparison that belongs to another pair than the one that brought it: a container of a lot that was judged anew.</summary>
/// <param name="Case">The case.</param>
/// <param name="Scan"><see cref="ScanRecord.Id"/>.</param>
/// <param name="Element">The comparison.</param>
internal sealed record JudgedAnew(long Case, long Scan, StoredElement Element);
