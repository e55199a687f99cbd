return await VisionInspection.Service.Commands.CommandLine.RunAsync(args);
