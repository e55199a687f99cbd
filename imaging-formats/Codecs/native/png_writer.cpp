// PNG by libpng: 8 or 16 bit grey, or 8 bit RGB.
#include <png.h>

#include <csetjmp>
#include <cstdio>

#include "buffer.h"

namespace {

struct Writer {
  png_structp png = nullptr;
  png_infop info = nullptr;
  vic_buffer* buffer = nullptr;
  char message[256] = "";

  ~Writer() {
    if (png) png_destroy_write_struct(&png, info ? &info : nullptr);
    vic_buffer_free(buffer);
  }
};

void on_error(png_structp png, png_const_charp message) {
  auto* writer = static_cast<Writer*>(png_get_error_ptr(png));
  std::snprintf(writer->message, sizeof writer->message, "%s", message);
  png_longjmp(png, 1);
}

void on_warning(png_structp, png_const_charp) {}

void on_write(png_structp png, png_bytep bytes, size_t count) {
  auto* writer = static_cast<Writer*>(png_get_io_ptr(png));
  if (!buffer_append(writer->buffer, bytes, count)) png_error(png, "out of memory");
}

void on_flush(png_structp) {}

// The only frame that longjmp lands in: nothing with a destructor lives here.
bool run(Writer& writer, const uint8_t* samples, int32_t width, int32_t height, int32_t channels, int32_t bits,
         int32_t level) {
  png_structp png = writer.png;
  if (setjmp(png_jmpbuf(png))) return false;
  png_set_write_fn(png, &writer, on_write, on_flush);
  png_set_IHDR(png, writer.info, (png_uint_32)width, (png_uint_32)height, bits,
               channels == 3 ? PNG_COLOR_TYPE_RGB : PNG_COLOR_TYPE_GRAY, PNG_INTERLACE_NONE,
               PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_compression_level(png, level);
  // One fixed filter: choosing among five for every row costs more than it saves at the low levels used here.
  png_set_filter(png, PNG_FILTER_TYPE_BASE, level == 0 ? PNG_FILTER_NONE : level <= 3 ? PNG_FILTER_UP : PNG_ALL_FILTERS);
  png_set_compression_buffer_size(png, 1u << 18);
  png_write_info(png, writer.info);
  if (bits == 16) png_set_swap(png);
  size_t stride = (size_t)width * channels * (bits / 8);
  for (int32_t y = 0; y < height; y++) png_write_row(png, samples + stride * y);
  png_write_end(png, nullptr);
  return true;
}

}  // namespace

VIC_API int32_t vic_png_encode(const uint8_t* samples, int32_t width, int32_t height, int32_t channels, int32_t bits,
                               int32_t level, vic_buffer** out) {
  return guarded([&] {
    Writer writer;
    writer.buffer = new vic_buffer{};
    writer.png = png_create_write_struct(PNG_LIBPNG_VER_STRING, &writer, on_error, on_warning);
    if (writer.png) writer.info = png_create_info_struct(writer.png);
    if (!writer.info) throw std::bad_alloc();
    if (!run(writer, samples, width, height, channels, bits, level)) throw Refusal(VIC_FAILED, -1, writer.message);
    *out = writer.buffer;
    writer.buffer = nullptr;
  });
}
