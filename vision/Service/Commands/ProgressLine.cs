namespace VisionInspection.Service.Commands;

/// <summary>Progress of long work on standard error: one line that is redrawn on a terminal, a line per tenth elsewhere.</summary>
/// <param name="label">What is being done.</param>
/// <param name="total">How much there is to do.</param>
internal sealed class ProgressLine(string label, int total) : IProgress<int>
{
    private const int BarWidth = 24;
    private readonly long started = TimeProvider.System.GetTimestamp();
    private readonly Lock gate = new();
    private int lastTenth = -1;

    public void Report(int value)
    {
        lock (gate)
        {
            TimeSpan elapsed = TimeProvider.System.GetElapsedTime(started);
            TimeSpan left = value == 0 ? TimeSpan.Zero : elapsed * (total - value) / value;
            if (!Console.IsErrorRedirected)
            {
                int filled = BarWidth * value / Math.Max(1, total);
                Console.Error.Write($"\r{label} [{new string('#', filled)}{new string('.', BarWidth - filled)}] {value}/{total}  {left:mm\\:ss} left ");
                if (value == total)
                {
                    Console.Error.WriteLine();
                }
            }
            else if (10 * value / Math.Max(1, total) is int tenth && tenth != lastTenth)
            {
                lastTenth = tenth;
                Console.Error.WriteLine($"{label} {value}/{total}, {left:mm\\:ss} left");
            }
        }
    }
}
