using VisionInspection.Core.Reefers;
using VisionInspection.Devices.Simulation.Output;

namespace VisionInspection.Service.Evaluation.Reefers;

/// <summary>A simulated end as it is cut for the models, where a locator would have seen the container's sides a little off.</summary>
internal static class LocatedEnd
{
    /// <param name="end">The end.</param>
    /// <param name="off">How far each side lies off, as a share of the container's width or height.</param>
    /// <param name="window">How ends are cut.</param>
    public static EndPicture Of(SimulatedEnd end, (double Left, double Top, double Right, double Bottom) off, EndWindow window)
    {
        (double left, double top, double right, double bottom) = end.Container;
        double wide = right - left, high = bottom - top;
        float air = (float)(end.Air * ushort.MaxValue);
        Core.Findings.PixelBox cut = window.Cut(
            (left + (off.Left * wide), top + (off.Top * high), right + (off.Right * wide), bottom + (off.Bottom * high)), false, end.Width, end.Height);
        return new EndPicture(end.Samples, end.Width, air, cut, false) { Low = end.Low, LowAir = air };
    }
}
