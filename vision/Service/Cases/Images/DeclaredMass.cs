using VisionInspection.Declarations;

namespace VisionInspection.Service.Cases.Images;

/// <summary>
/// What the goods in a container weigh by the declaration: gross, so with their packaging, and without the container's own
/// mass, which the WCO Data Model counts with the equipment. That is also what a picture is weighed for.
/// </summary>
/// <param name="Kg">Kilograms.</param>
/// <param name="Path">The element that says so.</param>
internal sealed record DeclaredMass(double Kg, string Path)
{
    private const string ItemMass = "/Commodity/GoodsMeasure/GrossMassMeasure";

    /// <summary>
    /// Of one container: what stands with it; else the sum of the goods items that are in it and nowhere else; else, where it
    /// is the only one, that of the whole declaration. Null where none of these says it.
    /// </summary>
    /// <param name="declaration">The declaration.</param>
    /// <param name="index">The container's place in it, from 0.</param>
    public static DeclaredMass? Of(CustomsDeclaration declaration, int index)
    {
        DeclaredContainer container = declaration.Containers[index];
        return container.GrossMass is decimal own
            ? new DeclaredMass((double)own, DeclarationPaths.Container(index) + "/GrossMassMeasure")
            : OfItems(declaration, PlainNumber.Of(container.Number)) ?? (declaration.Containers.Count == 1 ? OfAll(declaration) : null);
    }

    /// <summary>Of all goods together; null where it is not said.</summary>
    /// <param name="declaration">The declaration.</param>
    public static DeclaredMass? OfAll(CustomsDeclaration declaration) => declaration switch
    {
        { GrossMass: decimal total } => new DeclaredMass((double)total, DeclarationPaths.GrossMass),
        { Items.Count: > 0 } when declaration.Items.All(item => item.GrossMass is not null) =>
            new DeclaredMass((double)declaration.Items.Sum(item => item.GrossMass!.Value), DeclarationPaths.Items),
        _ => null,
    };

    private static DeclaredMass? OfItems(CustomsDeclaration declaration, string number)
    {
        GoodsItem[] inside = [.. declaration.Items.Where(item => item.Containers.Any(named => PlainNumber.Of(named) == number))];
        if (inside.Length == 0 || inside.Any(item => item.GrossMass is null || item.Containers.Any(named => PlainNumber.Of(named) != number)))
        {
            return null;
        }

        string path = inside.Length == 1 ? DeclarationPaths.Item(declaration.Items.ToList().IndexOf(inside[0])) + ItemMass : DeclarationPaths.Items;
        return new DeclaredMass((double)inside.Sum(item => item.GrossMass!.Value), path);
    }
}
