using VisionInspection.Devices.Simulation.Cargo;
using VisionInspection.Devices.Simulation.Scenes.Containers;
using VisionInspection.Devices.Simulation.Scenes.Containers.Reefers;
using VisionInspection.Devices.Simulation.Scenes.Vehicles;

namespace VisionInspection.Devices.Simulation.Scenes;

/// <summary>Draws a conveyance: a trailer, what pulls it, its containers and their loads.</summary>
internal static class SceneBuilder
{
    public static Scene Build(SceneRandom random, SceneOptions options)
    {
        LoadPlan plan = options.Plan ?? DrawPlan(random, options);
        TrailerDesign trailer = DrawTrailer(random, plan);
        var structure = new Bodies();
        Trailer.Build(trailer, structure, random);
        CabExtent? cab = null;
        if (random.Chance(.9))
        {
            (double from, double to, double top) = Tractor.Build(trailer, structure, random);
            cab = new CabExtent(from, to, top);
        }

        List<LoadedContainer> containers = [];
        foreach (ContainerDesign design in Arrange(random, plan, trailer, options))
        {
            ReeferState? reefer = null;
            if (design.IsReefer)
            {
                reefer = ReeferBox.Build(design, structure, random, options.Reefers);
            }
            else
            {
                DryBox.Build(design, structure, random);
            }

            containers.Add(Fill(design, reefer, random.Fork(options.Reefers?.Visit ?? 0), options));
        }

        Blocks.Build(trailer, containers, structure, random);
        SceneRandom turn = options.Reefers is { Visit: not 0 and ulong visit } ? random.Fork(visit) : random;
        double yaw = Math.Clamp(turn.Normal(0, .007), -.02, .02);
        return new Scene(
            [.. Yaw.Turn(structure.Solids, yaw)],
            [.. containers.Select(c => Turned(c, yaw))],
            cab,
            cab?.From ?? trailer.Front,
            trailer.Rear);
    }

    private static LoadedContainer Turned(LoadedContainer c, double yaw) => c with
    {
        Cargo = [.. Yaw.Turn(c.Cargo, yaw)],
        Reefer = c.Reefer is { Concealment: { } hidden } state
            ? state with { Concealment = hidden with { Bodies = [.. Yaw.Turn(hidden.Bodies, yaw)] } }
            : c.Reefer,
    };

    private static LoadPlan DrawPlan(SceneRandom random, SceneOptions options)
    {
        if (random.Chance(options.BareShare))
        {
            return LoadPlan.Bare;
        }

        return random.Unit() switch
        {
            < .50 => LoadPlan.OneForty,
            < .70 => LoadPlan.OneTwenty,
            < .92 => LoadPlan.TwoTwenty,
            _ => LoadPlan.OneFortyFive,
        };
    }

    private static TrailerDesign DrawTrailer(SceneRandom random, LoadPlan plan)
    {
        TrailerKind kind = random.Choose(
            [TrailerKind.Skeletal, TrailerKind.Skeletal, TrailerKind.Gooseneck, TrailerKind.Flatbed, TrailerKind.Terminal]);
        double length = plan switch
        {
            LoadPlan.OneFortyFive => random.Uniform(13.6, 13.9),
            LoadPlan.OneTwenty when random.Chance(.35) => random.Uniform(6.3, 8.5),
            _ => random.Uniform(12.1, 13.6),
        };
        return new TrailerDesign(0, length, random.Uniform(1.12, 1.55), kind);
    }

    private static IEnumerable<ContainerDesign> Arrange(SceneRandom random, LoadPlan plan, TrailerDesign trailer, SceneOptions options)
    {
        double spare = trailer.Rear - trailer.Front;
        double Lead(double length) => Math.Clamp(random.Uniform(-.1, spare - length + .15), -.2, Math.Max(.1, spare - length + .3));
        double age = random.LogUniform(.62, 1.3);
        ContainerDesign One(double length, double x)
        {
            bool high = length > 7 && random.Chance(length > 13 ? 1 : .6);
            bool reefer = random.Chance(options.ReeferShare * (length > 7 ? 1.15 : .6));
            reefer = options.Lot?.Reefer ?? reefer;
            char size = length < 7 ? '2' : length < 13 ? '4' : 'L';
            return new ContainerDesign
            {
                Length = length,
                Height = high ? 2.896 : 2.591,
                SizeType = $"{size}{(high ? '5' : '2')}{(reefer ? "R1" : "G1")}",
                IsReefer = reefer,
                X = trailer.Front + x,
                Y = trailer.DeckHeight,
                DoorsAtFront = (length < 7 || (reefer && options.Reefers is not null)) && random.Chance(.25),
                SheetScale = age * random.Uniform(.92, 1.08),
            };
        }

        switch (plan)
        {
            case LoadPlan.OneForty:
                yield return One(12.192, Math.Min(Lead(12.192), .4));
                break;
            case LoadPlan.OneFortyFive:
                yield return One(13.716, random.Uniform(-.15, .1));
                break;
            case LoadPlan.OneTwenty:
                yield return One(6.058, spare < 9 ? random.Uniform(0, spare - 6) : random.Choose([.05, (spare - 6.058) / 2, spare - 6.1]));
                break;
            case LoadPlan.TwoTwenty:
                double gap = random.Chance(.8) ? random.Uniform(.04, .12) : random.Uniform(.12, Math.Max(.13, spare - 12.12));
                yield return One(6.058, .0);
                yield return One(6.058, 6.058 + gap);
                break;
            default:
                break;
        }
    }

    private static LoadedContainer Fill(ContainerDesign design, ReeferState? reefer, SceneRandom random, SceneOptions options)
    {
        string number = ContainerNumber.Draw(random);
        if (options.Lot is { } lot)
        {
            return Loaded(design, reefer, number, lot.Kind, lot.Stowing(random)) with { Lot = lot.Seed };
        }

        double share = random.Unit();
        bool small = share >= options.EmptyShare && share < options.EmptyShare + options.NearlyEmptyShare;
        CargoKind[] fitting = [.. options.Kinds.Where(k => k.NearlyEmpty == small && (k.FitsReefer || !design.IsReefer))];
        if (share < options.EmptyShare || fitting.Length == 0)
        {
            return new LoadedContainer(design, number, null, NearlyEmpty: false, [], 0, reefer);
        }

        return Loaded(design, reefer, number, random.Choose(fitting), random);
    }

    private static LoadedContainer Loaded(ContainerDesign design, ReeferState? reefer, string number, CargoKind kind, SceneRandom random)
    {
        IReadOnlyList<Solid> cargo = [.. kind.Fill(design.Hold, random).Select(design.InScene)];
        return new LoadedContainer(design, number, kind.Name, kind.NearlyEmpty, cargo, cargo.Sum(SolidGeometry.MassKg), reefer);
    }
}
