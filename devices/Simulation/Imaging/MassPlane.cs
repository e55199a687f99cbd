using VisionInspection.Devices.Simulation.Physics;

namespace VisionInspection.Devices.Simulation.Imaging;

/// <summary>
/// Mass that each ray of a scan meets, in g/cm², as the two basis materials and lead. Line by line: the samples of one line
/// stand together, top first, because bodies are added a line at a time.
/// </summary>
internal sealed class MassPlane(int lines, int rows)
{
    public int Lines { get; } = lines;

    public int Rows { get; } = rows;

    public float[] Light { get; } = new float[checked(lines * rows)];

    public float[] Heavy { get; } = new float[checked(lines * rows)];

    /// <summary>Null until the first body of lead.</summary>
    public float[]? Lead { get; private set; }

    /// <summary>Adds part of a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="section">Lengths of its rays in the body.</param>
    /// <param name="material">Material of the body.</param>
    /// <param name="gramsPerCm2PerMetre">Density in the units of this plane, times the share of the line that is covered.</param>
    public void Add(int line, CrossSection section, Material material, float gramsPerCm2PerMetre)
    {
        if (section.End <= section.First)
        {
            return;
        }

        int start = (line * Rows) + section.First;
        int count = section.End - section.First;
        ReadOnlySpan<float> lengths = section.Lengths.AsSpan(section.First, count);
        if (material == Material.Lead)
        {
            Lead ??= new float[Light.Length];
            AddScaled(Lead.AsSpan(start, count), lengths, gramsPerCm2PerMetre);
            return;
        }

        (double light, double heavy) = BasisMaterials.Of(material);
        if (light > 0)
        {
            AddScaled(Light.AsSpan(start, count), lengths, (float)light * gramsPerCm2PerMetre);
        }

        if (heavy > 0)
        {
            AddScaled(Heavy.AsSpan(start, count), lengths, (float)heavy * gramsPerCm2PerMetre);
        }
    }

    /// <summary>Adds another plane of the same size; takes it away where the scale is -1.</summary>
    public void Add(MassPlane other, float scale = 1)
    {
        AddScaled(Light, other.Light, scale);
        AddScaled(Heavy, other.Heavy, scale);
        if (other.Lead is not null)
        {
            Lead ??= new float[Light.Length];
            AddScaled(Lead, other.Lead, scale);
        }
    }

    private static void AddScaled(Span<float> target, ReadOnlySpan<float> source, float scale)
    {
        int i = 0;
        int width = System.Numerics.Vector<float>.Count;
        for (; i <= target.Length - width; i += width)
        {
            var sum = new System.Numerics.Vector<float>(target[i..]) + (new System.Numerics.Vector<float>(source[i..]) * scale);
            sum.CopyTo(target[i..]);
        }

        for (; i < target.Length; i++)
        {
            target[i] += source[i] * scale;
        }
    }
}
