#include "buffer.h"

#include <cstdlib>
#include <cstring>

bool buffer_append(vic_buffer* buffer, const uint8_t* bytes, size_t count) noexcept {
  if (buffer->capacity - buffer->size < count) {
    size_t capacity = (buffer->size + count) * 3 / 2 + 4096;
    void* grown = std::realloc(buffer->data, capacity);
    if (!grown) return false;
    buffer->data = static_cast<uint8_t*>(grown);
    buffer->capacity = capacity;
  }
  std::memcpy(buffer->data + buffer->size, bytes, count);
  buffer->size += count;
  return true;
}

VIC_API const uint8_t* vic_buffer_data(const vic_buffer* buffer) { return buffer->data; }

VIC_API int64_t vic_buffer_size(const vic_buffer* buffer) { return (int64_t)buffer->size; }

VIC_API void vic_buffer_free(vic_buffer* buffer) {
  if (buffer) std::free(buffer->data);
  delete buffer;
}
