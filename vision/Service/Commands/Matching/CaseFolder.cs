namespace VisionInspection.Service.Commands.Matching;

/// <summary>A case that lies in a watched folder.</summary>
/// <param name="Name">Its name: the subfolder's, or what its files begin with.</param>
/// <param name="Entries">What is moved when it is done: the subfolder, or the files.</param>
/// <param name="Declaration">The declaration's file.</param>
/// <param name="Others">Papers and scans.</param>
internal sealed record CaseFolder(string Name, IReadOnlyList<string> Entries, string Declaration, IReadOnlyList<string> Others)
{
    /// <summary>What is written beside the files of a case that is done.</summary>
    public const string Result = "result.jsonl";

    private const string Mark = "-declaration";
    private static readonly string[] Declarations = [".json", ".xml"];

    /// <summary>
    /// The cases in a folder, in ordinal order: a subfolder with exactly one JSON or XML file, or a file
    /// <c>NAME-declaration.json</c> (or <c>.xml</c>) with whatever else begins with <c>NAME-</c>. Names that begin with a
    /// dot are somebody's work in progress; a subfolder without a declaration is not complete yet.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="except">Names of subfolders that are none.</param>
    public static IReadOnlyList<CaseFolder> In(string folder, params ReadOnlySpan<string> except)
    {
        var found = new List<CaseFolder>();
        foreach (string path in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileName(path);
            if (!name.StartsWith('.') && !except.Contains(name) && OfSubfolder(path) is { } inside)
            {
                found.Add(inside);
            }
        }

        string[] files = [.. Files(folder)];
        foreach (string declaration in files.Where(file => IsDeclaration(file) && Path.GetFileNameWithoutExtension(file).EndsWith(Mark, StringComparison.Ordinal)))
        {
            string name = Path.GetFileNameWithoutExtension(declaration)[..^Mark.Length];
            string[] others = [.. files.Where(file => file != declaration && Path.GetFileName(file).StartsWith(name + "-", StringComparison.Ordinal))];
            found.Add(new CaseFolder(name, [declaration, .. others], declaration, [.. others.Where(file => !IsDeclaration(file))]));
        }

        return found;
    }

    /// <summary>Names, sizes and times of change of all its files: equal looks mean that nothing moved in between.</summary>
    public string Look() => string.Join(
        '\n', Entries.SelectMany(entry => Directory.Exists(entry) ? Directory.EnumerateFiles(entry, "*", SearchOption.AllDirectories) : [entry])
            .Select(file => new FileInfo(file)).Select(file => $"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}"));

    private static CaseFolder? OfSubfolder(string path)
    {
        string[] files = [.. Files(path)];
        string[] declarations = [.. files.Where(IsDeclaration)];
        return declarations.Length != 1
            ? null
            : new CaseFolder(
                Path.GetFileName(path), [path], declarations[0], [.. files.Where(file => !IsDeclaration(file)), .. Directory.EnumerateDirectories(path).Order(StringComparer.Ordinal)]);
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder).Where(file => !Path.GetFileName(file).StartsWith('.') && Path.GetFileName(file) != Result).Order(StringComparer.Ordinal);

    private static bool IsDeclaration(string file) => Declarations.Contains(Path.GetExtension(file).ToLowerInvariant());
}
