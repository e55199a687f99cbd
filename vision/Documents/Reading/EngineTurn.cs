using VisionInspection.Native.Ocr;

namespace VisionInspection.Documents.Reading;

/// <summary>One worker's turn: the engines it rented, given back together at its end.</summary>
internal sealed class EngineTurn(EnginePool pool) : IDisposable
{
    private readonly List<TesseractEngine> rented = [];

    /// <summary>An engine for these languages; the same one when asked again.</summary>
    public TesseractEngine Engine(string languages)
    {
        TesseractEngine? engine = rented.Find(one => one.Languages == languages);
        if (engine is null)
        {
            engine = pool.Take(languages);
            rented.Add(engine);
        }

        return engine;
    }

    /// <summary>Gives the engines back.</summary>
    public void Dispose() => rented.ForEach(pool.Return);
}
