using System.CommandLine;
using Grpc.Core;
using VisionInspection.Service.Commands.Contents;

namespace VisionInspection.Service.Commands;

/// <summary>The commands, and the one place where an error becomes a line and an exit code.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command line.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var root = new RootCommand("VisionInspection: finds containers in X-ray scans and says which are empty, and why")
        {
            DemoCommand.Create(),
            InspectCommand.Create(),
            ExplainCommand.Create(),
            ServeCommand.Create(),
            SendCommand.Create(),
            WatchCommand.Create(),
            FeedbackCommand.Create(),
            SimulateCommand.Create(),
            SimulateReefersCommand.Create(),
            SimulatePairsCommand.Create(),
            SimulatePapersCommand.Create(),
            EvaluateCommand.Create(),
            CompareCommand.Create(),
            CalibrateCommand.Create(),
            SimilarCommand.Create(),
            OddOneOutCommand.Create(),
            UnlikeCommand.Create(),
            MatchCommand.Create(),
            DoctorCommand.Create(),
        };
        ParseResult parsed = root.Parse(arguments);
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Failed;
        }
        catch (RpcException error)
        {
            await Console.Error.WriteLineAsync($"the server: {error.Status.StatusCode}: {error.Status.Detail}");
            return ExitCode.Failed;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException or Core.Models.ModelException)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return ExitCode.Failed;
        }
    }
}
