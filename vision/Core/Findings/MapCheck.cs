namespace VisionInspection.Core.Findings;

/// <summary>
/// How far a map can be believed: deletion and insertion (Petsiuk, Das and Saenko, BMVC 2018), and how much of it lies in the container.
/// </summary>
/// <param name="Deletion">Mean score while the hottest cells are taken out first, 0 to 1: low where the map names what mattered.</param>
/// <param name="Insertion">Mean score while the hottest cells are put in first: high where it does.</param>
/// <param name="InsideContainer">Share of the map that lies within the container's box; 0 where the map is empty.</param>
public sealed record MapCheck(double Deletion, double Insertion, double InsideContainer);
