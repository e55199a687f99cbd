namespace VisionInspection.ImagingFormats.Vendor;

/// <summary>
/// Plates and container numbers as an export has them: put right where the check digit leaves no doubt, put in the other
/// field where they stand in the wrong one, and always with the text that stood in the file.
/// </summary>
internal static class Witnesses
{
    /// <summary>Sorts out what was read.</summary>
    /// <param name="plate">The plate field, with its confidence.</param>
    /// <param name="containers">The container fields, with their confidences; empty ones may be among them.</param>
    /// <param name="declaredEmpty">The export's word on the containers.</param>
    /// <param name="remarks">What was changed is added.</param>
    public static Conveyance Of(
        (string? Text, double? Confidence) plate, IEnumerable<(string? Text, double? Confidence)> containers,
        bool? declaredEmpty, List<string> remarks)
    {
        List<(string Text, double? Confidence)> texts = [.. containers.Where(c => c.Text is not null).Select(c => (c.Text!, c.Confidence))];
        (string? Text, double? Confidence) truePlate = plate;
        if (ContainerCode.TryRead(plate.Text, out string? moved))
        {
            // The plate field holds a container's number: a container field that holds none must hold the plate.
            int wrong = texts.FindIndex(text => !ContainerCode.TryRead(text.Text, out _));
            truePlate = wrong >= 0 ? texts[wrong] : (null, null);
            if (wrong >= 0)
            {
                texts.RemoveAt(wrong);
            }

            if (!texts.Exists(text => ContainerCode.TryRead(text.Text, out string? code) && code == moved))
            {
                texts.Insert(Math.Max(0, wrong), (plate.Text!, plate.Confidence));
            }

            remarks.Add($"plate field held container number '{plate.Text}'");
        }

        return new Conveyance(truePlate.Text, [.. texts.Select(text => Reading(text, declaredEmpty, remarks))])
        {
            PlateConfidence = truePlate.Confidence,
        };
    }

    private static ContainerReading Reading((string Text, double? Confidence) text, bool? declaredEmpty, List<string> remarks)
    {
        if (!ContainerCode.TryRead(text.Text, out string? code))
        {
            remarks.Add($"container number '{text.Text}' fails its check digit and cannot be put right without doubt");
            return new ContainerReading(text.Text, text.Text, text.Confidence, declaredEmpty);
        }

        if (code != text.Text)
        {
            remarks.Add($"container number '{text.Text}' read as {code}");
        }

        return new ContainerReading(code, text.Text, text.Confidence, declaredEmpty);
    }
}
