using System.Runtime.InteropServices;

namespace VisionInspection.Codecs.Native;

/// <summary>Mirrors <c>vic_header</c> of native/picture.h, field by field.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct NativeHeader
{
    public readonly int Width;
    public readonly int Height;
    public readonly int Channels;
    public readonly int Samples;
    public readonly int Bits;
    public readonly int HasAlpha;
    public readonly int IsSigned;
    public readonly int WhiteIsZero;
    public readonly int Orientation;
    public readonly int Pages;
    public readonly float ResolutionX;
    public readonly float ResolutionY;
}
