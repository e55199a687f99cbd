namespace VisionInspection.Core.Comparison.Alignment;

/// <summary>Attenuation and features of a scan at full size and at a half, a quarter and an eighth of it.</summary>
internal sealed class Pyramid
{
    public const int Levels = 4;

    private readonly Plane[] attenuation = new Plane[Levels];
    private readonly Plane?[] features = new Plane?[Levels];

    public Pyramid(Plane full)
    {
        attenuation[0] = full;
        for (int i = 1; i < Levels; i++)
        {
            attenuation[i] = attenuation[i - 1].Halved();
        }
    }

    public Plane Attenuation(int level) => attenuation[level];

    public Plane Features(int level) => features[level] ??= Alignment.Features.Of(attenuation[level]);
}
