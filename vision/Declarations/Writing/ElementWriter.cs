using System.Text.Json;

namespace VisionInspection.Declarations;

/// <summary>Elements as JSON: null is not written, and neither is an element with nothing in it.</summary>
internal sealed class ElementWriter(Utf8JsonWriter json)
{
    // Names of objects that were asked for and are opened with their first value.
    private readonly List<string> waiting = [];

    public void Value(string name, string? text)
    {
        if (text is not null)
        {
            Open();
            json.WriteString(name, text);
        }
    }

    public void Number(string name, decimal? number)
    {
        if (number is decimal written)
        {
            Open();
            json.WriteNumber(name, written);
        }
    }

    /// <summary>A number with its unit or currency; the attribute is left out where it is null.</summary>
    public void Measured(string name, decimal? number, string attribute, string? unit)
    {
        if (number is null && (unit is null || attribute != "currencyID"))
        {
            return;
        }

        Object(name, () =>
        {
            Number("value", number);
            Value(attribute, unit);
        });
    }

    public void Object(string name, Action members)
    {
        int depth = waiting.Count;
        waiting.Add(name);
        members();
        if (waiting.Count > depth)
        {
            waiting.RemoveAt(depth);
        }
        else
        {
            json.WriteEndObject();
        }
    }

    public void List<T>(string name, IReadOnlyList<T> items, Action<T> members)
    {
        if (items.Count == 0)
        {
            return;
        }

        Open();
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            members(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Open()
    {
        foreach (string name in waiting)
        {
            json.WriteStartObject(name);
        }

        waiting.Clear();
    }
}
