namespace VisionInspection.Service.Storage.Cases;

/// <summary>The name of a case: unique, and chosen by its submitter.</summary>
/// <param name="Submitter">Who submitted it.</param>
/// <param name="CaseId">The submitter's own identifier.</param>
internal sealed record CaseKey(string Submitter, string CaseId)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Submitter}/{CaseId}";
}
