namespace VisionInspection.Documents.Input;

/// <summary>Poppler's programs on one file, each in a bounded process of its own; refusals name the file and the page.</summary>
/// <param name="name">The file's name, for refusals.</param>
/// <param name="limits">What a child may spend.</param>
internal sealed class PdfTools(string name, InputLimits limits)
{
    /// <summary>Runs a program to success.</summary>
    /// <param name="program">Its name.</param>
    /// <param name="page">Page to name in a refusal; null for the whole file.</param>
    /// <param name="outputBytes">Most it may write.</param>
    /// <param name="stopping">Kills it.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <exception cref="DocumentFormatException">It failed or needed too much.</exception>
    public async Task<ProcessOutput> RunAsync(
        string program, int? page, long outputBytes, CancellationToken stopping, params string[] arguments)
    {
        ProcessOutput output;
        try
        {
            output = await LimitedProcess
                .RunAsync(program, arguments, limits.ChildBytes, limits.PageTime, outputBytes, stopping)
                .ConfigureAwait(false);
        }
        catch (ChildLimitException limit)
        {
            throw new DocumentFormatException(name, page, limit.Message, limit);
        }

        return output.ExitCode switch
        {
            0 => output,
            127 => throw new ProgramMissingException($"{program} is not installed (Debian: poppler-utils)"),
            _ => throw new DocumentFormatException(name, page, Reason(program, output)),
        };
    }

    private static string Reason(string program, ProcessOutput output) =>
        output.Errors.Contains("Incorrect password", StringComparison.Ordinal)
            ? "the PDF is encrypted and asks for a password"
            : $"{program} cannot read it: {output.Complaint}";
}
