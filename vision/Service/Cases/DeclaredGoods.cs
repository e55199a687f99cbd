using VisionInspection.Declarations;

namespace VisionInspection.Service.Cases;

/// <summary>What is declared to be in a container, as far as the look of others can be held against it.</summary>
/// <param name="Container">The container's number, as <see cref="PlainNumber"/> writes it.</param>
/// <param name="ContainerPath">Path of the container in the declaration.</param>
/// <param name="CodePath">Path of the classification.</param>
/// <param name="Heading">First four digits of the HS code that all goods in it have; null where there is none.</param>
/// <param name="Subheading">First six, where all goods have them too.</param>
/// <param name="Bill">Number of the bill of lading; null where the declaration names none, or several.</param>
/// <param name="Problem">Why there is no heading, by name; null where there is one.</param>
internal sealed record DeclaredGoods(
    string Container, string ContainerPath, string CodePath, string? Heading, string? Subheading, string? Bill, string? Problem)
{
    private const int HeadingDigits = 4;
    private const int SubheadingDigits = 6;

    // UN/EDIFACT 1001: master bill of lading, bill of lading, its original, house bill of lading.
    private static readonly string[] Bills = ["704", "705", "706", "714"];

    /// <summary>The goods of each container that the declaration says anything of; none of one declared empty.</summary>
    /// <param name="declaration">The declaration.</param>
    public static IReadOnlyList<DeclaredGoods> Of(CustomsDeclaration declaration)
    {
        string[] bills = [.. declaration.Documents.Where(paper => Bills.Contains(paper.Kind)).Select(paper => PlainNumber.Of(paper.Number)).Distinct()];
        bool linked = declaration.Items.Any(item => item.Containers.Count > 0);
        var goods = new List<DeclaredGoods>();
        for (int i = 0; i < declaration.Containers.Count; i++)
        {
            string number = PlainNumber.Of(declaration.Containers[i].Number);
            int[] inside = [.. Enumerable.Range(0, declaration.Items.Count)
                .Where(k => !linked || declaration.Items[k].Containers.Any(named => PlainNumber.Of(named) == number))];
            if (inside.Length > 0 && declaration.Containers[i].IsEmpty != true)
            {
                goods.Add(Of(declaration, number, DeclarationPaths.Container(i), inside, bills.Length == 1 ? bills[0] : null));
            }
        }

        return [.. goods.DistinctBy(one => one.Container)];
    }

    private static DeclaredGoods Of(CustomsDeclaration declaration, string number, string containerPath, int[] inside, string? bill)
    {
        string path = DeclarationPaths.Item(inside[0]) + "/Commodity/Classification/ID";
        foreach (int k in inside)
        {
            GoodsItem item = declaration.Items[k];
            string? problem = item.HsCode is not { } code ? $"goods item {item.Number} declares no HS code"
                : HsCodes.IsWellFormed(code) ? null
                : $"'{code}' of goods item {item.Number} is no HS code";
            if (problem is not null)
            {
                return new DeclaredGoods(number, containerPath, DeclarationPaths.Item(k) + "/Commodity/Classification/ID", null, null, bill, problem);
            }
        }

        string[] headings = [.. inside.Select(k => declaration.Items[k].HsCode![..HeadingDigits]).Distinct()];
        string[] subheadings = [.. inside.Select(k => declaration.Items[k].HsCode![..SubheadingDigits]).Distinct()];
        return headings.Length == 1
            ? new DeclaredGoods(number, containerPath, path, headings[0], subheadings.Length == 1 ? subheadings[0] : null, bill, null)
            : new DeclaredGoods(number, containerPath, path, null, null, bill, $"goods of several headings are declared in it ({string.Join(", ", headings)})");
    }
}
