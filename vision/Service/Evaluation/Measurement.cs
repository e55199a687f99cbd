using System.Globalization;
using System.Text.Json;

namespace VisionInspection.Service.Evaluation;

/// <summary>A figure of an evaluation.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Value">The figure.</param>
/// <param name="Goal">What it should reach; null where there is none.</param>
/// <param name="AtMost">True when the goal is an upper limit.</param>
/// <param name="Detail">Interval and counts.</param>
internal sealed record Measurement(string Name, double Value, double? Goal, bool AtMost, string Detail)
{
    /// <summary>Whether the goal is reached; null where there is none, or nothing was tried.</summary>
    public bool? Met => Goal is null || double.IsNaN(Value) ? null : AtMost ? Value <= Goal : Value >= Goal;

    /// <summary>A line for a person.</summary>
    public string Text => string.Create(
        CultureInfo.InvariantCulture,
        $"{(Met is null ? "      " : Met == true ? "met   " : "MISSED")} {Name,-36} {Value,8:0.0000} {(Goal is null ? "" : $"goal {(AtMost ? "<=" : ">=")} {Goal:0.####}"),-16} {Detail}");

    /// <summary>A line for a program.</summary>
    public string Json => JsonSerializer.Serialize(new { name = Name, value = double.IsNaN(Value) ? (double?)null : Value, goal = Goal, atMost = AtMost, met = Met, detail = Detail });
}
