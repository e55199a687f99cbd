using System.Globalization;
using System.Text.Json;

namespace VisionInspection.Benchmarks;

/// <summary>One measured figure beside its goal.</summary>
/// <param name="Name">Stable name.</param>
/// <param name="Value">What was measured: a ratio, or MiB where the name says so.</param>
/// <param name="Goal">The goal.</param>
/// <param name="AtMost">True when the value should not exceed the goal, false when it should reach it.</param>
/// <param name="Detail">The two sides in absolute terms.</param>
internal sealed record Figure(string Name, double Value, double Goal, bool AtMost, string Detail)
{
    /// <summary>Whether the goal is met.</summary>
    public bool Met => AtMost ? Value <= Goal : Value >= Goal;

    /// <summary>For a person.</summary>
    public string Text => string.Create(
        CultureInfo.InvariantCulture,
        $"{(Met ? "met   " : "MISSED")} {Name,-28} {Value,8:0.00}  goal {(AtMost ? "<=" : ">=")} {Goal:0.##}   {Detail}");

    /// <summary>For a program.</summary>
    public string Json => JsonSerializer.Serialize(new
    {
        name = Name,
        value = Math.Round(Value, 4),
        goal = Goal,
        atMost = AtMost,
        met = Met,
        detail = Detail,
    });
}
