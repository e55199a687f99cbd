using System.CommandLine;
using VisionInspection.Service.Commands.Contents;

namespace VisionInspection.Service.Commands;

/// <summary><c>evaluate [SUBJECT]</c>: one analysis against the truth; without a subject, the scans themselves.</summary>
internal static class EvaluateCommand
{
    private const string OfScans = "Measures the pipeline on simulated scans with unseen seeds and a vendor profile never trained on";

    public static Command Create()
    {
        Command command = EvaluateScansCommand.Create("evaluate", $"{OfScans}; or what is named");
        command.Add(EvaluateScansCommand.Create("scans", OfScans));
        command.Add(EvaluateReefersCommand.Create());
        command.Add(EvaluateComparisonCommand.Create());
        command.Add(EvaluateWeightCommand.Create());
        command.Add(EvaluateLotsCommand.Create());
        command.Add(EvaluateMatchingCommand.Create());
        command.Add(EvaluatePapersCommand.Create());
        command.Add(EvaluateLinesCommand.Create());
        return command;
    }
}
