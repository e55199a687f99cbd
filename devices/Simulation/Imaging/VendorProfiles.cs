namespace VisionInspection.Devices.Simulation.Imaging;

/// <summary>The invented makers.</summary>
public static class VendorProfiles
{
    /// <summary>All of them, in a fixed order.</summary>
    public static IReadOnlyList<VendorProfile> All { get; } =
    [
        // The look of the port scans in the fixtures: single energy, 8 bit, white air, cut above the road.
        new()
        {
            Name = "harbour-portal", DualEnergy = false, Bits = 8, Rows = 768, PitchRatio = new(1.2, 2.1), Below = new(.3, .85),
            Margin = new(.15, 3.5), CabShare = .05, SourceDistance = new(2.0, 2.6), SourceHeight = new(2.1, 2.7),
            AirLevel = new(1.0, 1.03), Quanta = new(2e5, 8e5), LineSpread = .0015,
            GainSpread = .001, JpegQuality = 85,
        },
        new()
        {
            Name = "dual-gantry", Rows = 1024, PitchRatio = new(.75, 1.1), Below = new(.8, 1.5), CabShare = .5, SourceDistance = new(2.6, 3.6),
        },
        new()
        {
            Name = "drive-through", Rows = 640, PitchRatio = new(1.6, 3.3), Margin = new(1, 6), CabShare = .35, Quanta = new(2e4, 8e4),
            LineSpread = .012, JpegQuality = 75, Bits = 8,
        },
        new()
        {
            Name = "rail-gate", Rows = 896, PitchRatio = new(1.2, 2.6), SourceHeight = new(1.2, 1.9), Below = new(.2, .7), AirLevel = new(.85, .97),
            GainSpread = .008,
        },
        new()
        {
            Name = "mobile-mast", Rows = 576, PitchRatio = new(.8, 1.5), SourceDistance = new(1.8, 2.3), SourceHeight = new(1.1, 1.6),
            Below = new(.15, .9), Blur = .007, Quanta = new(2e4, 6e4), Gamma = new(.6, .9), Bits = 8, JpegQuality = 60, DualEnergy = false,
        },
        new()
        {
            Name = "night-negative", Inverted = true, Rows = 1024, PitchRatio = new(.9, 1.8), Gamma = new(.8, 1.3), AirLevel = new(.9, 1.0),
        },
        new()
        {
            Name = "kept-back", HeldOut = true, Rows = 832, PitchRatio = new(.85, 2.2), SourceDistance = new(2.1, 3.2), SourceHeight = new(1.5, 2.4),
            Below = new(.3, 1.2), AirLevel = new(.92, 1.05), Gamma = new(.75, 1.2), LineSpread = .008, GainSpread = .005, Blur = .006,
        },
    ];

    /// <summary>The profile of a name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static VendorProfile Named(string name) =>
        All.FirstOrDefault(p => p.Name == name)
        ?? throw new ArgumentException($"no profile '{name}'; there are {string.Join(", ", All.Select(p => p.Name))}", nameof(name));
}
