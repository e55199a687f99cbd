namespace VisionInspection.Devices.Simulation.Papers.Story;

/// <summary>A company that does not exist, at an address of a city that does.</summary>
internal sealed record TradeParty(string Name, string Street, string PostCode, string City, string Country, string CountryName, string Language, string Port);
