using VisionInspection.Devices.Simulation.Physics;

namespace VisionInspection.Devices.Simulation.Scenes.Containers;

/// <summary>A diesel generator hung on the front of a reefer, which no longer ends where its corner posts do.</summary>
internal static class GeneratorSet
{
    public static void Build(ContainerDesign c, Bodies to, SceneRandom random)
    {
        double depth = random.Uniform(.5, .75), low = c.Y + c.Height - random.Uniform(.95, 1.15), high = c.Y + c.Height - .05;
        double a = c.DoorsAtFront ? c.X + c.Length : c.X - depth, b = a + depth;
        to.Box(Material.Steel, a, b, low, high, .3, 2.14, .002);
        to.Block(Material.Steel, a + .1, b - .12, low + .1, low + .6, .75, 1.35, random.Uniform(.3, .5));
        to.Rod(Material.Copper, Axis.Z, (a + b) / 2, low + .35, 1.65, .16, .03, .45, .45);
        to.Block(Material.Aluminium, a + .05, b - .05, low + .1, high - .15, .38, .46, .3);
        to.Block(Material.Lead, a + .1, b - .2, low + .1, low + .28, 1.9, 2.1, .35);
        to.Rod(Material.Steel, Axis.Z, (a + b) / 2, high - .2, 1.1, .08, .076, .6);
        foreach (double z in new[] { .35, 2.03 })
        {
            to.Block(Material.Steel, a, b, low - .06, low, z, z + .06, .35);
            to.Block(Material.Steel, a, b, high - .06, high, z, z + .06, .35);
        }
    }
}
