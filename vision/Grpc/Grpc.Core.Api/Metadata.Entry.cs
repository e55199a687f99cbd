using System.Text;

namespace Grpc.Core;

/// <content>One header.</content>
public sealed partial class Metadata
{
    /// <summary>One header: text, or bytes where the key ends in <c>-bin</c>.</summary>
    public class Entry
    {
        private readonly string? text;
        private readonly byte[]? bytes;

        public Entry(string key, byte[] valueBytes)
        {
            Key = Normalized(key);
            ArgumentNullException.ThrowIfNull(valueBytes);
            bytes = IsBinary
                ? (byte[])valueBytes.Clone()
                : throw new ArgumentException($"A key with a binary value ends in '{BinaryHeaderSuffix}'.", nameof(key));
        }

        public Entry(string key, string value)
        {
            Key = Normalized(key);
            text = value ?? throw new ArgumentNullException(nameof(value));
            if (IsBinary)
            {
                throw new ArgumentException($"A key with a text value does not end in '{BinaryHeaderSuffix}'.", nameof(key));
            }
        }

        public string Key { get; }

        public bool IsBinary => Key.EndsWith(BinaryHeaderSuffix, StringComparison.Ordinal);

        public string Value => text ?? throw new InvalidOperationException($"'{Key}' has a binary value.");

        public byte[] ValueBytes => bytes is not null ? (byte[])bytes.Clone() : Encoding.ASCII.GetBytes(text!);

        public override string ToString() =>
            bytes is not null
                ? $"[Entry: key={Key}, valueBytes={Convert.ToBase64String(bytes)}]"
                : $"[Entry: key={Key}, value={text}]";

        internal bool HasKey(string key) => string.Equals(Key, key, StringComparison.OrdinalIgnoreCase);

        // The gRPC protocol: Header-Name is 1*( %x30-39 / %x61-7A / "_" / "-" / ".").
        private static string Normalized(string key)
        {
            ArgumentNullException.ThrowIfNull(key);
            if (key.Length == 0 || !key.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-'))
            {
                throw new ArgumentException($"'{key}' is not a header name: letters, digits, '_', '-' and '.' are.", nameof(key));
            }

#pragma warning disable CA1308 // Header names are lower case on the wire.
            return key.ToLowerInvariant();
#pragma warning restore CA1308
        }
    }
}
