namespace VisionInspection.Service.Cases;

/// <summary>How far the reading of a case has come.</summary>
/// <param name="Paper">Name of the paper in hand.</param>
/// <param name="Number">Its place among the case's papers, from 1.</param>
/// <param name="Papers">Papers of the case.</param>
/// <param name="PagesRead">Pages of it that are read.</param>
/// <param name="Pages">Pages that it has; 0 until the first is read.</param>
internal sealed record ReadingProgress(string Paper, int Number, int Papers, int PagesRead, int Pages);
