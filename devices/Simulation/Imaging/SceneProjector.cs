using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Imaging;

/// <summary>
/// Casts the fan through bodies, line by line: exact lengths in the scan plane, and along the travel the share of each line
/// that a body covers. Not thread-safe: one per worker.
/// </summary>
/// <param name="beam">The scan plane.</param>
/// <param name="edges">Where lines begin along the conveyance, ascending, and after them where the last one ends; metres.</param>
internal sealed class SceneProjector(FanBeam beam, double[] edges)
{
    private readonly CrossSection section = new(beam);
    private Cuboid? previous;
    private int bodies;

    /// <summary>Adds a body to a plane.</summary>
    public void Add(Solid solid, MassPlane plane)
    {
        bodies++;

        // 1 m of a kg/m³ is 0.1 g/cm².
        float density = (float)(MaterialTable.Density(solid.Material) * solid.Fill * 0.1);
        (double from, double to) = SolidGeometry.ExtentX(solid);
        int first = LineAt(from);
        bool repeated = solid is Cuboid cuboid && SameSection(cuboid);
        if (!repeated)
        {
            previous = null;
            section.Clear();
        }

        for (int line = first; line < plane.Lines && edges[line] < to; line++)
        {
            double left = Math.Max(from, edges[line]), right = Math.Min(to, edges[line + 1]);
            double share = (right - left) / (edges[line + 1] - edges[line]);
            if (share <= 0)
            {
                continue;
            }

            double x = (left + right) / 2;
            if (solid is not Cuboid && !(solid is Cylinder { Along: Axis.X } && line > first))
            {
                section.Clear();
                Cut(solid, x);
            }
            else if (previous is null && solid is Cuboid block)
            {
                section.Clear();
                section.AddRectangle(block.Min.Y, block.Max.Y, block.Min.Z, block.Max.Z);
                previous = block;
            }

            if (solid.Grain is { Amplitude: > 0 } grain)
            {
                // Grain changes the lengths, so they are made anew for the next line.
                GrainField.Apply(section, beam, grain, x, bodies);
                plane.Add(line, section, solid.Material, density * (float)share);
                section.Clear();
                previous = null;
                if (solid is Cylinder { Along: Axis.X } && line + 1 < plane.Lines)
                {
                    Cut(solid, x);
                }
            }
            else
            {
                plane.Add(line, section, solid.Material, density * (float)share);
            }
        }

        if (solid is not Cuboid)
        {
            previous = null;
        }
    }

    // Corrugations, crossmembers and cartons come in rows of equal bodies.
    private bool SameSection(Cuboid cuboid) =>
        previous is not null && previous.Min.Y == cuboid.Min.Y && previous.Max.Y == cuboid.Max.Y
        && previous.Min.Z == cuboid.Min.Z && previous.Max.Z == cuboid.Max.Z;

    private int LineAt(double x)
    {
        int i = Array.BinarySearch(edges, x);
        return Math.Max(0, i >= 0 ? i : ~i - 1);
    }

    private void Cut(Solid solid, double x)
    {
        switch (solid)
        {
            case Cylinder { Along: Axis.X } c:
                section.AddEllipse(c.Centre.Y, c.Centre.Z, c.Radius, c.Radius);
                if (c.InnerRadius > 0)
                {
                    section.AddEllipse(c.Centre.Y, c.Centre.Z, c.InnerRadius, c.InnerRadius, -1);
                }

                break;
            case Cylinder c:
                CutAcross(c, x - c.Centre.X);
                break;
            case Ellipsoid e:
                double t = (x - e.Centre.X) / e.Radii.X;
                double scale = Math.Sqrt(Math.Max(0, 1 - (t * t)));
                if (scale > 0)
                {
                    section.AddEllipse(e.Centre.Y, e.Centre.Z, e.Radii.Y * scale, e.Radii.Z * scale);
                }

                break;
            case Prism p:
                CutPrism(p, x);
                break;
            default:
                throw new NotSupportedException($"no projection for {solid.GetType().Name}");
        }
    }

    private void CutAcross(Cylinder c, double dx)
    {
        double outer = Math.Sqrt(Math.Max(0, (c.Radius * c.Radius) - (dx * dx)));
        double inner = Math.Sqrt(Math.Max(0, (c.InnerRadius * c.InnerRadius) - (dx * dx)));
        double half = c.Length / 2;
        bool upright = c.Along == Axis.Y;
        void Add(double radius, float sign)
        {
            (double halfY, double halfZ) = upright ? (half, radius) : (radius, half);
            section.AddRectangle(c.Centre.Y - halfY, c.Centre.Y + halfY, c.Centre.Z - halfZ, c.Centre.Z + halfZ, sign);
        }

        Add(outer, 1);
        if (inner > 0)
        {
            Add(inner, -1);
        }
    }

    private void CutPrism(Prism prism, double x)
    {
        Span<double> crossings = stackalloc double[32];
        int count = PolygonCut.At(prism.Outline, x, crossings);
        for (int i = 0; i + 1 < count; i += 2)
        {
            section.AddRectangle(crossings[i], crossings[i + 1], prism.ZNear, prism.ZFar);
        }
    }
}
