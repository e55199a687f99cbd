using System.Runtime.InteropServices;

namespace VisionInspection.Codecs.Dicom;

/// <summary>Mirrors <c>vid_frame</c> of native/dicom_frames.cpp, field by field.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct NativeFrame(int width, int height, int components, int bytesPerSample, int precision)
{
    public readonly int Width = width;
    public readonly int Height = height;
    public readonly int Components = components;
    public readonly int BytesPerSample = bytesPerSample;
    public readonly int Precision = precision;
}
