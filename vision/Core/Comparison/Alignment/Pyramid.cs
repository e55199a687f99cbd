namespace VisionInspection.Core.Comparison.Alignment;

/// <summary>Attenuation and features of a scan at full size and at a half, a quarter and an eighth of it.</summary>
internal sealed class Pyramid
{
    public const int Levels = 4;

    private readonly IAlignmentKernels kernels;
    private readonly Plane[] attenuation = new Plane[Levels];
    private readonly Plane?[] features = new Plane?[Levels];

    /// <summary>From a plane on; finer levels are not there.</summary>
    /// <param name="plane">Attenuation at the finest level there is.</param>
    /// <param name="kernels">Makes features.</param>
    /// <param name="finest">That level.</param>
    public Pyramid(Plane plane, IAlignmentKernels kernels, int finest = 0)
    {
        this.kernels = kernels;
        attenuation[finest] = plane;
        for (int i = finest + 1; i < Levels; i++)
        {
            attenuation[i] = attenuation[i - 1].Halved();
        }
    }

    public Plane Attenuation(int level) => attenuation[level];

    public Plane Features(int level) => features[level] ??= kernels.Features(attenuation[level]);
}
