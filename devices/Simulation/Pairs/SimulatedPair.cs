using VisionInspection.Devices.Simulation.Output;

namespace VisionInspection.Devices.Simulation.Pairs;

/// <summary>Two scans and what is true of them together.</summary>
/// <param name="First">The earlier scan.</param>
/// <param name="Second">The later one.</param>
/// <param name="Warp">Where the first's places lie in the second; null for two different conveyances.</param>
/// <param name="Packages">What is in one of them only.</param>
/// <param name="BeamShift">How far the beam was moved, metres.</param>
public sealed record SimulatedPair(
    SimulatedScan First, SimulatedScan Second, PairWarp? Warp, IReadOnlyList<PackageTruth> Packages, double BeamShift);

/// <summary>A package that one scan has and the other has not.</summary>
/// <param name="MassKg">Its mass.</param>
/// <param name="Added">In the second scan; otherwise in the first.</param>
/// <param name="Box">Where it is, or would be, in the first scan's picture.</param>
/// <param name="Before">Transmission at the high energy of all else in the rays that meet it, without noise.</param>
public sealed record PackageTruth(double MassKg, bool Added, PixelBox Box, double Before);
