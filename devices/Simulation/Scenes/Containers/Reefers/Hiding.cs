using VisionInspection.Devices.Simulation.Physics;

namespace VisionInspection.Devices.Simulation.Scenes.Containers.Reefers;

/// <summary>
/// Hides organic powder in a reefer: chooses a place, a form and a mass, and packs what fits there, in the room that parts of
/// the unit leave. Only the two ends are used, as far in as a twelfth of the container's length: there panels open with
/// ordinary tools.
/// </summary>
internal static class Hiding
{
    private const double EndShare = .085;

    // Spots of which the one is taken where least is in the way: goods lie beside a motor, not in it.
    private const int Tries = 16;

    // Mass per volume within the outline of a packing: bricks are pressed, loose powder has air between its grains.
    private static readonly double Density = MaterialTable.Density(Material.DryOrganic);

    /// <param name="c">The container.</param>
    /// <param name="built">What stands in it.</param>
    /// <param name="random">Chance.</param>
    /// <param name="options">How much is hidden.</param>
    public static Concealment Hide(ContainerDesign c, Bodies built, SceneRandom random, ReeferOptions options)
    {
        HidingPlace place = DrawPlace(random);
        PackForm form = random.Choose(Enum.GetValues<PackForm>());
        double kg = random.LogUniform(options.ConcealedKg.Least, options.ConcealedKg.Most);
        bool atDoors = place == HidingPlace.Door || (place > HidingPlace.EvaporatorPanel && random.Chance(.4));
        var bodies = new Bodies();
        var at = new UnitBay(c, bodies, atDoors);
        Room room = RoomOf(place, c, atDoors, random);

        // More than fits one spot among the machinery is spread over several.
        int groups = place == HidingPlace.Machinery ? random.Whole(1, Math.Clamp((int)(kg / 4), 1, 4)) : 1;
        for (int i = 0; i < groups; i++)
        {
            Pack(at, place <= HidingPlace.EvaporatorPanel ? [.. built.Solids, .. bodies.Solids] : [], room, form, kg / groups, random);
        }

        return new Concealment(place, form, atDoors, bodies.Solids, bodies.Solids.Sum(SolidGeometry.MassKg));
    }

    private static HidingPlace DrawPlace(SceneRandom random) => random.Unit() switch
    {
        < .40 => HidingPlace.Machinery,
        < .60 => HidingPlace.EvaporatorPanel,
        < .70 => HidingPlace.RoofInsulation,
        < .80 => HidingPlace.WallInsulation,
        < .90 => HidingPlace.Floor,
        _ => HidingPlace.Door,
    };

    private static Room RoomOf(HidingPlace place, ContainerDesign c, bool atDoors, SceneRandom random)
    {
        double end = EndShare * c.Length, begin = atDoors ? c.DoorDepth : .5;
        double width = ContainerDesign.Width;
        return place switch
        {
            HidingPlace.Machinery => new Room(.04, .355, .17, 1.24, .12, width - .12),
            HidingPlace.EvaporatorPanel => new Room(.365, .483, .32, c.Height - .45, .12, width - .12),
            HidingPlace.RoofInsulation => new Room(.12, end, c.Height - .088, c.Height - .014, .1, width - .1),
            HidingPlace.WallInsulation => random.Chance(.5)
                ? new Room(.12, end, .2, c.Height - .2, .01, .078)
                : new Room(.12, end, .2, c.Height - .2, width - .078, width - .01),
            HidingPlace.Floor => new Room(begin, end, ContainerDesign.FloorUnderside - .045, c.FloorTop - .012, c.WallDepth, width - c.WallDepth),
            _ => new Room(.03, c.DoorDepth - .005, .22, c.Height - .22, .14, width - .14),
        };
    }

    private static void Pack(UnitBay at, IReadOnlyList<Solid> built, Room room, PackForm form, double kg, SceneRandom random)
    {
        double fill = form switch
        {
            PackForm.Bricks => random.Uniform(.66, .8),
            PackForm.Bundle => random.Uniform(.5, .72),
            _ => random.Uniform(.32, .5),
        };
        double share = form switch { PackForm.Bricks => .9, PackForm.Bundle => 1, _ => Math.PI / 6 };
        (double depth, double high, double wide) = Outline(room, kg / (Density * fill * share), random);
        var outline = new Room(0, depth, 0, high, 0, wide);
        Room spot = Enumerable.Range(0, Tries).Select(_ => outline.Moved(
            random.Uniform(room.From, room.To - depth), random.Uniform(room.Low, room.High - high), random.Uniform(room.Near, room.Far - wide)))
            .MinBy(there => built.Sum(solid => at.Shared(solid, there.From, there.To, there.Low, there.High, there.Near, there.Far)));
        switch (form)
        {
            case PackForm.Bricks:
                spot.Split(.045, .13, .2).ForEach(b => at.Block(Material.DryOrganic, b.From, b.To, b.Low, b.High, b.Near, b.Far, fill));
                break;
            case PackForm.Bundle:
                at.Block(Material.DryOrganic, spot.From, spot.To, spot.Low, spot.High, spot.Near, spot.Far, fill);
                break;
            default:
                spot.Split(.12, .16, .22).ForEach(b => at.Lump(
                    Material.DryOrganic, (b.From + b.To) / 2, (b.Low + b.High) / 2, (b.Near + b.Far) / 2,
                    (b.To - b.From) / 2, (b.High - b.Low) / 2, (b.Far - b.Near) / 2, fill, new Grain(.06, .02, .02)));
                break;
        }
    }

    // A compact block of the volume, pressed flat where the room is thin; what does not fit is left out.
    private static (double Depth, double High, double Wide) Outline(Room room, double volume, SceneRandom random)
    {
        double[] most = [room.To - room.From, room.High - room.Low, room.Far - room.Near];
        double side = Math.Cbrt(volume);
        double[] size = [.. most.Select(_ => side * Math.Exp(random.Normal(0, .3)))];
        for (int pass = 0; pass < 4; pass++)
        {
            double scale = Math.Cbrt(volume / (size[0] * size[1] * size[2]));
            size = [.. size.Select((s, i) => Math.Min(s * (s < most[i] ? scale : 1), most[i]))];
        }

        // Cube roots leave a rest when sides are pressed flat: the free sides take it.
        int[] free = [.. Enumerable.Range(0, 3).Where(i => size[i] < most[i] * .999)];
        double rest = volume / (size[0] * size[1] * size[2]);
        foreach (int i in free)
        {
            size[i] = Math.Min(most[i], size[i] * Math.Pow(rest, 1.0 / free.Length));
        }

        return (size[0], size[1], size[2]);
    }

    /// <summary>A box of room at an end: depth from its face, height from the feet, z from the near side; metres.</summary>
    private readonly record struct Room(double From, double To, double Low, double High, double Near, double Far)
    {
        private const double Gap = .003;

        public Room Moved(double depth, double up, double away) =>
            new(From + depth, To + depth, Low + up, High + up, Near + away, Far + away);

        /// <summary>Equal parts of about the given size, a few millimetres apart.</summary>
        public List<Room> Split(double depth, double high, double wide)
        {
            (Room all, var parts) = (this, new List<Room>());
            int nx = Parts(To - From, depth), ny = Parts(High - Low, high), nz = Parts(Far - Near, wide);
            double dx = (To - From) / nx, dy = (High - Low) / ny, dz = (Far - Near) / nz;
            for (int i = 0; i < nx * ny * nz; i++)
            {
                double x = all.From + (i % nx * dx), y = all.Low + (i / nx % ny * dy), z = all.Near + (i / nx / ny * dz);
                parts.Add(new Room(x, x + dx - Math.Min(Gap, dx / 20), y, y + dy - Math.Min(Gap, dy / 20), z, z + dz - Math.Min(Gap, dz / 20)));
            }

            return parts;
        }

        private static int Parts(double length, double about) => Math.Max(1, (int)Math.Round(length / about));
    }
}
