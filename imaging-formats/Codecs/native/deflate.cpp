// Deflate and CRC-32 by libdeflate, whole buffers: both sizes must come out exactly as stated.
#include <libdeflate.h>

#include <cstdlib>
#include <memory>

#include "buffer.h"

VIC_API int32_t vic_inflate(const uint8_t* packed, int64_t packed_size, uint8_t* out, int64_t out_size) {
  return guarded([&] {
    std::unique_ptr<libdeflate_decompressor, decltype(&libdeflate_free_decompressor)> decompressor(
        libdeflate_alloc_decompressor(), libdeflate_free_decompressor);
    if (!decompressor) throw std::bad_alloc();
    size_t used = 0, made = 0;
    libdeflate_result result = libdeflate_deflate_decompress_ex(decompressor.get(), packed, (size_t)packed_size, out,
                                                                (size_t)out_size, &used, &made);
    if (result == LIBDEFLATE_INSUFFICIENT_SPACE) throw Refusal(VIC_DAMAGED, -1, "unpacks to more than its stated size");
    if (result != LIBDEFLATE_SUCCESS) throw Refusal(VIC_DAMAGED, -1, "the deflate stream is damaged or cut");
    if (made != (size_t)out_size) throw Refusal(VIC_DAMAGED, (int64_t)used, "unpacks to less than its stated size");
    if (used != (size_t)packed_size) throw Refusal(VIC_DAMAGED, (int64_t)used, "bytes follow the deflate stream");
  });
}

VIC_API int32_t vic_deflate(const uint8_t* bytes, int64_t size, int32_t level, vic_buffer** out) {
  return guarded([&] {
    std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> compressor(
        libdeflate_alloc_compressor(level), libdeflate_free_compressor);
    if (!compressor) throw std::bad_alloc();
    std::unique_ptr<vic_buffer, decltype(&vic_buffer_free)> buffer(new vic_buffer{}, vic_buffer_free);
    buffer->capacity = libdeflate_deflate_compress_bound(compressor.get(), (size_t)size);
    buffer->data = static_cast<uint8_t*>(std::malloc(buffer->capacity));
    if (!buffer->data) throw std::bad_alloc();
    buffer->size = libdeflate_deflate_compress(compressor.get(), bytes, (size_t)size, buffer->data, buffer->capacity);
    if (buffer->size == 0) throw Refusal(VIC_FAILED, -1, "deflate ran out of room");
    *out = buffer.release();
  });
}

VIC_API uint32_t vic_crc32(uint32_t crc, const uint8_t* bytes, int64_t size) {
  return libdeflate_crc32(crc, bytes, (size_t)size);
}
