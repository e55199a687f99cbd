using VisionInspection.Core;

namespace VisionInspection.Service.Cases;

/// <summary>Where the recogniser of faxed lines lies among the models; papers are read without it where it is not.</summary>
internal static class LineModelFolder
{
    /// <summary>The folder; null where there is none.</summary>
    /// <param name="models">Folder of the models; null for the one beside the program.</param>
    public static string? Of(DirectoryInfo? models = null)
    {
        string folder = Path.Combine(models?.FullName ?? InspectionPipeline.DefaultModelsFolder, "text-line");
        return Directory.Exists(folder) ? folder : null;
    }
}
