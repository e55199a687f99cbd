using VisionInspection.Native.Handles;

// Handles are counted per process, so two tests at once would see each other's.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace VisionInspection.Native.Tests;

/// <summary>Base of every test here: fails the test that left a handle undisposed or to the finalizer.</summary>
public abstract class HandleAudit : IDisposable
{
    private readonly int live;
    private readonly int leaked;

    protected HandleAudit()
    {
        // These two live as long as the process.
        _ = OnnxEnvironment.Handle;
        _ = OnnxEnvironment.CpuMemory;
        live = OrtHandle.Live;
        leaked = OrtHandle.Leaked;
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Assert.Equal(live, OrtHandle.Live);
        Assert.Equal(leaked, OrtHandle.Leaked);
    }

    protected static string Graph(string name) => Path.Combine(AppContext.BaseDirectory, "onnx", name + ".onnx");

    protected static OnnxModel LoadCpu(string name) => OnnxModel.Load(Graph(name), new OnnxModelOptions());
}
