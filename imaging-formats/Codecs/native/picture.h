// What a picture's header says, and the source all decoders read from. Mirrored by Codecs/NativeHeader.cs.
#pragma once
#include <cstddef>
#include <cstdint>

enum vic_samples : int32_t { VIC_U8 = 0, VIC_U16 = 1, VIC_F32 = 2 };

struct vic_header {
  int32_t width;
  int32_t height;
  int32_t channels;       // 1 grey or 3 RGB, as decoded: palettes are expanded, alpha is dropped
  int32_t samples;        // vic_samples, as decoded
  int32_t bits;           // significant bits of a decoded sample: 1..32
  int32_t has_alpha;      // alpha was there and is dropped
  int32_t is_signed;      // two's complement in the file; decoded as float
  int32_t white_is_zero;  // TIFF MinIsWhite; samples are delivered as they stand
  int32_t orientation;    // TIFF tag 274; 1 where absent
  int32_t pages;          // full-size pages; one is decoded at a time
  float x_resolution;     // pixels per inch across and down; 0 where the file does not say
  float y_resolution;
};

// Bytes of the decoded picture, tightly packed rows.
inline int64_t decoded_bytes(const vic_header& header) {
  int64_t sample = header.samples == VIC_U8 ? 1 : header.samples == VIC_U16 ? 2 : 4;
  return (int64_t)header.width * header.height * header.channels * sample;
}

// A cursor over the caller's bytes.
struct Source {
  const uint8_t* bytes;
  size_t size;
  size_t at;
};
