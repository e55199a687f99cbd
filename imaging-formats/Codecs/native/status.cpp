#include "status.h"

#include <cstdio>

namespace {
thread_local char last_message[512];
thread_local int64_t last_offset = -1;
}  // namespace

int32_t refuse(vic_status status, int64_t offset, const char* message) noexcept {
  std::snprintf(last_message, sizeof last_message, "%s", message);
  last_offset = offset;
  return status;
}

// Message and place of this thread's last refusal; the pointer holds until its next one.
VIC_API const char* vic_last_error(int64_t* offset) {
  *offset = last_offset;
  return last_message;
}
