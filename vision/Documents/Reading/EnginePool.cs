using VisionInspection.Native.Ocr;

namespace VisionInspection.Documents.Reading;

/// <summary>
/// Engines to rent, at most one per worker at once: renting waits for a turn. An engine keeps its language files in
/// memory, so the idle ones are bounded too.
/// </summary>
internal sealed class EnginePool(int workers, string? dataPath) : IDisposable
{
    private const int MostIdlePerWorker = 3;

    private readonly SemaphoreSlim turns = new(workers, workers);
    private readonly List<TesseractEngine> idle = [];

    /// <summary>Waits for a turn and calls <paramref name="work"/> with a way to rent engines, all returned after it.</summary>
    public async Task<T> RunAsync<T>(Func<EngineTurn, T> work, CancellationToken stopping)
    {
        await turns.WaitAsync(stopping).ConfigureAwait(false);
        try
        {
            using var turn = new EngineTurn(this);
            return await Task.Run(() => work(turn), stopping).ConfigureAwait(false);
        }
        finally
        {
            turns.Release();
        }
    }

    /// <summary>Frees the idle engines.</summary>
    public void Dispose()
    {
        lock (idle)
        {
            idle.ForEach(engine => engine.Dispose());
            idle.Clear();
        }

        turns.Dispose();
    }

    /// <summary>An idle engine of these languages, or a new one.</summary>
    internal TesseractEngine Take(string languages)
    {
        lock (idle)
        {
            int at = idle.FindIndex(engine => engine.Languages == languages);
            if (at >= 0)
            {
                TesseractEngine found = idle[at];
                idle.RemoveAt(at);
                return found;
            }
        }

        return TesseractEngine.Load(languages, dataPath);
    }

    /// <summary>Takes an engine back; the one idle longest goes where there are too many.</summary>
    internal void Return(TesseractEngine engine)
    {
        lock (idle)
        {
            idle.Add(engine);
            if (idle.Count > workers * MostIdlePerWorker)
            {
                idle[0].Dispose();
                idle.RemoveAt(0);
            }
        }
    }
}
