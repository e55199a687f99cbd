namespace VisionInspection.Service.Web.Model;

/// <summary>The file as it came.</summary>
/// <param name="Name">Its name at the station.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its hash, lower-case hexadecimal.</param>
/// <param name="Href">Where to download it.</param>
internal sealed record InputFile(string Name, long Bytes, string Sha256, string Href);
