using VisionInspection.Core.Comparison.Alignment;

namespace VisionInspection.Core.Tests.Comparison;

public class BandedSystemTests
{
    [Fact]
    public void Solve_DiagonallyDominantBand_GivesBackWhatItWasMadeOf()
    {
        const int Size = 9, Band = 2;
        double[] wanted = [.. Enumerable.Range(0, Size).Select(i => Math.Sin(i) + 2)];
        var system = new BandedSystem(Size, Band);
        for (int i = 0; i < Size; i++)
        {
            for (int j = Math.Max(0, i - Band); j <= i; j++)
            {
                double value = i == j ? 6 + i : 1.0 / (1 + i + j);
                system.Add(i, j, value);
                system.Right[i] += value * wanted[j];
                system.Right[j] += i == j ? 0 : value * wanted[i];
            }
        }

        double[] solved = system.Solve();

        Assert.All(solved.Zip(wanted), pair => Assert.Equal(pair.Second, pair.First, 9));
    }
}
