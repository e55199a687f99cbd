using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace VisionInspection.Native.Ocr;

/// <summary>
/// Tesseract with its languages loaded. Not thread-safe: one per worker; different engines work side by side, each on
/// one core.
/// </summary>
public sealed unsafe class TesseractEngine : IDisposable
{
    /// <summary>The "language" that tells which way up a page lies, and reads nothing.</summary>
    public const string OrientationOnly = "osd";

    // OEM_TESSERACT_ONLY and OEM_LSTM_ONLY: Debian's osd file holds only the one, its language files only the other.
    private const int Legacy = 0;
    private const int NeuralOnly = 1;

    private readonly TessHandle handle;

    private TesseractEngine(TessHandle handle, string languages)
    {
        this.handle = handle;
        Languages = languages;
    }

    /// <summary>Version of the library that is loaded.</summary>
    public static string Version => Marshal.PtrToStringUTF8((nint)TesseractNativeMethods.TessVersion()) ?? "unknown";

    /// <summary>Languages as it was asked for them: <c>deu+eng</c>.</summary>
    public string Languages { get; }

    /// <summary>Loads the engine.</summary>
    /// <param name="languages">ISO 639-3 codes joined by +; the first is preferred.</param>
    /// <param name="dataPath">Folder of the language files; null for the library's own.</param>
    /// <exception cref="TesseractException">The library or a language file is missing.</exception>
    public static TesseractEngine Load(string languages, string? dataPath = null)
    {
        TessHandle? handle = null;
        try
        {
            handle = TesseractNativeMethods.TessBaseAPICreate();

            // Its reports of odd pictures belong in nobody's console.
            _ = TesseractNativeMethods.TessBaseAPISetVariable(handle, "debug_file", "/dev/null");
            int mode = languages == OrientationOnly ? Legacy : NeuralOnly;
            int status = TesseractNativeMethods.TessBaseAPIInit2(handle, dataPath, languages, mode);
            TesseractException.ThrowIfFailed(status, nameof(TesseractNativeMethods.TessBaseAPIInit2), $"languages '{languages}'");
            var engine = new TesseractEngine(handle, languages);
            handle = null;
            return engine;
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException or TypeInitializationException)
        {
            throw new TesseractException("load", "libtesseract.so.5 is not installed (Debian: libtesseract5)", e);
        }
        finally
        {
            handle?.Dispose();
        }
    }

    /// <summary>Reads the words of an 8-bit grey picture.</summary>
    /// <param name="grey">Row by row, <c>[height * width]</c>.</param>
    /// <param name="width">Pixels across.</param>
    /// <param name="height">Pixels down.</param>
    /// <param name="resolution">Pixels per inch.</param>
    /// <param name="layout">What to expect of it.</param>
    /// <param name="limit">Longest time it may take.</param>
    /// <param name="stopping">Stops it between two words.</param>
    /// <exception cref="TimeoutException">It took longer than <paramref name="limit"/>.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public IReadOnlyList<OcrWord> Read(
        ReadOnlySpan<byte> grey, int width, int height, int resolution, PageLayout layout, TimeSpan limit,
        CancellationToken stopping = default)
    {
        Set(grey, width, height, resolution, layout);
        return Recognise(limit, stopping);
    }

    /// <summary>How far an 8-bit grey page must be turned clockwise to stand upright; null where there is too little print to tell.</summary>
    /// <param name="grey">Row by row, <c>[height * width]</c>.</param>
    /// <param name="width">Pixels across.</param>
    /// <param name="height">Pixels down.</param>
    /// <param name="resolution">Pixels per inch.</param>
    public int? TurnToUpright(ReadOnlySpan<byte> grey, int width, int height, int resolution)
    {
        Set(grey, width, height, resolution, PageLayout.Automatic);
        try
        {
            bool isFound = TesseractNativeMethods.TessBaseAPIDetectOrientationScript(handle, out int degrees, out _, out _, out _) != 0;
            return isFound ? (360 - degrees) % 360 : null;
        }
        finally
        {
            TesseractNativeMethods.TessBaseAPIClear(handle);
        }
    }

    /// <summary>Frees the engine.</summary>
    public void Dispose() => handle.Dispose();

    private void Set(ReadOnlySpan<byte> grey, int width, int height, int resolution, PageLayout layout)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        if (grey.Length != (long)width * height)
        {
            throw new ArgumentException($"{grey.Length} bytes for {width} x {height} pixels");
        }

        TesseractNativeMethods.TessBaseAPISetPageSegMode(handle, ModeOf(layout));
        TesseractNativeMethods.TessBaseAPISetImage(handle, grey, width, height, bytesPerPixel: 1, bytesPerLine: width);
        TesseractNativeMethods.TessBaseAPISetSourceResolution(handle, resolution);
    }

    private List<OcrWord> Recognise(TimeSpan limit, CancellationToken stopping)
    {
        stopping.ThrowIfCancellationRequested();
        GCHandle token = GCHandle.Alloc(stopping);
        try
        {
            using TessMonitorHandle monitor = TesseractNativeMethods.TessMonitorCreate();
            TesseractNativeMethods.TessMonitorSetCancelFunc(monitor, &IsStopped);
            TesseractNativeMethods.TessMonitorSetCancelThis(monitor, (void*)GCHandle.ToIntPtr(token));
            TesseractNativeMethods.TessMonitorSetDeadlineMSecs(monitor, (int)Math.Min(limit.TotalMilliseconds, int.MaxValue));
            int status = TesseractNativeMethods.TessBaseAPIRecognize(handle, monitor);
            stopping.ThrowIfCancellationRequested();
            return status == 0
                ? TesseractWords.Of(handle)
                : throw new TimeoutException($"recognition stopped after {limit.TotalSeconds:0.#} s");
        }
        finally
        {
            token.Free();
            TesseractNativeMethods.TessBaseAPIClear(handle);
        }
    }

    // TessPageSegMode.
    private static int ModeOf(PageLayout layout) => layout switch
    {
        PageLayout.Automatic => 3,
        PageLayout.Column => 4,
        PageLayout.Block => 6,
        PageLayout.Line => 7,
        _ => 11,
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static byte IsStopped(void* token, int words) =>
        ((CancellationToken)GCHandle.FromIntPtr((nint)token).Target!).IsCancellationRequested ? (byte)1 : (byte)0;
}
