// JPEG by libjpeg-turbo: 8 bit grey or RGB, baseline.
#include <cstddef>
#include <cstdio>
#include <cstdlib>

#include <jpeglib.h>

#include <csetjmp>

#include "buffer.h"

namespace {

struct Writer {
  jpeg_error_mgr errors;
  jpeg_compress_struct jpeg;
  jmp_buf landing;
  unsigned char* bytes;
  unsigned long size;
  char message[JMSG_LENGTH_MAX];
};

void on_error(j_common_ptr jpeg) {
  auto* writer = static_cast<Writer*>(jpeg->client_data);
  jpeg->err->format_message(jpeg, writer->message);
  longjmp(writer->landing, 1);
}

void on_output(j_common_ptr) {}

// The only frame that longjmp lands in: nothing with a destructor lives here.
bool run(Writer* writer, const uint8_t* samples, int32_t width, int32_t height, int32_t channels, int32_t quality) {
  if (setjmp(writer->landing)) return false;
  jpeg_compress_struct& jpeg = writer->jpeg;
  jpeg_create_compress(&jpeg);
  jpeg_mem_dest(&jpeg, &writer->bytes, &writer->size);
  jpeg.image_width = (JDIMENSION)width;
  jpeg.image_height = (JDIMENSION)height;
  jpeg.input_components = channels;
  jpeg.in_color_space = channels == 3 ? JCS_RGB : JCS_GRAYSCALE;
  jpeg_set_defaults(&jpeg);
  jpeg_set_quality(&jpeg, quality, TRUE);
  jpeg_start_compress(&jpeg, TRUE);
  size_t stride = (size_t)width * channels;
  while (jpeg.next_scanline < jpeg.image_height) {
    JSAMPROW row = const_cast<JSAMPROW>(samples + stride * jpeg.next_scanline);
    jpeg_write_scanlines(&jpeg, &row, 1);
  }
  jpeg_finish_compress(&jpeg);
  return true;
}

}  // namespace

VIC_API int32_t vic_jpeg_encode(const uint8_t* samples, int32_t width, int32_t height, int32_t channels,
                                int32_t quality, vic_buffer** out) {
  return guarded([&] {
    Writer writer{};
    writer.jpeg.client_data = &writer;
    writer.jpeg.err = jpeg_std_error(&writer.errors);
    writer.errors.error_exit = on_error;
    writer.errors.output_message = on_output;
    bool whole = run(&writer, samples, width, height, channels, quality);
    jpeg_destroy_compress(&writer.jpeg);
    vic_buffer* buffer = nullptr;
    bool kept = false;
    if (whole) {
      buffer = new vic_buffer{};
      kept = buffer_append(buffer, writer.bytes, writer.size);
    }
    std::free(writer.bytes);
    if (!whole) throw Refusal(VIC_FAILED, -1, writer.message);
    if (!kept) {
      vic_buffer_free(buffer);
      throw std::bad_alloc();
    }
    *out = buffer;
  });
}
