using VisionInspection.Devices.Simulation.Imaging;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Pairs;

/// <summary>
/// Goods that are scanned twice have the same grain both times: it stays with its body when others come or go, and where the beam
/// has moved it moves as deep things do.
/// </summary>
internal static class PinnedGrain
{
    /// <summary>The scene with every body's grain numbered; a scan of it looks as before.</summary>
    public static Scene Numbered(Scene scene)
    {
        int bodies = 0;
        return Each(scene, (grain, _) => grain with { Place = new GrainPlace(bodies, 0, 0, 1) }, () => bodies++);
    }

    /// <summary>The scene as another beam sees it after a turn.</summary>
    /// <param name="scene">Numbered, and turned.</param>
    /// <param name="first">The beam that it was numbered for.</param>
    /// <param name="second">The other.</param>
    /// <param name="turn">Movement along the conveyance for each metre of depth.</param>
    public static Scene SeenFrom(Scene scene, FanBeam first, FanBeam second, double turn) => Each(
        scene,
        (grain, depth) =>
        {
            // A ray of the second beam passes the body at a height that a ray of the first beam passes too.
            double toBody = (second.SourceDistance + depth) / second.SourceDistance, back = first.SourceDistance / (first.SourceDistance + depth);
            double offset = first.SourceHeight + ((second.SourceHeight - (second.SourceHeight * toBody) - first.SourceHeight) * back);
            return grain with { Place = grain.Place is { } place ? place with { ShiftX = turn * depth, OffsetY = offset, ScaleY = toBody * back } : null };
        },
        () => { });

    // In the order in which a projector meets the bodies.
    private static Scene Each(Scene scene, Func<Grain, double, Grain> change, Action next)
    {
        Solid Changed(Solid solid)
        {
            next();
            return solid.Grain is { } grain ? solid with { Grain = change(grain, Yaw.Depth(solid)) } : solid;
        }

        Solid[] structure = [.. scene.Structure.Select(Changed)];
        return scene with
        {
            Structure = structure, Containers = [.. scene.Containers.Select(c => c with { Cargo = [.. c.Cargo.Select(Changed)] })],
        };
    }
}
