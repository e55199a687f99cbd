// The one calling convention of this library: every exported function returns a status, nothing is thrown across the
// border, and the words and the place of the last refusal of this thread wait in vic_last_error.
#pragma once
#include <cstdint>
#include <exception>
#include <new>
#include <stdexcept>
#include <string>

#define VIC_API extern "C" __attribute__((visibility("default")))

enum vic_status : int32_t {
  VIC_OK = 0,
  VIC_DAMAGED = 1,      // the bytes contradict their own format
  VIC_UNSUPPORTED = 2,  // whole, but of a kind that is not read here
  VIC_LIMIT = 3,        // asks for more than the caller allows
  VIC_MEMORY = 4,       // the machine has no more
  VIC_FAILED = 5,       // a wrong call or a fault of the library below
};

// A refusal with its place in the input; offset -1 where there is none.
struct Refusal : std::runtime_error {
  vic_status status;
  int64_t offset;
  Refusal(vic_status status, int64_t offset, const std::string& what)
      : std::runtime_error(what), status(status), offset(offset) {}
};

// Records a refusal for vic_last_error and returns its status.
int32_t refuse(vic_status status, int64_t offset, const char* message) noexcept;

template <class Body>
int32_t guarded(Body body) noexcept {
  try {
    body();
    return VIC_OK;
  } catch (const Refusal& refusal) {
    return refuse(refusal.status, refusal.offset, refusal.what());
  } catch (const std::bad_alloc&) {
    return refuse(VIC_MEMORY, -1, "out of memory");
  } catch (const std::exception& error) {
    return refuse(VIC_FAILED, -1, error.what());
  } catch (...) {
    return refuse(VIC_FAILED, -1, "unknown native failure");
  }
}
