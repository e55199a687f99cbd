using VisionInspection.Devices.Simulation.Imaging;
using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Pairs;

/// <summary>
/// How deep behind the near side that lies which a scan's picture shows, and the transmission through all of it. Rays see
/// through everything, so a place has no one depth; what an eye or a program can follow from scan to scan are edges, and an
/// edge has one. An edge changes the mass in neighbouring rays by some amount, and the sum of mass times depth by the edge's
/// own depth times that amount: the ratio of the two gradients, taken over a small window, is the depth of the edges there.
/// </summary>
internal sealed class DepthPlane
{
    private const int CellLines = 4, CellRows = 2;

    // Depth of the slices of a body, metres.
    private const double Slice = .15;

    // Cells on either side that count for the edges of a place.
    private const int ReachLines = 1, ReachRows = 3;

    // Root of the summed squares of mass steps, g/cm², under which a place is flat: about one in a hundred of transmission.
    private const float LeastEdge = 0.6f;

    // Transmission under which a detector sees noise: the comparison does not judge such places either.
    private const double LeastSeen = .02;
    private const double MostDepth = 2.5;

    private readonly MassPlane mass;
    private readonly MassPlane moment;
    private readonly ScanSetup setup;

    public DepthPlane(Scene scene, ScanSetup setup)
    {
        this.setup = setup;
        double[] edges = [.. setup.Edges.Where((_, i) => i % CellLines == 0), setup.Edges[^1] + 1e-6];
        FanBeam coarse = setup.Beam with { RowPitch = setup.Beam.RowPitch * CellRows, Rows = (setup.Beam.Rows + CellRows - 1) / CellRows };
        var projector = new SceneProjector(coarse, edges);
        mass = new MassPlane(edges.Length - 1, coarse.Rows);
        moment = new MassPlane(edges.Length - 1, coarse.Rows);
        foreach (Solid solid in scene.Structure.Concat(scene.Containers.SelectMany(c => c.Cargo)))
        {
            projector.Add(solid, mass);
            foreach (Solid slice in InDepth(solid))
            {
                projector.Add(slice with { Fill = slice.Fill * Yaw.Depth(slice) }, moment);
            }
        }
    }

    /// <summary>
    /// Depth of the edges around a place of the scan that a shift up or down would move, and the spread of it where edges of
    /// several depths are seen together, metres; null where there are none, or where hardly a ray gets through to show them.
    /// </summary>
    public (double Depth, double Spread)? EdgesAt(double line, double row)
    {
        if (Transmission(line, row) < LeastSeen)
        {
            return null;
        }

        (int i, int j) = Cell(line, row);
        double product = 0, squares = 0, moments = 0;
        for (int k = Math.Max(0, i - ReachLines); k <= Math.Min(mass.Lines - 1, i + ReachLines); k++)
        {
            for (int l = Math.Max(0, j - ReachRows); l < Math.Min(mass.Rows - 1, j + ReachRows); l++)
            {
                int at = (k * mass.Rows) + l;
                double step = mass.Light[at + 1] + mass.Heavy[at + 1] - mass.Light[at] - mass.Heavy[at];
                double turn = moment.Light[at + 1] + moment.Heavy[at + 1] - moment.Light[at] - moment.Heavy[at];
                product += step * turn;
                squares += step * step;
                moments += turn * turn;
            }
        }

        if (squares < LeastEdge * LeastEdge)
        {
            return null;
        }

        double depth = product / squares;
        return (Math.Clamp(depth, 0, MostDepth), Math.Sqrt(Math.Max(0, (moments / squares) - (depth * depth))));
    }

    /// <summary>Transmission at the high energy at a place of the scan.</summary>
    public double Transmission(double line, double row)
    {
        (int cell, int inLine) = Cell(line, row);
        int i = (cell * mass.Rows) + inLine;
        double slope = setup.Beam.Slope(row);
        float oblique = (float)Math.Sqrt(1 + (slope * slope));
        return Math.Exp(-TransmissionTable.SixMegavolt.Attenuation(
            mass.Light[i] * oblique, mass.Heavy[i] * oblique, (mass.Lead?[i] ?? 0) * oblique));
    }

    private (int Line, int Row) Cell(double line, double row)
    {
        double shifted = row + (setup.Sway[(int)Math.Clamp(line, 0, setup.Lines - 1)] / setup.Beam.RowPitch);
        return (Math.Clamp((int)line / CellLines, 0, mass.Lines - 1), Math.Clamp((int)shifted / CellRows, 0, mass.Rows - 1));
    }

    // A ray leaves a floor at one depth and its neighbour at another: deep bodies come in slices, or all their edges would lie in
    // their middle.
    private static IEnumerable<Solid> InDepth(Solid solid)
    {
        (double near, double far) = solid switch
        {
            Cuboid c => (c.Min.Z, c.Max.Z),
            Prism p => (p.ZNear, p.ZFar),
            Cylinder { Along: Axis.Z } c => (c.Centre.Z - (c.Length / 2), c.Centre.Z + (c.Length / 2)),
            _ => (0, 0),
        };
        int slices = Math.Max(1, (int)Math.Ceiling((far - near) / Slice));
        double deep = (far - near) / slices;
        for (int i = 0; i < slices; i++)
        {
            double from = near + (i * deep);
            yield return slices == 1 ? solid : solid switch
            {
                Cuboid c => c with { Min = c.Min with { Z = from }, Max = c.Max with { Z = from + deep } },
                Prism p => p with { ZNear = from, ZFar = from + deep },
                Cylinder c => c with { Centre = c.Centre with { Z = from + (deep / 2) }, Length = deep },
                _ => solid,
            };
        }
    }
}
