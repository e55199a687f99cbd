namespace VisionInspection.Declarations;

/// <summary>Something in a declaration that an officer should know and that the reader does not put right.</summary>
/// <param name="Kind">Stable word for programs: <c>unknown-country</c>, <c>check-digit</c>, <c>unknown-unit</c>, ...</param>
/// <param name="Path">Path of the element.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Message">One plain sentence.</param>
public sealed record DeclarationRemark(string Kind, string Path, string Value, string Message);
