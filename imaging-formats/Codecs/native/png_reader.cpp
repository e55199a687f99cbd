// PNG by libpng. Strict: a wrong CRC anywhere, missing pixels, a missing IEND or bytes after it are refused.
#include <png.h>

#include <csetjmp>
#include <cstdio>
#include <cstring>

#include "picture.h"
#include "status.h"

namespace {

struct Reader {
  Source source;
  png_structp png = nullptr;
  png_infop info = nullptr;
  vic_header header{};
  char message[256] = "";
  vic_status status = VIC_DAMAGED;

  ~Reader() {
    if (png) png_destroy_read_struct(&png, info ? &info : nullptr, nullptr);
  }
};

void on_error(png_structp png, png_const_charp message) {
  auto* reader = static_cast<Reader*>(png_get_error_ptr(png));
  std::snprintf(reader->message, sizeof reader->message, "%s", message);
  png_longjmp(png, 1);
}

void on_warning(png_structp, png_const_charp) {}

void on_read(png_structp png, png_bytep out, size_t count) {
  auto* source = static_cast<Source*>(png_get_io_ptr(png));
  if (source->size - source->at < count) {
    source->at = source->size;
    png_error(png, "the file ends inside a chunk");
  }
  std::memcpy(out, source->bytes + source->at, count);
  source->at += count;
}

void read_header(Reader& reader) {
  png_structp png = reader.png;
  png_set_read_fn(png, &reader.source, on_read);
  png_set_crc_action(png, PNG_CRC_ERROR_QUIT, PNG_CRC_ERROR_QUIT);
  // Text, profiles and dates are checked for their CRC and never unpacked.
  png_set_keep_unknown_chunks(png, PNG_HANDLE_CHUNK_NEVER, nullptr, -1);
  png_set_chunk_malloc_max(png, 1u << 20);
  png_read_info(png, reader.info);

  int depth = png_get_bit_depth(png, reader.info);
  int colour = png_get_color_type(png, reader.info);
  if (colour == PNG_COLOR_TYPE_PALETTE) png_set_palette_to_rgb(png);
  if (colour == PNG_COLOR_TYPE_GRAY && depth < 8) png_set_expand_gray_1_2_4_to_8(png);
  png_set_strip_alpha(png);
  if (depth == 16) png_set_swap(png);

  vic_header& header = reader.header;
  header.width = (int32_t)png_get_image_width(png, reader.info);
  header.height = (int32_t)png_get_image_height(png, reader.info);
  header.channels = (colour & PNG_COLOR_MASK_COLOR) ? 3 : 1;
  header.samples = depth == 16 ? VIC_U16 : VIC_U8;
  header.bits = depth == 16 ? 16 : 8;
  header.has_alpha = (colour & PNG_COLOR_MASK_ALPHA) != 0;
  header.orientation = 1;
  header.pages = 1;
  header.x_resolution = (float)png_get_x_pixels_per_meter(png, reader.info) * 0.0254f;
  header.y_resolution = (float)png_get_y_pixels_per_meter(png, reader.info) * 0.0254f;
}

void read_rows(Reader& reader, uint8_t* out, int64_t out_bytes) {
  png_structp png = reader.png;
  int passes = png_set_interlace_handling(png);
  png_read_update_info(png, reader.info);
  size_t stride = png_get_rowbytes(png, reader.info);
  if ((int64_t)stride * reader.header.height != out_bytes || out_bytes != decoded_bytes(reader.header)) {
    png_error(png, "the output has not the size of the picture");
  }
  for (int pass = 0; pass < passes; pass++) {
    for (int32_t y = 0; y < reader.header.height; y++) png_read_row(png, out + stride * y, nullptr);
  }
  png_read_end(png, nullptr);
  if (reader.source.at != reader.source.size) png_error(png, "bytes follow the end of the picture");
}

// The only frame that longjmp lands in: nothing with a destructor lives here.
bool run(Reader& reader, uint8_t* out, int64_t out_bytes) {
  if (setjmp(png_jmpbuf(reader.png))) return false;
  read_header(reader);
  if (out) read_rows(reader, out, out_bytes);
  return true;
}

int32_t read(const uint8_t* bytes, int64_t size, vic_header* header, uint8_t* out, int64_t out_bytes) noexcept {
  return guarded([&] {
    Reader reader;
    reader.source = {bytes, (size_t)size, 0};
    reader.png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &reader, on_error, on_warning);
    if (reader.png) reader.info = png_create_info_struct(reader.png);
    if (!reader.info) throw std::bad_alloc();
    if (!run(reader, out, out_bytes)) throw Refusal(reader.status, (int64_t)reader.source.at, reader.message);
    if (header) *header = reader.header;
  });
}

}  // namespace

VIC_API int32_t vic_png_identify(const uint8_t* bytes, int64_t size, vic_header* header) {
  return read(bytes, size, header, nullptr, 0);
}

VIC_API int32_t vic_png_decode(const uint8_t* bytes, int64_t size, uint8_t* out, int64_t out_bytes) {
  return read(bytes, size, nullptr, out, out_bytes);
}

VIC_API const char* vic_png_version() { return png_get_libpng_ver(nullptr); }
