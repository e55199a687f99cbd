using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Cargo;

/// <summary>The free space inside a container: cargo is built in its coordinates, origin at the front lower near corner.</summary>
/// <param name="Length">Along x, metres.</param>
/// <param name="Height">Up to the load line, metres.</param>
/// <param name="Width">Along z, metres.</param>
/// <param name="MaxPayloadKg">What the container may carry.</param>
/// <param name="IsReefer">Insulated and cooled.</param>
public sealed record CargoHold(double Length, double Height, double Width, double MaxPayloadKg, bool IsReefer);

/// <summary>One kind of goods and how it is stowed: a recipe that fills a hold with solids.</summary>
/// <param name="Name">Name in truth files: <c>paper-reels</c>.</param>
/// <param name="HsHeading">A typical heading of the Harmonized System for it, four digits.</param>
/// <param name="FitsReefer">Travels in refrigerated containers too.</param>
/// <param name="Fill">Builds the load. Every solid stays inside the hold; masses stay plausible for the kind.</param>
/// <param name="NearlyEmpty">Under 1.5 tonnes in an otherwise empty hold: a forgotten carton, dunnage, a person. Not
/// empty all the same: empty means nothing but the container's own structure.</param>
public sealed record CargoKind(
    string Name,
    string HsHeading,
    bool FitsReefer,
    Func<CargoHold, SceneRandom, IReadOnlyList<Solid>> Fill,
    bool NearlyEmpty = false);
