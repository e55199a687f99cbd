namespace VisionInspection.Service.Tests.Support;

/// <summary>Waits for what must come, and fails when it does not.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task True(Func<Task<bool>> holds, string what)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await holds())
        {
            Assert.False(patience.IsCancellationRequested, $"Still not: {what}");
            await Task.Delay(20);
        }
    }

    public static Task True(Func<bool> holds, string what) => True(() => Task.FromResult(holds()), what);
}
