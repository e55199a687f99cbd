// JPEG by libjpeg-turbo, 8 bit, baseline or progressive. Strict: libjpeg's warnings about missing or broken data are
// errors here, because it would fill the rest of the picture with grey.
#include <cstddef>
#include <cstdio>

#include <jerror.h>
#include <jpeglib.h>

#include <csetjmp>

#include "picture.h"
#include "status.h"

namespace {

// A progressive file may send every coefficient in a scan of its own; hostile ones send thousands.
constexpr int kMostScans = 200;

struct Reader {
  jpeg_error_mgr errors;
  jpeg_progress_mgr progress;
  jpeg_decompress_struct jpeg;
  jmp_buf landing;
  Source source;
  vic_header header;
  vic_status status;
  bool in_pixels;
  char message[JMSG_LENGTH_MAX];
};

Reader* reader_of(j_common_ptr jpeg) { return static_cast<Reader*>(jpeg->client_data); }

[[noreturn]] void stop(Reader* reader, vic_status status, const char* message) {
  reader->status = status;
  std::snprintf(reader->message, sizeof reader->message, "%s", message);
  longjmp(reader->landing, 1);
}

void on_error(j_common_ptr jpeg) {
  char message[JMSG_LENGTH_MAX];
  jpeg->err->format_message(jpeg, message);
  stop(reader_of(jpeg), VIC_DAMAGED, message);
}

void on_message(j_common_ptr jpeg, int level) {
  int code = jpeg->err->msg_code;
  if (level >= 0 || code == JWRN_JFIF_MAJOR || code == JWRN_ADOBE_XFORM) return;
  // Stray bytes between header segments do no harm, and some writers leave them; between pixels they are damage.
  if (code == JWRN_EXTRANEOUS_DATA && !reader_of(jpeg)->in_pixels) return;
  on_error(jpeg);
}

void on_output(j_common_ptr) {}

void on_progress(j_common_ptr jpeg) {
  if (reinterpret_cast<j_decompress_ptr>(jpeg)->input_scan_number > kMostScans) {
    stop(reader_of(jpeg), VIC_LIMIT, "more than 200 scans");
  }
}

void read_header(Reader* reader) {
  jpeg_decompress_struct& jpeg = reader->jpeg;
  jpeg_mem_src(&jpeg, reader->source.bytes, reader->source.size);
  jpeg_read_header(&jpeg, TRUE);
  if (jpeg.arith_code) stop(reader, VIC_UNSUPPORTED, "arithmetic coding is not read");
  switch (jpeg.jpeg_color_space) {
    case JCS_GRAYSCALE:
      jpeg.out_color_space = JCS_GRAYSCALE;
      break;
    case JCS_YCbCr:
    case JCS_RGB:
      jpeg.out_color_space = JCS_RGB;
      break;
    case JCS_CMYK:
    case JCS_YCCK:
      stop(reader, VIC_UNSUPPORTED, "CMYK is not read");
    default:
      stop(reader, VIC_UNSUPPORTED, "an unknown colour space is not read");
  }

  vic_header& header = reader->header;
  header.width = (int32_t)jpeg.image_width;
  header.height = (int32_t)jpeg.image_height;
  header.channels = jpeg.out_color_space == JCS_RGB ? 3 : 1;
  header.samples = VIC_U8;
  header.bits = 8;
  header.orientation = 1;
  header.pages = 1;
  // JFIF units: 1 per inch, 2 per centimetre, else only the shape of a pixel.
  float unit = !jpeg.saw_JFIF_marker ? 0 : jpeg.density_unit == 1 ? 1.0f : jpeg.density_unit == 2 ? 2.54f : 0.0f;
  header.x_resolution = jpeg.X_density * unit;
  header.y_resolution = jpeg.Y_density * unit;
}

// What follows the end of the picture may only be padding.
void check_tail(Reader* reader) {
  const uint8_t* at = reader->jpeg.src->next_input_byte;
  for (size_t left = reader->jpeg.src->bytes_in_buffer; left > 0; left--, at++) {
    if (*at != 0 && *at != 0xFF && *at != '\r' && *at != '\n') {
      stop(reader, VIC_DAMAGED, "bytes follow the end of the picture");
    }
  }
}

void read_rows(Reader* reader, uint8_t* out, int64_t out_bytes) {
  if (out_bytes != decoded_bytes(reader->header)) {
    stop(reader, VIC_FAILED, "the output has not the size of the picture");
  }
  jpeg_decompress_struct& jpeg = reader->jpeg;
  // A progressive file keeps all its coefficients: two bytes each, up to a block of padding a side.
  jpeg.mem->max_memory_to_use = (long)(out_bytes * 4 + (32L << 20));
  jpeg.progress = &reader->progress;
  jpeg.dct_method = JDCT_ISLOW;
  reader->in_pixels = true;
  jpeg_start_decompress(&jpeg);
  size_t stride = (size_t)reader->header.width * reader->header.channels;
  while (jpeg.output_scanline < jpeg.output_height) {
    JSAMPROW row = out + stride * jpeg.output_scanline;
    jpeg_read_scanlines(&jpeg, &row, 1);
  }
  jpeg_finish_decompress(&jpeg);
  check_tail(reader);
}

// The only frame that longjmp lands in: nothing with a destructor lives here.
bool run(Reader* reader, uint8_t* out, int64_t out_bytes) {
  if (setjmp(reader->landing)) return false;
  jpeg_create_decompress(&reader->jpeg);
  read_header(reader);
  if (out) read_rows(reader, out, out_bytes);
  return true;
}

int32_t read(const uint8_t* bytes, int64_t size, vic_header* header, uint8_t* out, int64_t out_bytes) noexcept {
  Reader reader{};
  reader.source = {bytes, (size_t)size, 0};
  reader.jpeg.client_data = &reader;
  reader.jpeg.err = jpeg_std_error(&reader.errors);
  reader.errors.error_exit = on_error;
  reader.errors.emit_message = on_message;
  reader.errors.output_message = on_output;
  reader.progress.progress_monitor = on_progress;
  bool whole = run(&reader, out, out_bytes);
  int64_t at = reader.jpeg.src ? size - (int64_t)reader.jpeg.src->bytes_in_buffer : 0;
  jpeg_destroy_decompress(&reader.jpeg);
  if (!whole) return refuse(reader.status, at < 0 ? 0 : at, reader.message);
  if (header) *header = reader.header;
  return VIC_OK;
}

}  // namespace

VIC_API int32_t vic_jpeg_identify(const uint8_t* bytes, int64_t size, vic_header* header) {
  return read(bytes, size, header, nullptr, 0);
}

VIC_API int32_t vic_jpeg_decode(const uint8_t* bytes, int64_t size, uint8_t* out, int64_t out_bytes) {
  return read(bytes, size, nullptr, out, out_bytes);
}

#define VIC_TEXT_OF(x) #x
#define VIC_TEXT(x) VIC_TEXT_OF(x)
VIC_API const char* vic_jpeg_version() {
#ifdef LIBJPEG_TURBO_VERSION
  return "turbo " VIC_TEXT(LIBJPEG_TURBO_VERSION);
#else
  return VIC_TEXT(JPEG_LIB_VERSION);
#endif
}
