namespace VisionInspection.Interop.Tests.Support;

/// <summary>A test that needs Debian's python3-grpcio and python3-grpc-tools, and says so where they are missing.</summary>
internal sealed class PythonFactAttribute : FactAttribute
{
    public const string Interpreter = "/usr/bin/python3";

    public PythonFactAttribute()
    {
        const string Packages = "/usr/lib/python3/dist-packages";
        if (!Directory.Exists(Path.Combine(Packages, "grpc")) || !Directory.Exists(Path.Combine(Packages, "grpc_tools")))
        {
            Skip = "python3-grpcio and python3-grpc-tools are not installed";
        }
    }
}
