using System.Globalization;
using VisionInspection.Core.Findings;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Core.Stages;

/// <summary>Says in one plain sentence why a container cannot be judged; null where nothing speaks against it.</summary>
internal static class ContainerGate
{
    /// <summary>Where the container lies: cut by the picture's edge, or too small.</summary>
    public static string? OfPlace(ViewPicture picture, LocatedContainer container, PixelBox window)
    {
        if (window.Width < Parameters.LeastContainerSide || window.Height < Parameters.LeastContainerSide)
        {
            return string.Create(CultureInfo.InvariantCulture,
                $"The container is too small in the picture: {window.Width} x {window.Height} samples.");
        }

        if (container.CutLeft || container.CutRight)
        {
            string side = container.CutLeft ? container.CutRight ? "either side" : "the left" : "the right";
            return $"The container runs out of the picture on {side}.";
        }

        if (container.CutBelow)
        {
            return "The container is cut off at the bottom: the picture ends above its floor.";
        }

        return window.Y == 0 && !HasAirAbove(picture, window)
            ? "The container is cut off at the top: the picture has no air above it."
            : null;
    }

    /// <summary>What the container's stretched picture shows: walls that cannot be told from open air.</summary>
    public static string? OfPicture(ReadOnlySpan<float> attenuation)
    {
        int clipped = 0;
        foreach (float sample in attenuation)
        {
            clipped += sample <= ClippedAttenuation ? 1 : 0;
        }

        return clipped > attenuation.Length * Parameters.ClippedInsideShare
            ? "The container is overexposed: its walls cannot be told from open air."
            : null;
    }

    // Parameters.Clipped on the scale of LogAttenuation.
    private static readonly float ClippedAttenuation = MathF.Log(Parameters.Clipped) / MathF.Log(0.005f);

    // The brightest of the first rows: the row at the beam's edge is dark in many a scan, with open air right below it.
    private static bool HasAirAbove(ViewPicture picture, PixelBox window)
    {
        ScanView view = picture.View;
        int rows = Math.Max(Parameters.LeastRowsAboveRoof, view.Height / Parameters.RowsAboveRoofDivisor);
        for (int y = 0; y < Math.Min(rows, view.Height); y++)
        {
            double sum = 0;
            foreach (ushort sample in view.Primary.Samples.AsSpan((y * view.Width) + window.X, window.Width))
            {
                sum += sample;
            }

            if (sum / window.Width >= Parameters.AirAboveRoof * picture.Air)
            {
                return true;
            }
        }

        return false;
    }
}
