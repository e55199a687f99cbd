namespace VisionInspection.Devices.Simulation.Imaging;

/// <summary>
/// The scan plane of a line scanner: a fan from a point source beside the conveyance, across the direction of travel, on to
/// detectors behind it. Rows of the picture are evenly spaced on a vertical plane, so straight horizontals stay straight;
/// they are counted on the conveyance's near side, where z is 0.
/// </summary>
/// <param name="SourceHeight">Height of the source above the road, metres.</param>
/// <param name="SourceDistance">From the source to the near side, metres.</param>
/// <param name="Top">Height at which the topmost ray passes the near side, metres.</param>
/// <param name="RowPitch">Distance of rows on the near side, metres.</param>
/// <param name="Rows">Number of rows.</param>
public sealed record FanBeam(double SourceHeight, double SourceDistance, double Top, double RowPitch, int Rows)
{
    /// <summary>Height at which the ray of a row passes the near side.</summary>
    /// <param name="row">Row, counted from the top; its middle is at a half.</param>
    public double NearHeight(double row) => Top - (row * RowPitch);

    /// <summary>Rise of the ray per metre away from the source.</summary>
    /// <param name="row">Row, counted from the top.</param>
    public double Slope(double row) => (NearHeight(row) - SourceHeight) / SourceDistance;

    /// <summary>The row that sees a point.</summary>
    /// <param name="y">Height of the point.</param>
    /// <param name="z">Its distance behind the near side.</param>
    public double RowOf(double y, double z) =>
        (Top - SourceHeight - ((y - SourceHeight) * SourceDistance / (SourceDistance + z))) / RowPitch;
}
