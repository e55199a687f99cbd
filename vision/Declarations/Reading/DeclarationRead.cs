namespace VisionInspection.Declarations;

/// <summary>A declaration and what was odd about it.</summary>
/// <param name="Declaration">What is declared.</param>
/// <param name="Remarks">Codes that are in no list, check digits that do not fit; in file order.</param>
public sealed record DeclarationRead(CustomsDeclaration Declaration, IReadOnlyList<DeclarationRemark> Remarks);
