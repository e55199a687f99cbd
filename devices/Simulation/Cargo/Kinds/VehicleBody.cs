using VisionInspection.Devices.Simulation.Cargo.Stowing;
using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Cargo.Kinds;

/// <summary>Car or van from its shape: thin panels, pillars, engine, seats, wheels, tank, battery.</summary>
/// <param name="Length">Overall length, metres.</param>
/// <param name="Height">Overall height, metres.</param>
/// <param name="Width">Overall width, metres.</param>
/// <param name="WheelRadius">Outside of the tyre.</param>
/// <param name="Bonnet">Share of the length before the windscreen's foot.</param>
/// <param name="RoofFrom">Share of the length where the roof begins.</param>
/// <param name="RoofTo">Share where it ends.</param>
/// <param name="Waist">Share of the height of the windows' lower edge.</param>
/// <param name="SeatRows">Rows of seats.</param>
internal sealed record VehicleBody(
    double Length,
    double Height,
    double Width,
    double WheelRadius,
    double Bonnet,
    double RoofFrom,
    double RoofTo,
    double Waist,
    int SeatRows)
{
    private const double Panel = 0.03; // Stand-in thickness; its fill makes it about a millimetre of steel.

    /// <summary>Draws the vehicle.</summary>
    public void Draw(Sketch sketch, SceneRandom random)
    {
        double ground = WheelRadius * random.Uniform(0.55, 0.7);
        double sheet = random.Uniform(0.05, 0.08);
        IReadOnlyList<(double X, double Y)> side = Side(ground, random);
        foreach (double z in (double[])[0, Width - Panel])
        {
            sketch.Plate(Material.Steel, Lower(side, ground), z, z + Panel, sheet);
            sketch.Rim(Material.Steel, side, 0.06, z, z + Panel, 0.3);
            Pillars(sketch, z);
        }

        sketch.Rim(Material.Steel, side, 0.025, 0.05, Width - 0.05, 0.05);
        sketch.Block(Material.Steel, 0.1 * Length, ground, Length * 0.85, 0.1, 0.1, Width - 0.1, 0.03);
        sketch.Plate(Material.Glass, side, 0.02, Width - 0.02, 0.0016);
        Wheels(sketch);
        Drive(sketch, ground, random);
        Fittings(sketch, ground, random);
        for (int row = 0; row < SeatRows; row++)
        {
            Seat(sketch, Length * (Bonnet + 0.2 + (row * (RoofTo - Bonnet - 0.25) / Math.Max(2, SeatRows))), ground + 0.12);
        }
    }

    private List<(double X, double Y)> Side(double ground, SceneRandom random)
    {
        double waist = Height * Waist;
        double nose = waist * random.Uniform(0.78, 0.92);
        return
        [
            (0, ground + 0.12), (0.02 * Length, nose), (Bonnet * Length, waist), (RoofFrom * Length, Height * 0.985),
            ((RoofFrom + RoofTo) / 2 * Length, Height), (RoofTo * Length, Height * 0.975),
            (Math.Min(0.985, RoofTo + 0.12) * Length, waist * 1.04), (Length, waist * 0.9), (0.99 * Length, ground + 0.1),
            (0.9 * Length, ground), (0.1 * Length, ground),
        ];
    }

    private List<(double X, double Y)> Lower(IReadOnlyList<(double X, double Y)> side, double ground)
    {
        double waist = Height * Waist;
        return [side[0], side[1], side[2], (side[6].X, waist), side[7], side[8], (0.9 * Length, ground), (0.1 * Length, ground)];
    }

    private void Pillars(Sketch sketch, double z)
    {
        // Waist rail and sill.
        sketch.Block(Material.Steel, Length * Bonnet, Height * Waist, Length * (0.97 - Bonnet), 0.035, z, z + Panel, 0.3);
        sketch.Block(Material.Steel, Length * 0.26, WheelRadius, Length * 0.46, 0.09, z, z + Panel, 0.25);
        for (int i = 1; i <= SeatRows; i++)
        {
            double x = Length * (Bonnet + 0.08 + ((RoofTo - Bonnet - 0.08) * i / (SeatRows + 1.0)));
            sketch.Block(Material.Steel, x, Height * 0.3, 0.08, Height * 0.67, z, z + Panel, 0.3);
        }
    }

    private void Wheels(Sketch sketch)
    {
        foreach (double x in (double[])[Length * 0.18, Length * 0.81])
        {
            double wide = WheelRadius * 0.65;
            sketch.Wheel(x, WheelRadius, wide, 0.05);
            sketch.Wheel(x, WheelRadius, wide, Width - wide - 0.05);
            sketch.Round(Material.Steel, x, WheelRadius, 0.035, 0, 0.3, Width - 0.3, 0.8);
            sketch.Round(Material.Steel, x - 0.05, WheelRadius + 0.3, 0.06, 0.045, 0.25, 0.4, 0.7);
            sketch.Round(Material.Steel, x - 0.05, WheelRadius + 0.3, 0.06, 0.045, Width - 0.4, Width - 0.25, 0.7);
        }
    }

    private void Drive(Sketch sketch, double ground, SceneRandom random)
    {
        double middle = Width / 2;
        double x = Length * 0.08;
        double reach = Math.Max(0.35, Math.Min(Length * Bonnet * 0.8, 0.6));
        sketch.Block(
            Material.Aluminium,
            x,
            ground + 0.08,
            reach,
            0.42,
            middle - 0.25,
            middle + 0.25,
            0.2,
            new Grain(0.5, 0.07, 0.07));
        sketch.Block(Material.Steel, x + 0.1, ground + 0.12, reach * 0.6, 0.25, middle - 0.2, middle + 0.2, 0.3);
        for (int i = 0; i < 3; i++)
        {
            sketch.Round(
                Material.Steel,
                x + (i * reach / 3),
                ground + random.Uniform(0.1, 0.45),
                random.Uniform(0.04, 0.09),
                0,
                0.4,
                0.6,
                0.7);
        }

        sketch.Block(Material.Aluminium, 0.03 * Length, ground + 0.15, 0.05, 0.4, 0.3, Width - 0.3, 0.25);
        sketch.Block(Material.Lead, x + 0.1, ground + 0.42, 0.24, 0.18, 0.2, 0.38, 0.12);
        sketch.Block(
            Material.Oil, Length * 0.68, ground, Length * 0.1, 0.18, middle - 0.5, middle + 0.5, random.Uniform(0.05, 0.5));
        sketch.Beam(Material.Steel, (Length * 0.2, ground), (Length * 0.86, ground + 0.03), 0.06, middle, middle + 0.06, 0.12);
        sketch.Block(Material.Steel, Length * 0.86, ground + 0.02, 0.35, 0.14, middle - 0.3, middle + 0.1, 0.06);
        sketch.Round(Material.Polyethylene, Length * (Bonnet + 0.1), Height * 0.55, 0.18, 0.155, 0.3, 0.34);
    }

    // Brackets, hinges, locks, loom, jack: small dense things, most of them low.
    private void Fittings(Sketch sketch, double ground, SceneRandom random)
    {
        for (int i = 0; i < 22; i++)
        {
            double x = Length * random.Uniform(0.05, 0.93);
            double y = ground + (random.Unit() * random.Unit() * Height * Waist * 0.8);
            double z = random.Chance(0.5) ? random.Uniform(0.04, 0.3) : Width - random.Uniform(0.34, 0.45);
            double wide = random.Uniform(0.03, 0.25);
            sketch.Block(Material.Steel, x, y, wide, random.Uniform(0.02, 0.12), z, z + 0.12, random.Uniform(0.05, 0.35));
        }
    }

    private void Seat(Sketch sketch, double x, double y)
    {
        sketch.Block(Material.Polyethylene, x, y + 0.12, 0.5, 0.16, 0.2, Width - 0.2, 0.17);
        sketch.Beam(Material.Polyethylene, (x + 0.48, y + 0.15), (x + 0.66, y + 0.8), 0.13, 0.2, Width - 0.2, 0.17);
        sketch.Beam(Material.Steel, (x + 0.5, y + 0.15), (x + 0.68, y + 0.82), 0.035, 0.2, Width - 0.2, 0.06);
        sketch.Beam(Material.Steel, (x, y + 0.08), (x + 0.5, y + 0.08), 0.035, 0.25, Width - 0.25, 0.06);
        sketch.Block(Material.Polyethylene, x + 0.64, y + 0.84, 0.09, 0.18, 0.3, 0.6, 0.2);
    }
}
