using System.Security.Cryptography;
using VisionInspection.Core.Findings;
using VisionInspection.Documents.Matching;

namespace VisionInspection.Service.Cases;

/// <summary>Which coefficients scored the comparisons with papers, exactly.</summary>
internal static class ScoreIdentity
{
    private const string Resource = "VisionInspection.Documents.Matching.score.json";

    /// <summary>Name, version of the assembly, and hash of the coefficients.</summary>
    public static ModelIdentity Model { get; } = Load();

    private static ModelIdentity Load()
    {
        System.Reflection.Assembly documents = typeof(DocumentMatching).Assembly;
        using Stream coefficients = documents.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{documents.GetName().Name} has no {Resource}");
        return new ModelIdentity(
            "document-score", documents.GetName().Version?.ToString(3) ?? "", Convert.ToHexStringLower(SHA256.HashData(coefficients)));
    }
}
