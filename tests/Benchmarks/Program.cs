using VisionInspection.Benchmarks;

// Every figure is a ratio against a named peer, or a growth of memory, measured in this one run.
// Exit code 0 when every goal is met, 4 when one is missed.
bool json = args.Contains("--json");
string? only = args.SkipWhile(argument => argument != "--only").Skip(1).FirstOrDefault();
(string Name, Func<IEnumerable<Figure>> Measure)[] benches =
[
    ("uff-read", UffReadBench.Measure),
    ("pipeline", PipelineBench.Measure),
    ("workers", WorkersBench.Measure),
    ("upload", UploadBench.Measure),
    ("memory-upload", UploadMemoryBench.Measure),
    ("memory-scans", ScansMemoryBench.Measure),
    ("search", SearchBench.Measure),
    ("papers", PapersBench.Speed),
    ("memory-papers", PapersBench.Memory),
];

bool met = true;
foreach ((string name, Func<IEnumerable<Figure>> measure) in benches)
{
    if (only is not null && only != name)
    {
        continue;
    }

    Console.Error.WriteLine($"measuring {name} ...");
    foreach (Figure figure in measure())
    {
        Console.Out.WriteLine(json ? figure.Json : figure.Text);
        met &= figure.Met;
    }
}

return met ? 0 : 4;
