// Bytes that grow, owned by the caller once returned. Plain C inside, because longjmp passes over its callers.
#pragma once
#include <cstddef>
#include <cstdint>

#include "status.h"

struct vic_buffer {
  uint8_t* data;
  size_t size;
  size_t capacity;
};

bool buffer_append(vic_buffer* buffer, const uint8_t* bytes, size_t count) noexcept;

VIC_API const uint8_t* vic_buffer_data(const vic_buffer* buffer);
VIC_API int64_t vic_buffer_size(const vic_buffer* buffer);
VIC_API void vic_buffer_free(vic_buffer* buffer);
