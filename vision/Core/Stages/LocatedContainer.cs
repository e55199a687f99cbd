using VisionInspection.Core.Imaging;

namespace VisionInspection.Core.Stages;

/// <summary>A container as the locator's columns tell it.</summary>
/// <param name="Box">Where; shares of the picture from the decoder, source pixels after the stage.</param>
/// <param name="CutLeft">It runs out of the picture on the left.</param>
/// <param name="CutRight">It runs out of the picture on the right.</param>
/// <param name="CutBelow">Its floor is out of the picture.</param>
/// <param name="Score">Mean probability of its columns.</param>
internal sealed record LocatedContainer(SourceBox Box, bool CutLeft, bool CutRight, bool CutBelow, double Score);
