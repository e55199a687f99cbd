using System.Text.Json;

namespace VisionInspection.Devices.Simulation.Output;

/// <summary>What is true of a scan, as properties of a JSON object.</summary>
internal static class TruthJson
{
    public static void WriteProperties(Utf8JsonWriter json, SimulatedScan scan)
    {
        json.WriteNumber("seed", scan.Seed);
        json.WriteString("profile", scan.Profile.Name);
        json.WriteNumber("width", scan.Width);
        json.WriteNumber("height", scan.Height);
        json.WriteNumber("pitchXMm", Math.Round(scan.PitchXMm, 3));
        json.WriteNumber("pitchYMm", Math.Round(scan.PitchYMm, 3));
        json.WriteString("direction", scan.Backward ? "backward" : "forward");
        json.WriteStartObject("geometry");
        json.WriteNumber("sourceHeightM", Math.Round(scan.Beam.SourceHeight, 4));
        json.WriteNumber("sourceDistanceM", Math.Round(scan.Beam.SourceDistance, 4));
        json.WriteNumber("topM", Math.Round(scan.Beam.Top, 4));
        json.WriteEndObject();
        json.WriteStartArray("containers");
        foreach (ContainerTruth c in scan.Containers)
        {
            json.WriteStartObject();
            WriteBox(json, "box", c.Box);
            json.WriteString("number", c.Number);
            json.WriteString("sizeType", c.SizeType);
            json.WriteBoolean("empty", c.Empty);
            json.WriteBoolean("nearlyEmpty", c.NearlyEmpty);
            json.WriteString("kind", c.Kind);
            json.WriteBoolean("reefer", c.Reefer);
            json.WriteNumber("massKg", Math.Round(c.MassKg, 1));
            if (c.Unit is { } unit)
            {
                WriteUnit(json, unit);
            }

            if (c.Lot is { } lot)
            {
                json.WriteNumber("lot", lot);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (scan.Cab is { } cab)
        {
            WriteBox(json, "cab", cab);
        }
        else
        {
            json.WriteNull("cab");
        }
    }

    public static void WriteBox(Utf8JsonWriter json, string name, PixelBox box)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(box.X);
        json.WriteNumberValue(box.Y);
        json.WriteNumberValue(box.Width);
        json.WriteNumberValue(box.Height);
        json.WriteEndArray();
    }

    private static void WriteUnit(Utf8JsonWriter json, UnitTruth unit)
    {
        json.WriteString("maker", unit.Maker);
        WriteBox(json, "machinery", unit.Machinery);
        json.WriteStartArray("oddities");
        foreach (string oddity in unit.Oddities)
        {
            json.WriteStringValue(oddity);
        }

        json.WriteEndArray();
        if (unit.Concealment is { } goods)
        {
            json.WriteStartObject("concealment");
            json.WriteString("place", goods.Place.ToString());
            json.WriteString("form", goods.Form.ToString());
            json.WriteBoolean("atDoors", goods.AtDoors);
            json.WriteNumber("massKg", Math.Round(goods.MassKg, 2));
            WriteBox(json, "box", goods.Box);
            json.WriteEndObject();
        }
    }
}
