using VisionInspection.Native.Handles;

namespace VisionInspection.Native;

/// <summary>
/// A loaded ONNX graph. Meant to be shared: <see cref="Run"/> may be called from any number of threads at once, and
/// disposing waits for nobody but frees only when the last run has returned.
/// </summary>
public sealed class OnnxModel : IDisposable
{
    private readonly SessionHandle session;
    private readonly PortNames names;

    private OnnxModel(SessionHandle session, ExecutionProvider provider, string? fallback)
    {
        this.session = session;
        Provider = provider;
        Fallback = fallback;
        Inputs = PortReader.Inputs(session);
        Outputs = PortReader.Outputs(session);
        names = new PortNames(Inputs, Outputs);
    }

    /// <summary>What the graph takes, in order.</summary>
    public IReadOnlyList<OnnxPort> Inputs { get; }

    /// <summary>What the graph gives, in order.</summary>
    public IReadOnlyList<OnnxPort> Outputs { get; }

    /// <summary>What it runs on.</summary>
    public ExecutionProvider Provider { get; }

    /// <summary>Why it does not run on the provider asked for; null where it does.</summary>
    public string? Fallback { get; }

    /// <summary>Loads a graph from a file.</summary>
    /// <param name="path">The .onnx file.</param>
    /// <param name="options">How to run it.</param>
    /// <exception cref="OnnxException">The bytes are not a graph that can be run, or the library is missing.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static OnnxModel Load(string path, OnnxModelOptions options) => Load(File.ReadAllBytes(path), options);

    /// <summary>Loads a graph from its bytes, which are not needed afterwards.</summary>
    /// <param name="model">The content of an .onnx file.</param>
    /// <param name="options">How to run it.</param>
    /// <exception cref="OnnxException">The bytes are not a graph that can be run, or the library is missing.</exception>
    public static OnnxModel Load(ReadOnlySpan<byte> model, OnnxModelOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Provider == ExecutionProvider.Cpu)
        {
            return Create(model, options, ExecutionProvider.Cpu, fallback: null);
        }

        try
        {
            return Create(model, options, options.Provider, fallback: null);
        }
        catch (Exception e) when (e is OnnxException or EntryPointNotFoundException)
        {
            // A graph that is broken on every provider fails again here, with its own error.
            return Create(model, options, ExecutionProvider.Cpu, e.Message);
        }
    }

    /// <summary>Runs the graph on tensors of the caller's, in place.</summary>
    /// <param name="inputs">One per input, in order.</param>
    /// <param name="outputs">One per output, in order; overwritten.</param>
    /// <exception cref="ArgumentException">A tensor does not fit its port.</exception>
    /// <exception cref="OnnxException">The library refused.</exception>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public void Run(ReadOnlySpan<OnnxTensor> inputs, ReadOnlySpan<OnnxTensor> outputs)
    {
        Require(inputs, Inputs, nameof(inputs));
        Require(outputs, Outputs, nameof(outputs));
        using var values = new PinnedValues(inputs, outputs);
        SessionRun.Invoke(session, names, values);
    }

    /// <summary>Frees the graph once no run is using it.</summary>
    public void Dispose() => session.Dispose();

    private static OnnxModel Create(
        ReadOnlySpan<byte> model, OnnxModelOptions options, ExecutionProvider provider, string? fallback)
    {
        // Providers log through the environment: it has to exist before one is appended.
        EnvironmentHandle environment = OnnxEnvironment.Handle;
        using var settings = SessionOptionsHandle.Create(options.IntraOpThreads);
        settings.Append(provider);
        SessionHandle? session = SessionHandle.Create(environment, model, settings);
        try
        {
            var loaded = new OnnxModel(session, provider, fallback);
            session = null;
            return loaded;
        }
        finally
        {
            session?.Dispose();
        }
    }

    private static void Require(ReadOnlySpan<OnnxTensor> tensors, IReadOnlyList<OnnxPort> ports, string argument)
    {
        if (tensors.Length != ports.Count)
        {
            throw new ArgumentException($"{ports.Count} tensors are needed, got {tensors.Length}.", argument);
        }

        for (int i = 0; i < ports.Count; i++)
        {
            if (ports[i].Type != OnnxElementType.Float || !ports[i].Accepts(tensors[i].Shape))
            {
                throw new ArgumentException($"A Float [{string.Join(',', tensors[i].Shape)}] does not fit {ports[i]}.", argument);
            }
        }
    }
}
