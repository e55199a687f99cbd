namespace VisionInspection.Interop.Tests.Support;

/// <summary>A test that needs Debian's python3-grpcio and protobuf-compiler, and says so where they are missing.</summary>
internal sealed class PythonFactAttribute : FactAttribute
{
    public const string Interpreter = "/usr/bin/python3";

    public PythonFactAttribute()
    {
        const string Packages = "/usr/lib/python3/dist-packages";
        if (!Directory.Exists(Path.Combine(Packages, "grpc")) || !File.Exists("/usr/bin/protoc"))
        {
            Skip = "python3-grpcio and protobuf-compiler are not installed";
        }
    }
}
