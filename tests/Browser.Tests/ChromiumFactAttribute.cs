namespace VisionInspection.Browser.Tests;

/// <summary>A fact that needs a browser; skipped with that reason where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute() =>
        Skip = Chromium.Executable is null ? "No Chromium here (set CHROMIUM to its path, or install Debian's chromium)." : null;
}
