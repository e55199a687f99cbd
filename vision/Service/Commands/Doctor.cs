using System.Runtime.InteropServices;
using VisionInspection.Codecs;
using VisionInspection.Core;
using VisionInspection.Core.Models;
using VisionInspection.Documents.Reading;
using VisionInspection.Documents.Reading.Lines;
using VisionInspection.Native;
using VisionInspection.Service.Cases;

namespace VisionInspection.Service.Commands;

/// <summary>Examines the machine by using each thing, not by looking for its file.</summary>
internal static class Doctor
{
    public static IReadOnlyList<Diagnosis> Examine(DirectoryInfo? modelFolder)
    {
        var found = new List<Diagnosis>
        {
            new(".NET", Health.Ok, Environment.Version.ToString(), RuntimeEnvironment.GetRuntimeDirectory(), null),
        };
        found.AddRange(Codecs());
        bool runtime = OnnxRuntime(found);
        if (runtime)
        {
            Models(found, modelFolder);
            LineModel(found, modelFolder);
        }

        return found;
    }

    private static List<Diagnosis> Codecs()
    {
        try
        {
            return [.. CodecLibraries.Versions().Select(library => new Diagnosis(
                library.Key, Health.Ok, library.Value, LoadedLibrary.PathOf(library.Key), null))];
        }
        catch (DllNotFoundException error)
        {
            return [new Diagnosis("image codecs", Health.Missing, "", "", $"{error.Message.Split('\n')[0]} Build with ./run, or install libpng16-16 libtiff6 libjpeg62-turbo libdcmtk17 libopenjp2-7.")];
        }
    }

    private static bool OnnxRuntime(List<Diagnosis> found)
    {
        try
        {
            found.Add(new Diagnosis("ONNX Runtime", Health.Ok, OnnxEnvironment.Version, OnnxEnvironment.LibraryPath, null));
            return true;
        }
        catch (Exception error) when (error is OnnxException or DllNotFoundException)
        {
            found.Add(new Diagnosis(
                "ONNX Runtime", Health.Missing, "", "", $"{error.Message.Split('\n')[0]} Build with ./run, or name a library in {OnnxEnvironment.LibraryVariable}."));
            return false;
        }
    }

    /// <summary>Loads the models on every provider: a provider that is listed may still not work.</summary>
    private static void Models(List<Diagnosis> found, DirectoryInfo? modelFolder)
    {
        foreach (ExecutionProvider provider in Enum.GetValues<ExecutionProvider>())
        {
            try
            {
                using InspectionPipeline pipeline = InspectionPipeline.Open(
                    new PipelineOptions { ModelsFolder = modelFolder?.FullName, Provider = provider });
                if (provider == ExecutionProvider.Cpu)
                {
                    string folder = modelFolder?.FullName ?? InspectionPipeline.DefaultModelsFolder;
                    found.AddRange(pipeline.Models.Select(model => new Diagnosis(
                        $"model {model.Name}", Health.Ok, model.Version, Path.Combine(folder, model.Name), null)));
                }

                found.Add(Provider(provider, pipeline.Status.FirstOrDefault(status => status.Fallback is not null)?.Fallback));
            }
            catch (ModelException error)
            {
                found.Add(new Diagnosis("models", Health.Missing, "", "", error.Message));
                return;
            }
        }
    }

    private static void LineModel(List<Diagnosis> found, DirectoryInfo? modelFolder)
    {
        string? folder = LineModelFolder.Of(modelFolder);
        try
        {
            using var reader = new DocumentReader(new ReadingOptions { LineModel = folder });
            found.Add(reader.SecondReader is { } model
                ? new Diagnosis($"model {model.Name}", Health.Ok, model.Version, folder!, null)
                : new Diagnosis("model text-line", Health.Absent, "", "", "Faxes are read by Tesseract alone until its folder lies among the models."));
        }
        catch (LineModelException error)
        {
            found.Add(new Diagnosis("model text-line", Health.Missing, "", folder ?? "", error.Message));
        }
    }

    private static Diagnosis Provider(ExecutionProvider provider, string? fallback)
    {
        string name = $"provider {provider.ToString().ToLowerInvariant()}";
        return fallback is null
            ? new Diagnosis(name, Health.Ok, "runs the models", "", null)
            : new Diagnosis(name, Health.Absent, "", "", $"{fallback.Split('\n')[0]} {Advice(provider)}");
    }

    private static string Advice(ExecutionProvider provider) => provider switch
    {
        ExecutionProvider.Cuda => $"For CUDA: Dockerfile.gpu, or name Microsoft's GPU build of ONNX Runtime in {OnnxEnvironment.LibraryVariable}.",
        ExecutionProvider.WebGpu => "For WebGPU: a Vulkan driver (Mesa 25 or newer, or the card maker's). The CPU does the work until then.",
        _ => "",
    };
}
