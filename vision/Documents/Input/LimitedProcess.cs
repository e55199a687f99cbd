using System.Diagnostics;
using System.Globalization;

namespace VisionInspection.Documents.Input;

/// <summary>
/// Runs a program on a stranger's file with its address space, processor time, wall-clock time and output bounded. The
/// child never outlives the call.
/// </summary>
internal static class LimitedProcess
{
    private const int ErrorCharacters = 4096;
    private const int FirstBytes = 1 << 16;

    /// <summary>Runs it to its end.</summary>
    /// <param name="program">Name on the path.</param>
    /// <param name="arguments">Its arguments; no shell sees them.</param>
    /// <param name="memory">Bytes of address space.</param>
    /// <param name="time">Wall-clock time, and processor time.</param>
    /// <param name="outputBytes">Bytes of standard output, and of any file it writes.</param>
    /// <param name="stopping">Kills it.</param>
    /// <exception cref="ChildLimitException">It needed more than it was given.</exception>
    /// <exception cref="ProgramMissingException">It is not installed.</exception>
    public static async Task<ProcessOutput> RunAsync(
        string program, IEnumerable<string> arguments, long memory, TimeSpan time, long outputBytes, CancellationToken stopping)
    {
        using var process = new Process { StartInfo = StartInfo(program, arguments, memory, time, outputBytes) };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        Start(process);
        try
        {
            limit.CancelAfter(time);
            Task<string> errors = ErrorsAsync(process.StandardError, limit.Token);
            ReadOnlyMemory<byte> output = await OutputAsync(process.StandardOutput.BaseStream, program, outputBytes, limit.Token).ConfigureAwait(false);
            string words = await errors.ConfigureAwait(false);
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
            return new ProcessOutput(process.ExitCode, output, words);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            throw new ChildLimitException($"{program} did not end within {time.TotalSeconds:0.#} s");
        }
        finally
        {
            End(process);
        }
    }

    private static ProcessStartInfo StartInfo(
        string program, IEnumerable<string> arguments, long memory, TimeSpan time, long outputBytes)
    {
        var start = new ProcessStartInfo("prlimit")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(string.Create(CultureInfo.InvariantCulture, $"--as={memory}"));
        start.ArgumentList.Add(string.Create(CultureInfo.InvariantCulture, $"--cpu={Math.Ceiling(time.TotalSeconds) + 1}"));
        start.ArgumentList.Add(string.Create(CultureInfo.InvariantCulture, $"--fsize={outputBytes}"));
        start.ArgumentList.Add("--core=0");
        start.ArgumentList.Add("--");
        start.ArgumentList.Add(program);
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // What a tool prints must not depend on who runs the service.
        start.Environment["LC_ALL"] = "C.UTF-8";
        return start;
    }

    private static void Start(Process process)
    {
        try
        {
            process.Start();
            process.StandardInput.Close();
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new ProgramMissingException("prlimit is not installed (Debian: util-linux)", e);
        }
    }

    private static async Task<ReadOnlyMemory<byte>> OutputAsync(Stream output, string program, long most, CancellationToken stopping)
    {
        byte[] kept = new byte[FirstBytes];
        int length = 0;
        for (int got; (got = await output.ReadAsync(kept.AsMemory(length), stopping).ConfigureAwait(false)) > 0;)
        {
            length += got;
            if (length > most)
            {
                throw new ChildLimitException($"{program} wrote more than {most} bytes");
            }

            if (length == kept.Length)
            {
                byte[] larger = GC.AllocateUninitializedArray<byte>(2 * length);
                kept.CopyTo(larger, 0);
                kept = larger;
            }
        }

        return kept.AsMemory(0, length);
    }

    // Reads to the end, so that a child with much to complain about does not wait for a reader; keeps the start.
    private static async Task<string> ErrorsAsync(StreamReader errors, CancellationToken stopping)
    {
        var kept = new System.Text.StringBuilder();
        char[] chunk = new char[1024];
        for (int got; (got = await errors.ReadAsync(chunk, stopping).ConfigureAwait(false)) > 0;)
        {
            kept.Append(chunk, 0, Math.Min(got, ErrorCharacters - kept.Length));
        }

        return kept.ToString();
    }

    private static void End(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
    }
}
