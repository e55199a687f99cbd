namespace VisionInspection.Service.Web.Earlier;

/// <summary>A scan beside an earlier one of the same container or vehicle, as the page shows it.</summary>
/// <param name="Number">The container; null for the vehicle.</param>
/// <param name="Plate">The vehicle's plate, capitals and digits alone; null for a container.</param>
/// <param name="OtherLane">The earlier scan of the vehicle is another station's, this one having none.</param>
/// <param name="Id">The earlier scan.</param>
/// <param name="Name">What its station calls it.</param>
/// <param name="Station">Which that was.</param>
/// <param name="Received">When it came.</param>
/// <param name="Parts">What was compared; none where the earlier file is gone or shows nothing comparable.</param>
internal sealed record EarlierEntry(
    string? Number, string? Plate, bool OtherLane, string Id, string Name, string Station, DateTimeOffset Received,
    IReadOnlyList<EarlierPartEntry> Parts);

/// <summary>A view, or a container in it, of both scans.</summary>
/// <param name="View">Id of the view of the scan that is open.</param>
/// <param name="Box">x, y, width, height of the container in its samples; null where the whole view was compared.</param>
/// <param name="Message">What comparing says, one sentence.</param>
/// <param name="Covers">x, y, width, height in its samples of what the pictures show; null where the two were not aligned.</param>
/// <param name="Regions">What came or went.</param>
/// <param name="Pictures">Where the pictures are; null where the two were not aligned.</param>
internal sealed record EarlierPartEntry(
    string View, IReadOnlyList<int>? Box, string Message, IReadOnlyList<int>? Covers, IReadOnlyList<EarlierRegionEntry> Regions, EarlierPictureEntry? Pictures);

/// <summary>Something that only one of the two shows.</summary>
/// <param name="Box">x, y, width, height in samples of the scan that is open.</param>
/// <param name="Come">It was not there before; otherwise it has gone.</param>
/// <param name="MassKg">Its mass; null where the distance of samples is unknown.</param>
/// <param name="Probability">That it is a change.</param>
internal sealed record EarlierRegionEntry(IReadOnlyList<int> Box, bool Come, double? MassKg, double Probability);

/// <summary>Addresses of the pictures, all of one size, place on place.</summary>
/// <param name="Now">The scan that is open.</param>
/// <param name="Before">The earlier one, brought over it in place and grey level.</param>
/// <param name="Difference">What came is white, what went is black.</param>
internal sealed record EarlierPictureEntry(string Now, string Before, string Difference);
