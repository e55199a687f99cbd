namespace VisionInspection.Documents.Input;

/// <summary>What a child process left behind.</summary>
/// <param name="ExitCode">Its exit code; 128 and a signal where one ended it.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Errors">The start of its standard error.</param>
internal sealed record ProcessOutput(int ExitCode, ReadOnlyMemory<byte> Output, string Errors)
{
    /// <summary>Its output as text.</summary>
    public string Text => System.Text.Encoding.UTF8.GetString(Output.Span);

    /// <summary>The first line it complained with; a word on the exit code where there is none.</summary>
    public string Complaint =>
        Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault()
        ?? $"exit code {ExitCode}";
}
