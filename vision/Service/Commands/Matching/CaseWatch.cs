using System.Globalization;

namespace VisionInspection.Service.Commands.Matching;

/// <summary>
/// Every case that arrives in a folder, once: then it is moved to <c>done</c>, or to <c>failed</c> where an input of it was
/// refused, with <c>result.jsonl</c> beside its files. The move is the memory: what a kill interrupts lies where it lay, and
/// is done again.
/// </summary>
/// <param name="folder">The folder.</param>
/// <param name="run">What is done with a case.</param>
/// <param name="report">Who prints.</param>
internal sealed class CaseWatch(string folder, ICaseRun run, IMatchReport report)
{
    private const string Done = "done";
    private const string Failed = "failed";
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(500);

    private readonly Dictionary<string, (string Look, DateTimeOffset Since)> seen = new(StringComparer.Ordinal);

    /// <summary>Watches.</summary>
    /// <param name="once">End when nothing is left that is complete.</param>
    /// <param name="stopping">Ends it.</param>
    /// <returns>An <see cref="ExitCode"/>: refused where an input of any case was.</returns>
    public async Task<int> RunAsync(bool once, CancellationToken stopping)
    {
        int exit = ExitCode.Ok;
        Directory.CreateDirectory(folder);
        using var timer = new PeriodicTimer(Poll);
        try
        {
            do
            {
                IReadOnlyList<CaseFolder> cases = CaseFolder.In(folder, Done, Failed);
                foreach (CaseFolder one in cases.Where(HasSettled))
                {
                    int ended = await FinishAsync(one, stopping);
                    exit = ended == ExitCode.Ok ? exit : ended;
                }

                if (once && cases.Count == 0)
                {
                    return exit;
                }
            }
            while (await timer.WaitForNextTickAsync(stopping));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Stopped: what was in hand lies where it lay.
        }

        return exit;
    }

    // Nothing of it has changed between two looks: whoever copies it in is done.
    private bool HasSettled(CaseFolder one)
    {
        string look = one.Look();
        if (seen.TryGetValue(one.Name, out (string Look, DateTimeOffset Since) before) && before.Look == look)
        {
            return DateTimeOffset.UtcNow - before.Since >= Poll;
        }

        seen[one.Name] = (look, DateTimeOffset.UtcNow);
        return false;
    }

    private async Task<int> FinishAsync(CaseFolder one, CancellationToken stopping)
    {
        report.Case(one.Name);
        string result = Directory.Exists(one.Entries[0]) ? Path.Combine(one.Entries[0], CaseFolder.Result) : Path.Combine(folder, $".{one.Name}.{CaseFolder.Result}");
        int ended;
        try
        {
            CaseInput input = CaseInput.Of(one.Declaration, one.Others, []) with { Name = one.Name };
            using (var lines = new StreamWriter(result))
            {
                ended = await run.RunAsync(input, new BothReports(report, new JsonMatchReport(lines)), stopping);
            }
        }
        catch (IOException gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            report.Refused(one.Name, null, null, $"taken away while it was read: {gone.Message}");
            return ExitCode.InputRefused;
        }

        Move(one, result, ended == ExitCode.Ok ? Done : Failed);
        return ended;
    }

    // A case of the same name was there before: the later one gets the time behind its name.
    private void Move(CaseFolder one, string result, string where)
    {
        string target = Path.Combine(folder, where, one.Name);
        if (Directory.Exists(target))
        {
            target += string.Create(CultureInfo.InvariantCulture, $".{DateTimeOffset.UtcNow:yyyyMMddTHHmmssfff}");
        }

        if (Directory.Exists(one.Entries[0]))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            Directory.Move(one.Entries[0], target);
        }
        else
        {
            // The declaration last: as long as it lies there, the case is not done.
            Directory.CreateDirectory(target);
            File.Move(result, Path.Combine(target, CaseFolder.Result));
            foreach (string file in one.Entries.Reverse())
            {
                File.Move(file, Path.Combine(target, Path.GetFileName(file)));
            }
        }

        seen.Remove(one.Name);
    }
}
