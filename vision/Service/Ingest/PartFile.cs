using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace VisionInspection.Service.Ingest;

/// <summary>
/// The file of an upload as it grows, with its running hash. Writing and hashing a chunk overlaps with receiving the
/// next one; at most one chunk is in hand.
/// </summary>
internal sealed class PartFile : IDisposable
{
    private const int ReadBytes = 1 << 20;
    private readonly SafeFileHandle file;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private Task writing = Task.CompletedTask;

    private PartFile(SafeFileHandle file, long length)
    {
        this.file = file;
        Length = length;
    }

    /// <summary>Bytes so far.</summary>
    public long Length { get; private set; }

    /// <summary>Opens a file that holds at least <paramref name="offset"/> bytes, and drops what lies beyond them.</summary>
    /// <param name="path">The file; made where there is none and the offset is 0.</param>
    /// <param name="offset">Where it is to grow from.</param>
    /// <param name="stopping">Ends the hashing of what is there.</param>
    public static async Task<PartFile> OpenAsync(string path, long offset, CancellationToken stopping)
    {
        SafeFileHandle file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        var part = new PartFile(file, offset);
        try
        {
            RandomAccess.SetLength(file, offset);
            await part.HashAsync(offset, stopping);
            return part;
        }
        catch
        {
            part.Dispose();
            throw;
        }
    }

    /// <summary>Adds bytes; returns when the bytes before them are written.</summary>
    /// <param name="chunk">The bytes; disposed once they are written.</param>
    public async ValueTask AppendAsync(PooledChunk chunk)
    {
        await writing;
        long offset = Length;
        Length += chunk.Memory.Length;
        writing = Task.Run(() =>
        {
            using (chunk)
            {
                RandomAccess.Write(file, chunk.Memory.Span, offset);
                hash.AppendData(chunk.Memory.Span);
            }
        });
    }

    /// <summary>Forces everything so far to disk.</summary>
    public async Task FlushAsync()
    {
        await writing;
        await Task.Run(() => RandomAccess.FlushToDisk(file));
    }

    /// <summary>SHA-256 of everything so far, lower-case hexadecimal. The file takes no more bytes after it.</summary>
    public async Task<string> FinishHashAsync()
    {
        await writing;
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        // The handle must outlive a write that is under way; how that ended has been or will not be asked.
        ((IAsyncResult)writing).AsyncWaitHandle.WaitOne();
        file.Dispose();
        hash.Dispose();
    }

    private async Task HashAsync(long length, CancellationToken stopping)
    {
        byte[] buffer = new byte[Math.Min(ReadBytes, length)];
        for (long at = 0; at < length;)
        {
            int read = await RandomAccess.ReadAsync(file, buffer.AsMemory(0, (int)Math.Min(buffer.Length, length - at)), at, stopping);
            if (read == 0)
            {
                throw new EndOfStreamException($"The upload ends at byte {at}, {length} were kept.");
            }

            hash.AppendData(buffer, 0, read);
            at += read;
        }
    }
}
