namespace VisionInspection.Service.Storage.Cases;

/// <summary>The submitter's case id was accepted with other files.</summary>
/// <param name="key">The case.</param>
/// <param name="difference">What differs.</param>
internal sealed class CaseConflictException(CaseKey key, string difference) : Exception($"{key} was accepted with other files: {difference}.");

/// <summary>Nothing is known under this name.</summary>
/// <param name="what">What was asked for.</param>
internal sealed class NotKnownException(string what) : Exception($"{what} is not known.");

/// <summary>The case is kept, and has no result yet.</summary>
/// <param name="key">The case.</param>
internal sealed class CasePendingException(CaseKey key) : Exception($"{key} has no result yet.");

/// <summary>A file that a record names is no longer in the data folder.</summary>
/// <param name="name">Its name.</param>
/// <param name="sha256">Its hash.</param>
internal sealed class FileGoneException(string name, string sha256) : Exception($"The file of {name} (SHA-256 {sha256}) is no longer kept.");
