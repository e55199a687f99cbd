namespace VisionInspection.Service.Rpc;

/// <summary>A field of a request breaks its rule.</summary>
/// <param name="field">The field.</param>
/// <param name="rule">The rule.</param>
internal sealed class RequestFieldException(string field, string rule) : Exception($"{field}: {rule}.");
