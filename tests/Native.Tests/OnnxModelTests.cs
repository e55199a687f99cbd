using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using VisionInspection.Native.Handles;

namespace VisionInspection.Native.Tests;

public sealed class OnnxModelTests : HandleAudit
{
    [Fact]
    public void Load_AGraph_TellsItsPorts()
    {
        using OnnxModel model = LoadCpu("twice-and-total");

        OnnxPort input = Assert.Single(model.Inputs);
        Assert.Equal("x Float [-1,3]", input.ToString());
        Assert.Equal(["twice Float [-1,3]", "total Float [-1]"], model.Outputs.Select(port => port.ToString()));
        Assert.Equal(ExecutionProvider.Cpu, model.Provider);
        Assert.Null(model.Fallback);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Run_AnyBatch_WritesIntoTheCallersMemory(int batch)
    {
        using OnnxModel model = LoadCpu("twice-and-total");
        float[] x = [.. Enumerable.Range(0, batch * 3).Select(i => i - 1.5f)];

        // Twice the room it needs, so that a write past the end shows.
        float[] twice = new float[x.Length * 2];
        float[] total = new float[batch * 2];
        model.Run([new(x, batch, 3)], [new(twice.AsMemory(0, x.Length), batch, 3), new(total.AsMemory(0, batch), batch)]);

        Assert.Equal([.. x.Select(v => 2 * v), .. new float[x.Length]], twice);
        Assert.Equal([.. x.Chunk(3).Select(row => row.Sum()), .. new float[batch]], total);
    }

    [Fact]
    public void Run_TwoInputs_TakesThemInOrder()
    {
        using OnnxModel model = LoadCpu("sum");
        float[] c = new float[4];
        model.Run([new(new float[] { 1, 2, 3, 4 }, 2, 2), new(new float[] { 10, 20, 30, 40 }, 2, 2)], [new(c, 2, 2)]);
        Assert.Equal([11f, 22f, 33f, 44f], c);
    }

    [Fact]
    public void Run_ATensorOfAnotherShape_IsRefusedWithThePortsName()
    {
        using OnnxModel model = LoadCpu("twice-and-total");
        var refusal = Assert.Throws<ArgumentException>(
            () => model.Run([new(new float[8], 2, 4)], [new(new float[8], 2, 4), new(new float[2], 2)]));
        Assert.Contains("x Float [-1,3]", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_OutputsOfAnotherBatch_AreRefusedByTheLibrary()
    {
        using OnnxModel model = LoadCpu("twice-and-total");
        var refusal = Assert.Throws<OnnxException>(
            () => model.Run([new(new float[6], 2, 3)], [new(new float[9], 3, 3), new(new float[2], 2)]));
        Assert.Equal("Run", refusal.Call);
    }

    [Fact]
    public void Run_TooFewTensors_IsRefused()
    {
        using OnnxModel model = LoadCpu("sum");
        Assert.Throws<ArgumentException>(() => model.Run([new(new float[4], 2, 2)], [new(new float[4], 2, 2)]));
    }

    [Fact]
    public void Run_AGraphOfIntegers_IsRefused()
    {
        using OnnxModel model = LoadCpu("integers");
        Assert.Equal(OnnxElementType.Int64, model.Inputs[0].Type);
        Assert.Throws<ArgumentException>(() => model.Run([new(new float[2], 2)], [new(new float[2], 2)]));
    }

    [Fact]
    public void Run_AfterDispose_IsRefused()
    {
        OnnxModel model = LoadCpu("sum");
        model.Dispose();
        model.Dispose();
        Assert.Throws<ObjectDisposedException>(
            () => model.Run([new(new float[4], 2, 2), new(new float[4], 2, 2)], [new(new float[4], 2, 2)]));
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 1, 2, 3, 4 })]
    public void Load_BytesThatAreNoGraph_IsRefused(byte[] bytes) =>
        Assert.Throws<OnnxException>(() => OnnxModel.Load(bytes, new OnnxModelOptions()));

    [Fact]
    public void Load_CutAtAnyByte_IsRefusedOrStillAGraph()
    {
        byte[] whole = File.ReadAllBytes(Graph("twice-and-total"));
        int refused = 0;
        for (int kept = 0; kept < whole.Length; kept++)
        {
            try
            {
                OnnxModel.Load(whole.AsSpan(0, kept), new OnnxModelOptions()).Dispose();
            }
            catch (OnnxException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, whole.Length * 3 / 4, whole.Length);
    }

    [Fact]
    public void Load_AGraphWithASequence_NamesThePort()
    {
        var refusal = Assert.Throws<OnnxException>(() => LoadCpu("sequence"));
        Assert.Contains("'y'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_NoSuchFile_IsAnIOException() => Assert.Throws<FileNotFoundException>(() => LoadCpu("absent"));

    [Theory]
    [InlineData(ExecutionProvider.Cuda)]
    [InlineData(ExecutionProvider.WebGpu)]
    public void Load_AnotherProvider_RunsThereOrSaysWhyNot(ExecutionProvider provider)
    {
        using var model = OnnxModel.Load(Graph("sum"), new OnnxModelOptions { Provider = provider });

        Assert.Equal(model.Fallback is null ? provider : ExecutionProvider.Cpu, model.Provider);
        Assert.NotEqual("", model.Fallback);
        float[] c = new float[4];
        model.Run([new(new float[] { 1, 2, 3, 4 }, 2, 2), new(new float[] { 1, 1, 1, 1 }, 2, 2)], [new(c, 2, 2)]);
        Assert.Equal([2f, 3f, 4f, 5f], c);
    }

    [Fact]
    public void Load_ABrokenGraphOnAnotherProvider_IsRefusedAndNotAFallback() =>
        Assert.Throws<OnnxException>(
            () => OnnxModel.Load([1, 2, 3], new OnnxModelOptions { Provider = ExecutionProvider.Cuda }));

    [Fact]
    public async Task Run_FromManyThreads_GivesEachItsOwnAnswer()
    {
        using OnnxModel model = LoadCpu("twice-and-total");
        int wrong = 0;
        await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(() =>
        {
            float[] x = [worker, worker + 1, worker + 2];
            float[] twice = new float[3];
            float[] total = new float[1];
            for (int i = 0; i < 500; i++)
            {
                model.Run([new(x, 1, 3)], [new(twice, 1, 3), new(total, 1)]);
                if (total[0] != (3 * worker) + 3 || twice[2] != 2 * (worker + 2))
                {
                    Interlocked.Increment(ref wrong);
                }
            }
        })));
        Assert.Equal(0, wrong);
    }

    [Fact]
    public async Task Dispose_WhileOthersRun_EndsInAnswersOrObjectDisposed()
    {
        for (int round = 0; round < 20; round++)
        {
            OnnxModel model = LoadCpu("sum");
            Task[] runs = [.. Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
            {
                float[] c = new float[4];
                try
                {
                    for (int i = 0; i < 200; i++)
                    {
                        model.Run([new(new float[4], 2, 2), new(new float[4], 2, 2)], [new(c, 2, 2)]);
                    }
                }
                catch (ObjectDisposedException)
                {
                    // The other answer that is right.
                }
            }))];
            model.Dispose();
            await Task.WhenAll(runs);
        }
    }

    [Fact]
    public void Live_OneHandleLeftToTheFinalizer_IsCountedAsLeaked()
    {
        int leaked = OrtHandle.Leaked;
        Leak();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Assert.Equal(leaked + 1, OrtHandle.Leaked);
        OrtHandle.ForgiveLeaks(1);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    [SuppressMessage("Reliability", "CA2000", Justification = "Leaks on purpose: the audit of every other test rests on this being seen.")]
    private static void Leak() => _ = MemoryInfoHandle.CreateForCpu();
}
