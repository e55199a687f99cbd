using VisionInspection.Devices.Simulation.Scenes.Containers.Reefers;

namespace VisionInspection.Devices.Simulation.Output;

/// <summary>What is true of a reefer's cooling unit.</summary>
/// <param name="Maker">Name of its layout.</param>
/// <param name="Machinery">The end it stands in, from the outer face to the panel before the hold.</param>
/// <param name="Oddities">Harmless things that look wrong.</param>
/// <param name="Concealment">What is hidden in the reefer; null for nothing.</param>
public sealed record UnitTruth(string Maker, PixelBox Machinery, IReadOnlyList<string> Oddities, ConcealmentTruth? Concealment);

/// <summary>Goods hidden in a reefer.</summary>
/// <param name="Place">Where.</param>
/// <param name="Form">How they are packed.</param>
/// <param name="AtDoors">In the door end; otherwise in the end with the machinery.</param>
/// <param name="MassKg">Their mass.</param>
/// <param name="Box">Around their mask.</param>
public sealed record ConcealmentTruth(HidingPlace Place, PackForm Form, bool AtDoors, double MassKg, PixelBox Box);
