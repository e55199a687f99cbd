// One compressed DICOM frame each: JPEG lossless and 12-bit JPEG by DCMTK's three builds of the IJG library, JPEG-LS by
// CharLS, JPEG 2000 by OpenJPEG. The data set around them is parsed elsewhere, in memory-safe code; only codestreams
// whose headers state the expected size come here.
#include <dcmtk/config/osconfig.h>

#include <charls/charls.h>
#include <dcmtk/dcmdata/dcuid.h>
#include <dcmtk/dcmjpeg/djcparam.h>
#include <dcmtk/dcmjpeg/djdijg12.h>
#include <dcmtk/dcmjpeg/djdijg16.h>
#include <dcmtk/dcmjpeg/djdijg8.h>
#include <openjpeg.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <vector>

#include "picture.h"
#include "status.h"

namespace {

// What the data set says a frame is. Mirrored by Codecs/Dicom/NativeFrame.cs.
struct vid_frame {
  int32_t width;
  int32_t height;
  int32_t components;
  int32_t bytes_per_sample;  // 1 or 2
  int32_t precision;         // bits of a sample, as the codestream says
};

void check_room(const vid_frame& frame, int64_t out_bytes) {
  if ((int64_t)frame.width * frame.height * frame.components * frame.bytes_per_sample != out_bytes) {
    throw Refusal(VIC_FAILED, -1, "the output has not the size of the frame");
  }
}

std::unique_ptr<DJDecoder> jpeg_decoder(const DJCodecParameter& parameters, int32_t precision) {
  if (precision <= 8) return std::make_unique<DJDecompressIJG8Bit>(parameters, OFFalse);
  if (precision <= 12) return std::make_unique<DJDecompressIJG12Bit>(parameters, OFFalse);
  return std::make_unique<DJDecompressIJG16Bit>(parameters, OFFalse);
}

void copy_samples(const vid_frame& frame, const std::vector<uint8_t>& decoded, int width_of_decoded, uint8_t* out) {
  size_t count = (size_t)frame.width * frame.height * frame.components;
  if (width_of_decoded == frame.bytes_per_sample) {
    std::memcpy(out, decoded.data(), count * frame.bytes_per_sample);
    return;
  }
  for (size_t i = 0; i < count; i++) {
    uint16_t value = decoded[i];
    if (width_of_decoded == 2) std::memcpy(&value, decoded.data() + i * 2, 2);
    if (frame.bytes_per_sample == 1) {
      out[i] = (uint8_t)value;
    } else {
      std::memcpy(out + i * 2, &value, 2);
    }
  }
}

struct J2kSource {
  Source source;
  opj_stream_t* stream = nullptr;
  opj_codec_t* codec = nullptr;
  opj_image_t* image = nullptr;
  std::string message;

  ~J2kSource() {
    if (image) opj_image_destroy(image);
    if (codec) opj_destroy_codec(codec);
    if (stream) opj_stream_destroy(stream);
  }

  [[noreturn]] void stop(vic_status status, const std::string& what) const {
    throw Refusal(status, (int64_t)source.at, message.empty() ? what : what + ": " + message);
  }
};

OPJ_SIZE_T j2k_read(void* out, OPJ_SIZE_T count, void* user) {
  Source& source = static_cast<J2kSource*>(user)->source;
  size_t got = std::min<size_t>(count, source.size - source.at);
  if (got == 0) return (OPJ_SIZE_T)-1;
  std::memcpy(out, source.bytes + source.at, got);
  source.at += got;
  return got;
}

OPJ_OFF_T j2k_skip(OPJ_OFF_T count, void* user) {
  Source& source = static_cast<J2kSource*>(user)->source;
  if (count < 0 || (uint64_t)count > source.size - source.at) return -1;
  source.at += (size_t)count;
  return count;
}

OPJ_BOOL j2k_seek(OPJ_OFF_T offset, void* user) {
  Source& source = static_cast<J2kSource*>(user)->source;
  if (offset < 0 || (uint64_t)offset > source.size) return OPJ_FALSE;
  source.at = (size_t)offset;
  return OPJ_TRUE;
}

void j2k_note(const char* message, void* user) {
  std::string& kept = static_cast<J2kSource*>(user)->message;
  if (!kept.empty() || !message) return;
  kept = message;
  while (!kept.empty() && kept.back() == '\n') kept.pop_back();
}

void j2k_ignore(const char*, void*) {}

void j2k_open(J2kSource& j2k) {
  bool boxed = j2k.source.size >= 12 && std::memcmp(j2k.source.bytes + 4, "jP  ", 4) == 0;
  j2k.stream = opj_stream_default_create(OPJ_TRUE);
  j2k.codec = opj_create_decompress(boxed ? OPJ_CODEC_JP2 : OPJ_CODEC_J2K);
  if (!j2k.stream || !j2k.codec) throw std::bad_alloc();
  opj_stream_set_user_data(j2k.stream, &j2k, nullptr);
  opj_stream_set_user_data_length(j2k.stream, j2k.source.size);
  opj_stream_set_read_function(j2k.stream, j2k_read);
  opj_stream_set_skip_function(j2k.stream, j2k_skip);
  opj_stream_set_seek_function(j2k.stream, j2k_seek);
  opj_set_error_handler(j2k.codec, j2k_note, &j2k);
  opj_set_warning_handler(j2k.codec, j2k_ignore, nullptr);
  opj_set_info_handler(j2k.codec, j2k_ignore, nullptr);
}

void j2k_check(const J2kSource& j2k, const vid_frame& frame) {
  const opj_image_t& image = *j2k.image;
  if ((int32_t)image.numcomps != frame.components) j2k.stop(VIC_DAMAGED, "another number of components than stated");
  for (uint32_t c = 0; c < image.numcomps; c++) {
    const opj_image_comp_t& component = image.comps[c];
    if ((int32_t)component.w != frame.width || (int32_t)component.h != frame.height || component.dx != 1 ||
        component.dy != 1) {
      j2k.stop(VIC_DAMAGED, "another size than stated");
    }
    if (component.prec == 0 || component.prec > (uint32_t)frame.bytes_per_sample * 8) {
      j2k.stop(VIC_DAMAGED, "another depth than stated");
    }
  }
}

}  // namespace

// JPEG processes 1 to 14, by precision. The caller has compared the frame header with the data set.
VIC_API int32_t vid_jpeg_decode(const uint8_t* bytes, int64_t size, const vid_frame* frame, uint8_t* out, int64_t out_bytes) {
  return guarded([&] {
    check_room(*frame, out_bytes);
    if (size > UINT32_MAX || out_bytes > UINT32_MAX / 2) throw Refusal(VIC_LIMIT, -1, "a frame too large for its decoder");
    DJCodecParameter parameters(ECC_lossyYCbCr, EDC_never, EUC_default, EPC_default);
    std::unique_ptr<DJDecoder> decoder = jpeg_decoder(parameters, frame->precision);
    if (decoder->init().bad()) throw std::bad_alloc();
    int width = decoder->bytesPerSample();
    std::vector<uint8_t> decoded((size_t)frame->width * frame->height * frame->components * width);
    // The decoder takes its input as writable and does not write to it.
    OFCondition result = decoder->decode(const_cast<Uint8*>(bytes), (Uint32)size, decoded.data(), (Uint32)decoded.size(), OFFalse);
    if (result.bad()) throw Refusal(VIC_DAMAGED, -1, result.text());
    copy_samples(*frame, decoded, width, out);
  });
}

VIC_API int32_t vid_jpegls_decode(const uint8_t* bytes, int64_t size, const vid_frame* frame, uint8_t* out, int64_t out_bytes) {
  return guarded([&] {
    check_room(*frame, out_bytes);
    try {
      charls::jpegls_decoder decoder;
      decoder.source(bytes, (size_t)size);
      decoder.read_header();
      charls::frame_info info = decoder.frame_info();
      int depth = info.bits_per_sample <= 8 ? 1 : 2;
      if ((int32_t)info.width != frame->width || (int32_t)info.height != frame->height ||
          info.component_count != frame->components || depth > frame->bytes_per_sample) {
        throw Refusal(VIC_DAMAGED, -1, "another size, depth or number of components than stated");
      }
      std::vector<uint8_t> decoded((size_t)frame->width * frame->height * frame->components * depth);
      if (decoder.destination_size() != decoded.size()) throw Refusal(VIC_DAMAGED, -1, "another size than stated");
      decoder.decode(decoded);
      if (frame->components > 1 && decoder.interleave_mode() == charls::interleave_mode::none) {
        std::vector<uint8_t> mixed(decoded.size());
        size_t area = (size_t)frame->width * frame->height;
        for (int c = 0; c < frame->components; c++) {
          for (size_t i = 0; i < area; i++) {
            std::memcpy(&mixed[(i * frame->components + c) * depth], &decoded[(c * area + i) * depth], depth);
          }
        }
        decoded.swap(mixed);
      }
      copy_samples(*frame, decoded, depth, out);
    } catch (const charls::jpegls_error& error) {
      throw Refusal(VIC_DAMAGED, -1, error.what());
    }
  });
}

// is_signed tells how the codestream's samples are to be read; they are delivered as two's complement.
VIC_API int32_t vid_j2k_decode(const uint8_t* bytes, int64_t size, const vid_frame* frame, uint8_t* out, int64_t out_bytes,
                               int32_t* is_signed) {
  return guarded([&] {
    check_room(*frame, out_bytes);
    J2kSource j2k;
    j2k.source = {bytes, (size_t)size, 0};
    j2k_open(j2k);
    opj_dparameters_t parameters;
    opj_set_default_decoder_parameters(&parameters);
    if (!opj_setup_decoder(j2k.codec, &parameters)) throw std::bad_alloc();
    // Strict mode refuses a cut codestream instead of filling in.
    opj_decoder_set_strict_mode(j2k.codec, OPJ_TRUE);
    if (!opj_read_header(j2k.stream, j2k.codec, &j2k.image)) j2k.stop(VIC_DAMAGED, "no JPEG 2000 header");
    j2k_check(j2k, *frame);
    if (!opj_decode(j2k.codec, j2k.stream, j2k.image) || !opj_end_decompress(j2k.codec, j2k.stream)) {
      j2k.stop(VIC_DAMAGED, "the codestream does not decode");
    }
    j2k_check(j2k, *frame);
    *is_signed = j2k.image->comps[0].sgnd != 0;
    size_t area = (size_t)frame->width * frame->height;
    for (int c = 0; c < frame->components; c++) {
      const OPJ_INT32* data = j2k.image->comps[c].data;
      if (!data) j2k.stop(VIC_DAMAGED, "a component without samples");
      for (size_t i = 0; i < area; i++) {
        size_t at = i * frame->components + c;
        auto value = (uint16_t)data[i];
        if (frame->bytes_per_sample == 1) {
          out[at] = (uint8_t)value;
        } else {
          std::memcpy(out + at * 2, &value, 2);
        }
      }
    }
  });
}

VIC_API const char* vid_dcmtk_version() { return OFFIS_DCMTK_VERSION; }
VIC_API const char* vid_j2k_version() { return opj_version(); }
VIC_API const char* vid_jpegls_version() { return charls_get_version_string(); }
