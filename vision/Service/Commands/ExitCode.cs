namespace VisionInspection.Service.Commands;

/// <summary>What a command tells the script that called it.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Ok = 0;

    /// <summary>Could not do it: no server, no such file, a setting that makes no sense.</summary>
    public const int Failed = 1;

    /// <summary>Done, but at least one input was refused; each refusal was reported with field and offset.</summary>
    public const int InputRefused = 2;

    /// <summary>This machine lacks something; <c>doctor</c> says what.</summary>
    public const int MachineIncomplete = 3;

    /// <summary>A figure missed its goal (<c>evaluate</c>, <c>bench</c>).</summary>
    public const int GoalMissed = 4;
}
