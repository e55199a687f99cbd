using VisionInspection.Devices.Simulation.Imaging;
using VisionInspection.Devices.Simulation.Scenes;
using VisionInspection.Devices.Simulation.Scenes.Containers;
using VisionInspection.Devices.Simulation.Scenes.Containers.Reefers;

namespace VisionInspection.Devices.Simulation.Output;

/// <summary>Puts a scan together with what is true of it, in pixels; turns both round when the conveyance came rear first.</summary>
internal static class TruthOf
{
    public static SimulatedScan Scan(
        ulong seed, VendorProfile profile, Scene scene, ScanSetup setup, ushort[] high, ushort[]? low, bool[] mask, bool[]? hidden)
    {
        // Made at once: what follows mirrors the masks that boxes are read from.
        ContainerTruth[] containers = [.. scene.Containers.Select(c => new ContainerTruth(
            BoxOf(setup, c.Design.X, c.Design.X + c.Design.Length, c.Design.Y, c.Design.Y + c.Design.Height),
            c.Number, c.Design.SizeType, c.Kind is null, c.NearlyEmpty, c.Kind, c.Design.IsReefer, c.MassKg, UnitOf(setup, c, hidden)) { Lot = c.Lot })];
        PixelBox? cab = scene.Cab is { } seen && seen.To > setup.Edges[0] + .3
            ? BoxOf(setup, seen.From, seen.To, 0, seen.Top)
            : null;
        if (setup.Backward)
        {
            Mirror(high, setup.Lines);
            Mirror(mask, setup.Lines);
            if (hidden is not null)
            {
                Mirror(hidden, setup.Lines);
            }

            if (low is not null)
            {
                Mirror(low, setup.Lines);
            }

            containers = [.. containers.Select(c => Mirror(c, setup.Lines)).Reverse()];
            cab = cab is { } box ? Mirror(box, setup.Lines) : null;
        }

        return new SimulatedScan
        {
            Seed = seed, Profile = profile, Width = setup.Lines, Height = setup.Beam.Rows, PitchXMm = setup.LinePitch * 1000,
            PitchYMm = setup.Beam.RowPitch * 1000, Beam = setup.Beam, Backward = setup.Backward, High = high, Low = low,
            CargoMask = mask, HiddenMask = hidden, Containers = containers, Cab = cab,
        };
    }

    private static UnitTruth? UnitOf(ScanSetup setup, LoadedContainer c, bool[]? hidden)
    {
        if (c.Reefer is not { } state)
        {
            return null;
        }

        ContainerDesign d = c.Design;
        double face = d.DoorsAtFront ? d.X + d.Length - d.FrontDepth : d.X;
        PixelBox machinery = BoxOf(setup, face, face + d.FrontDepth, d.Y, d.Y + d.Height);
        return new UnitTruth(state.Maker, machinery, state.Oddities, state.Concealment is { } goods && hidden is not null
            ? new ConcealmentTruth(goods.Place, goods.Form, goods.AtDoors, goods.MassKg, BoxOf(setup, goods, hidden))
            : null);
    }

    // The mask holds the goods of all reefers: these are the part between the extremes of their own bodies.
    private static PixelBox BoxOf(ScanSetup setup, Concealment goods, bool[] hidden)
    {
        double from = goods.Bodies.Min(b => SolidGeometry.ExtentX(b).From), to = goods.Bodies.Max(b => SolidGeometry.ExtentX(b).To);
        int first = Math.Clamp((int)setup.LineOf(from), 0, setup.Lines - 1), last = Math.Clamp((int)setup.LineOf(to) + 1, first + 1, setup.Lines);
        return MaskBox.Of(hidden, setup.Lines, first, last);
    }

    // Tilt and bobbing make the outline a little crooked; the box holds all of it.
    private static PixelBox BoxOf(ScanSetup setup, double xFrom, double xTo, double yLow, double yHigh)
    {
        FanBeam beam = setup.Beam;
        int left = (int)Math.Clamp(Math.Round(setup.LineOf(xFrom)), 0, setup.Lines - 1);
        int right = (int)Math.Clamp(Math.Round(setup.LineOf(xTo)), left + 1, setup.Lines);
        double top = double.MaxValue, bottom = double.MinValue;
        for (int line = left; line < right; line++)
        {
            double sway = setup.Sway[line] / beam.RowPitch;
            top = Math.Min(top, Math.Min(beam.RowOf(yHigh, 0), beam.RowOf(yHigh, ContainerDesign.Width)) - sway);
            bottom = Math.Max(bottom, Math.Max(beam.RowOf(yLow, 0), beam.RowOf(yLow, ContainerDesign.Width)) - sway);
        }

        int y = (int)Math.Clamp(Math.Round(top), 0, beam.Rows - 1);
        int end = (int)Math.Clamp(Math.Round(bottom), y + 1, beam.Rows);
        return new PixelBox(left, y, right - left, end - y);
    }

    private static ContainerTruth Mirror(ContainerTruth c, int width) => c with
    {
        Box = Mirror(c.Box, width),
        Unit = c.Unit is not { } unit ? null : unit with
        {
            Machinery = Mirror(unit.Machinery, width),
            Concealment = unit.Concealment is { } goods ? goods with { Box = Mirror(goods.Box, width) } : null,
        },
    };

    private static PixelBox Mirror(PixelBox box, int width) => box with { X = width - box.X - box.Width };

    internal static void Mirror<T>(T[] samples, int width)
    {
        for (int start = 0; start < samples.Length; start += width)
        {
            Array.Reverse(samples, start, width);
        }
    }
}
