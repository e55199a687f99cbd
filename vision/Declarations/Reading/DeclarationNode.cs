using System.Globalization;

namespace VisionInspection.Declarations;

/// <summary>An element of a declaration, read from JSON or XML alike: a name, a text or children, a place.</summary>
internal sealed class DeclarationNode(string name, string path, FilePlace place)
{
    // Elements that the model repeats carry their count in the path, also where there is one.
    private static readonly HashSet<string> Repeating = new(StringComparer.Ordinal)
    {
        "GovernmentAgencyGoodsItem", "TransportEquipment", "Seal", "AdditionalDocument", "Invoice", "Packaging", "Classification",
    };

    private readonly Dictionary<string, List<DeclarationNode>> children = new(StringComparer.Ordinal);

    public string Name => name;

    public string Path => path;

    public FilePlace Place => place;

    public string? Text { get; set; }

    public Dictionary<string, string> Attributes { get; } = new(StringComparer.Ordinal);

    /// <summary>A new child, after those of its name that are there.</summary>
    public DeclarationNode Add(string childName, FilePlace childPlace, DeclarationLimits limits)
    {
        if (!children.TryGetValue(childName, out List<DeclarationNode>? same))
        {
            children.Add(childName, same = []);
        }

        string index = Repeating.Contains(childName) ? string.Create(CultureInfo.InvariantCulture, $"[{same.Count + 1}]") : "";
        var child = new DeclarationNode(childName, $"{path}/{childName}{index}", childPlace);
        if (same.Count >= limits.MaxRepeats)
        {
            throw child.Refused($"more than {limits.MaxRepeats} of them");
        }

        same.Add(child);
        return child;
    }

    /// <summary>Every child of a name, in file order.</summary>
    public IReadOnlyList<DeclarationNode> All(string childName) => children.GetValueOrDefault(childName) ?? [];

    /// <summary>The child of a name that may stand once; null where it does not.</summary>
    public DeclarationNode? One(string childName)
    {
        IReadOnlyList<DeclarationNode> same = All(childName);
        return same.Count switch
        {
            0 => null,
            1 => same[0],
            _ => throw same[1].Refused("stands twice, and which of the two is meant is not for the reader to say"),
        };
    }

    /// <summary>The child at the end of a path of names; null where one is missing.</summary>
    public DeclarationNode? At(params ReadOnlySpan<string> names)
    {
        DeclarationNode? node = this;
        foreach (string step in names)
        {
            node = node?.One(step);
        }

        return node;
    }

    public DeclarationFormatException Refused(string problem) => new(problem, path, place);
}
