using System.CommandLine;
using System.Text.Json;

namespace VisionInspection.Service.Commands;

/// <summary><c>doctor</c>: what this machine has, where it was found, and what to do about each gap.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        Option<bool> json = SharedOptions.Json();
        Option<DirectoryInfo?> models = SharedOptions.Models();
        var command = new Command("doctor", "Lists native libraries, execution providers and models, and what to do about each gap") { json, models };
        command.SetAction(parsed =>
        {
            IReadOnlyList<Diagnosis> diagnoses = Doctor.Examine(parsed.GetValue(models));
            foreach (Diagnosis diagnosis in diagnoses)
            {
                Console.Out.WriteLine(parsed.GetValue(json) ? Json(diagnosis) : Text(diagnosis));
            }

            return diagnoses.Any(diagnosis => diagnosis.State == Health.Missing) ? ExitCode.MachineIncomplete : ExitCode.Ok;
        });
        return command;
    }

    private static string Json(Diagnosis diagnosis) => JsonSerializer.Serialize(new
    {
        name = diagnosis.Name,
        state = diagnosis.State.ToString().ToLowerInvariant(),
        version = diagnosis.Version,
        path = diagnosis.Path,
        remedy = diagnosis.Remedy,
    });

    private static string Text(Diagnosis diagnosis)
    {
        string state = diagnosis.State switch
        {
            Health.Ok => "ok     ",
            Health.Absent => "absent ",
            _ => "MISSING",
        };
        string line = $"{state} {diagnosis.Name,-26} {diagnosis.Version,-22} {diagnosis.Path}".TrimEnd();
        return diagnosis.Remedy is null ? line : $"{line}\n          -> {diagnosis.Remedy}";
    }
}
