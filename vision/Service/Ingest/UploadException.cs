namespace VisionInspection.Service.Ingest;

/// <summary>An upload that ends without a receipt, for a reason that the station can act on.</summary>
/// <param name="reason">Which.</param>
/// <param name="message">For a person; names the field where there is one.</param>
internal sealed class UploadException(UploadFault reason, string message) : Exception(message)
{
    /// <summary>Which reason.</summary>
    public UploadFault Reason { get; } = reason;
}

/// <summary>Why an upload ended.</summary>
internal enum UploadFault
{
    /// <summary>A field is missing, out of range, or not true.</summary>
    BadRequest,

    /// <summary>The offset is not the durable one.</summary>
    WrongOffset,

    /// <summary>Too large, or no room on the disk.</summary>
    TooLarge,

    /// <summary>The station sent nothing for too long.</summary>
    Idle,

    /// <summary>A later upload of the same scan took over.</summary>
    Superseded,
}
