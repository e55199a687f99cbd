using System.Runtime.InteropServices;
using VisionInspection.Core.Reefers;
using VisionInspection.Devices.Simulation.Output;

namespace VisionInspection.Service.Evaluation.Reefers;

/// <summary>
/// A file that a rule for earlier scans is fitted to: for every end three planes of little-endian float32 as large as the
/// evidence, one after another: evidence, change since the earlier scan, share of the cell that hidden goods cover.
/// </summary>
internal sealed class ComparedCells(string path) : IDisposable
{
    private readonly FileStream file = File.Create(path);
    private readonly Lock writing = new();

    public void Write(SimulatedEnd end, EndJudgement judged, float[] change)
    {
        float[] three = [.. judged.Evidence, .. change, .. Covered(end, judged)];
        lock (writing)
        {
            file.Write(MemoryMarshal.AsBytes(three.AsSpan()));
        }
    }

    public void Dispose() => file.Dispose();

    private static IEnumerable<float> Covered(SimulatedEnd end, EndJudgement judged)
    {
        bool[]? mask = end.Concealment?.Mask;
        for (int i = 0; i < judged.Evidence.Count; i++)
        {
            Core.Findings.PixelBox cell = judged.Pixels(i % judged.Columns, i / judged.Columns, (i % judged.Columns) + 1, (i / judged.Columns) + 1);
            int covered = 0;
            for (int y = cell.Y; mask is not null && y < cell.Y + cell.Height; y++)
            {
                covered += mask.AsSpan((y * end.Width) + cell.X, cell.Width).Count(true);
            }

            yield return (float)covered / (cell.Width * cell.Height);
        }
    }
}
