namespace VisionInspection.Native;

/// <summary>Element types of a tensor, numbered as <c>ONNXTensorElementDataType</c>.</summary>
public enum OnnxElementType
{
    /// <summary>Not known.</summary>
    Undefined = 0,

    /// <summary>32-bit float: what every model of this product takes and gives.</summary>
    Float = 1,

    /// <summary>Unsigned 8 bit.</summary>
    UInt8 = 2,

    /// <summary>Signed 8 bit.</summary>
    Int8 = 3,

    /// <summary>Unsigned 16 bit.</summary>
    UInt16 = 4,

    /// <summary>Signed 16 bit.</summary>
    Int16 = 5,

    /// <summary>Signed 32 bit.</summary>
    Int32 = 6,

    /// <summary>Signed 64 bit.</summary>
    Int64 = 7,

    /// <summary>Text.</summary>
    Text = 8,

    /// <summary>True or false.</summary>
    Boolean = 9,

    /// <summary>16-bit float.</summary>
    Half = 10,

    /// <summary>64-bit float.</summary>
    Double = 11,
}
