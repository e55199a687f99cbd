namespace VisionInspection.Native;

/// <summary>What runs a graph.</summary>
public enum ExecutionProvider
{
    /// <summary>The processor; always there.</summary>
    Cpu,

    /// <summary>NVIDIA's CUDA; needs a build of the library with it.</summary>
    Cuda,

    /// <summary>WebGPU over Vulkan; in the library from npm, needs a driver.</summary>
    WebGpu,
}
