namespace VisionInspection.Native.Tests;

public sealed class OnnxEnvironmentTests : HandleAudit
{
    [Fact]
    public void Version_OfTheLibraryInUse_IsOneThatTheSlotsWereCheckedAgainst()
    {
        OrtTable.Check(OnnxEnvironment.Version);
        Assert.StartsWith("ORT Build Info", OnnxEnvironment.BuildInfo, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.30.0")]
    [InlineData("1.23.0-dev")]
    public void Check_NewEnough_Passes(string version) => OrtTable.Check(version);

    [Theory]
    [InlineData("1.22.1")]
    [InlineData("2.30.0")]
    [InlineData("1")]
    [InlineData("")]
    public void Check_OlderOrOfAnotherKind_IsRefusedByName(string version)
    {
        var refusal = Assert.Throws<OnnxException>(() => OrtTable.Check(version));
        Assert.Contains($"'{version}'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Providers_Always_HaveTheCpu() => Assert.Contains("CPUExecutionProvider", OnnxEnvironment.Providers);

    [Fact]
    public void LibraryPath_OfTheLibraryInUse_IsAFileThatExists()
    {
        Assert.True(File.Exists(OnnxEnvironment.LibraryPath), OnnxEnvironment.LibraryPath);
        Assert.Contains("onnxruntime", Path.GetFileName(OnnxEnvironment.LibraryPath), StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_AVariableThatNamesNothing_SaysSoInsteadOfTakingAnother()
    {
        string? before = Environment.GetEnvironmentVariable(OnnxEnvironment.LibraryVariable);
        try
        {
            Environment.SetEnvironmentVariable(OnnxEnvironment.LibraryVariable, "/nowhere/libonnxruntime.so");
            var refusal = Assert.Throws<DllNotFoundException>(
                () => OrtLibrary.Resolve(NativeMethods.Library, typeof(OnnxModel).Assembly, null));
            Assert.Contains("/nowhere/libonnxruntime.so", refusal.Message, StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable(OnnxEnvironment.LibraryVariable, before);
        }
    }
}
