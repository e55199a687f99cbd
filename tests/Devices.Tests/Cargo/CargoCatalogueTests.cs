using VisionInspection.Devices.Simulation;
using VisionInspection.Devices.Simulation.Cargo;
using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Tests.Cargo;

public class CargoCatalogueTests
{
    private const ulong Seeds = 30;
    private const double Tolerance = 1e-9;

    private static readonly CargoHold[] Holds =
    [
        new(5.90, 2.39, 2.35, 28_000, IsReefer: false),
        new(12.03, 2.39, 2.35, 26_500, IsReefer: false),
        new(12.03, 2.69, 2.35, 26_000, IsReefer: false),
        new(13.55, 2.69, 2.35, 26_000, IsReefer: false),
        new(11.58, 2.40, 2.28, 27_000, IsReefer: true),
        new(5.44, 2.10, 2.28, 27_000, IsReefer: true),
    ];

    public static TheoryData<string> Kinds => [.. CargoCatalogue.All.Select(k => k.Name)];

    [Fact]
    public void All_Names_AreManyAndDistinct()
    {
        Assert.Equal(CargoCatalogue.All.Count, CargoCatalogue.All.Select(k => k.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.InRange(CargoCatalogue.All.Count(k => !k.NearlyEmpty), 26, 100);
        Assert.InRange(CargoCatalogue.All.Count(k => k.NearlyEmpty), 10, 100);
        Assert.All(CargoCatalogue.All, k => Assert.Matches("^[0-9]{4}$", k.HsHeading));
        Assert.All(CargoCatalogue.All, k => Assert.Matches("^[a-z]+(-[a-z]+)*$", k.Name));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Fill_AnySeedAndHold_StaysInside(string name) => ForEachLoad(name, (hold, solids) =>
    {
        foreach (Solid solid in solids)
        {
            (Point min, Point max) = Bounds(solid);
            bool starts = min.X >= -Tolerance && min.Y >= -Tolerance && min.Z >= -Tolerance;
            bool ends = max.X <= hold.Length + Tolerance && max.Y <= hold.Height + Tolerance && max.Z <= hold.Width + Tolerance;
            if (!starts || !ends)
            {
                Assert.Fail($"{solid} is not inside {hold}");
            }
        }
    });

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Fill_AnySeedAndHold_WeighsWhatItMay(string name)
    {
        bool nearlyEmpty = CargoCatalogue.All.Single(k => k.Name == name).NearlyEmpty;
        ForEachLoad(name, (hold, solids) =>
        {
            double kilograms = LoadMass.Of(solids);
            Assert.InRange(kilograms, nearlyEmpty ? 1 : 100, nearlyEmpty ? 1_500 : hold.MaxPayloadKg + 1);
            Assert.InRange(solids.Count, 1, 1_500);
        });
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Fill_AnySeedAndHold_DrawsSoundSolids(string name) => ForEachLoad(name, (_, solids) =>
    {
        foreach (Solid solid in solids)
        {
            double kilograms = SolidGeometry.MassKg(solid);
            bool weighs = double.IsFinite(kilograms) && kilograms != 0 && Math.Abs(solid.Fill) <= 1;
            bool hasWall = solid is not Cylinder c || c.InnerRadius < c.Radius;
            if (!weighs || !hasWall)
            {
                Assert.Fail($"{solid} weighs {kilograms} kg");
            }
        }
    });

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Fill_SameSeed_IsTheSameLoadAndAnotherSeedAnother(string name)
    {
        CargoKind kind = CargoCatalogue.All.Single(k => k.Name == name);
        string first = Describe(kind.Fill(Holds[1], new SceneRandom(7)));
        Assert.Equal(first, Describe(kind.Fill(Holds[1], new SceneRandom(7))));
        Assert.NotEqual(first, Describe(kind.Fill(Holds[1], new SceneRandom(8))));
    }

    [Fact]
    public void Fill_OneCarton_WeighsTenKilograms()
    {
        CargoKind kind = CargoCatalogue.All.Single(k => k.Name == "one-carton");
        for (ulong seed = 0; seed < Seeds; seed++)
        {
            Assert.InRange(LoadMass.Of(kind.Fill(Holds[1], new SceneRandom(seed))), 9.9, 10.1);
        }
    }

    private static void ForEachLoad(string name, Action<CargoHold, IReadOnlyList<Solid>> check)
    {
        CargoKind kind = CargoCatalogue.All.Single(k => k.Name == name);
        foreach (CargoHold hold in Holds.Where(h => kind.FitsReefer || !h.IsReefer))
        {
            for (ulong seed = 0; seed < Seeds; seed++)
            {
                check(hold, kind.Fill(hold, new SceneRandom(seed)));
            }
        }
    }

    private static string Describe(IReadOnlyList<Solid> solids) => string.Join(
        '\n', solids.Select(s => s is Prism p ? $"{p with { Outline = [] }} {string.Join(' ', p.Outline)}" : s.ToString()));

    private static (Point Min, Point Max) Bounds(Solid solid) => solid switch
    {
        Cuboid c => (c.Min, c.Max),
        Cylinder c => Around(
            c.Centre,
            c.Along == Axis.X ? c.Length / 2 : c.Radius,
            c.Along == Axis.Y ? c.Length / 2 : c.Radius,
            c.Along == Axis.Z ? c.Length / 2 : c.Radius),
        Ellipsoid e => Around(e.Centre, e.Radii.X, e.Radii.Y, e.Radii.Z),
        Prism p => (
            new Point(p.Outline.Min(c => c.X), p.Outline.Min(c => c.Y), p.ZNear),
            new Point(p.Outline.Max(c => c.X), p.Outline.Max(c => c.Y), p.ZFar)),
        _ => throw new ArgumentException(solid.GetType().Name),
    };

    private static (Point Min, Point Max) Around(Point centre, double x, double y, double z) => (
        new Point(centre.X - x, centre.Y - y, centre.Z - z), new Point(centre.X + x, centre.Y + y, centre.Z + z));
}
