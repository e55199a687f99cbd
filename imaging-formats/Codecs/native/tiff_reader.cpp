// TIFF and BigTIFF by libtiff: strips or tiles, either byte order. Strict: a strip that is missing or lies outside the
// file is refused before anything is decoded. A scan is the one page of its file; a paper has many, and fax compression.
#include <tiffio.h>

#include <algorithm>
#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <memory>
#include <vector>

#include "picture.h"
#include "status.h"

namespace {

// What a caller wants of a file: the first page of few, or a page by its number, of a paper.
struct Wanted {
  int32_t page;  // from 0
  int32_t most_directories;
  bool paper;
};

constexpr Wanted kScan{0, 64, false};

bool is_fax(uint16_t compression) {
  return compression == COMPRESSION_CCITTRLE || compression == COMPRESSION_CCITTFAX3 || compression == COMPRESSION_CCITTFAX4;
}

struct File {
  Source source{};
  char error[256] = "";
  bool broken_jpeg = false;
  TIFF* tiff = nullptr;

  ~File() {
    if (tiff) TIFFClose(tiff);
  }

  [[noreturn]] void refuse_here(vic_status status, const std::string& what) const {
    throw Refusal(status, (int64_t)source.at, error[0] && status == VIC_DAMAGED ? what + ": " + error : what);
  }
};

tmsize_t on_read(thandle_t handle, void* out, tmsize_t count) {
  Source& source = static_cast<File*>(handle)->source;
  tmsize_t got = std::min(count, (tmsize_t)(source.size - source.at));
  std::memcpy(out, source.bytes + source.at, (size_t)got);
  source.at += (size_t)got;
  return got;
}

tmsize_t on_write(thandle_t, void*, tmsize_t) { return -1; }

toff_t on_seek(thandle_t handle, toff_t offset, int whence) {
  Source& source = static_cast<File*>(handle)->source;
  toff_t base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? source.at : source.size;
  toff_t target = base + offset;
  if (target > source.size) return (toff_t)-1;
  source.at = (size_t)target;
  return target;
}

int on_close(thandle_t) { return 0; }

toff_t on_size(thandle_t handle) { return static_cast<File*>(handle)->source.size; }

int on_error(TIFF*, void* user, const char* module, const char* format, va_list arguments) {
  auto* file = static_cast<File*>(user);
  if (file->error[0]) return 1;  // the first one is the cause
  int used = std::snprintf(file->error, sizeof file->error, "%s: ", module ? module : "libtiff");
  if (used > 0 && used < (int)sizeof file->error) {
    std::vsnprintf(file->error + used, sizeof file->error - (size_t)used, format, arguments);
  }
  return 1;
}

int on_warning(TIFF*, void* user, const char* module, const char*, va_list) {
  // libjpeg warns where data is missing and libtiff passes it on; other warnings are about odd tags.
  if (module && std::strcmp(module, "JPEGLib") == 0) static_cast<File*>(user)->broken_jpeg = true;
  return 1;
}

void open(File& file, const uint8_t* bytes, int64_t size, int64_t memory) {
  file.source = {bytes, (size_t)size, 0};
  std::unique_ptr<TIFFOpenOptions, decltype(&TIFFOpenOptionsFree)> options(TIFFOpenOptionsAlloc(), TIFFOpenOptionsFree);
  if (!options) throw std::bad_alloc();
  TIFFOpenOptionsSetMaxSingleMemAlloc(options.get(), (tmsize_t)memory);
  TIFFOpenOptionsSetErrorHandlerExtR(options.get(), on_error, &file);
  TIFFOpenOptionsSetWarningHandlerExtR(options.get(), on_warning, &file);
  file.tiff = TIFFClientOpenExt("picture", "rm", &file, on_read, on_write, on_seek, on_close, on_size, nullptr, nullptr,
                                options.get());
  if (!file.tiff) file.refuse_here(VIC_DAMAGED, "not a TIFF directory");
}

template <class T>
T tag(const File& file, uint32_t id, T otherwise) {
  T value = otherwise;
  return TIFFGetFieldDefaulted(file.tiff, id, &value) ? value : otherwise;
}

bool is_full_page(const File& file) {
  return (tag<uint32_t>(file, TIFFTAG_SUBFILETYPE, 0) & (FILETYPE_REDUCEDIMAGE | FILETYPE_MASK)) == 0;
}

// Counts the full-size pages and leaves the wanted one current. Thumbnails and masks are not pages.
int32_t find_page(File& file, const Wanted& wanted) {
  int32_t pages = 0;
  tdir_t found = 0;
  for (int32_t seen = 0;; seen++) {
    if (seen == wanted.most_directories) {
      file.refuse_here(VIC_LIMIT, "more than " + std::to_string(wanted.most_directories) + " directories");
    }
    if (is_full_page(file)) {
      if (pages == wanted.page) found = TIFFCurrentDirectory(file.tiff);
      pages++;
    }
    if (TIFFLastDirectory(file.tiff)) break;
    if (!TIFFReadDirectory(file.tiff)) file.refuse_here(VIC_DAMAGED, "a directory cannot be read");
  }
  if (pages == 0) file.refuse_here(VIC_UNSUPPORTED, "only thumbnails and masks, no page");
  if (wanted.page >= pages) file.refuse_here(VIC_FAILED, "no page " + std::to_string(wanted.page));
  if (found != TIFFCurrentDirectory(file.tiff) && !TIFFSetDirectory(file.tiff, found)) {
    file.refuse_here(VIC_DAMAGED, "the page cannot be read again");
  }
  return pages;
}

struct Layout {
  uint16_t bits, samples_per_pixel, photometric, planar, format, compression;
  bool tiled;
};

void check_compression(const File& file, uint16_t compression, bool paper) {
  if (paper && is_fax(compression)) return;
  switch (compression) {
    case COMPRESSION_NONE:
    case COMPRESSION_LZW:
    case COMPRESSION_ADOBE_DEFLATE:
    case COMPRESSION_DEFLATE:
    case COMPRESSION_PACKBITS:
    case COMPRESSION_JPEG:
      return;
    case COMPRESSION_OJPEG:
      file.refuse_here(VIC_UNSUPPORTED, "old-style JPEG compression (6) is not read");
    default:
      file.refuse_here(VIC_UNSUPPORTED, "compression " + std::to_string(compression) + " is not read");
  }
}

vic_header read_header(File& file, Layout& layout, const Wanted& wanted) {
  vic_header header{};
  header.pages = find_page(file, wanted);
  uint32_t width = tag<uint32_t>(file, TIFFTAG_IMAGEWIDTH, 0), height = tag<uint32_t>(file, TIFFTAG_IMAGELENGTH, 0);
  if (width == 0 || height == 0 || width > INT32_MAX || height > INT32_MAX) {
    file.refuse_here(VIC_DAMAGED, "size " + std::to_string(width) + " x " + std::to_string(height));
  }
  layout.bits = tag<uint16_t>(file, TIFFTAG_BITSPERSAMPLE, 1);
  layout.samples_per_pixel = tag<uint16_t>(file, TIFFTAG_SAMPLESPERPIXEL, 1);
  layout.planar = tag<uint16_t>(file, TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG);
  layout.format = tag<uint16_t>(file, TIFFTAG_SAMPLEFORMAT, SAMPLEFORMAT_UINT);
  layout.compression = tag<uint16_t>(file, TIFFTAG_COMPRESSION, COMPRESSION_NONE);
  layout.photometric = tag<uint16_t>(file, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_MINISBLACK);
  layout.tiled = TIFFIsTiled(file.tiff) != 0;
  check_compression(file, layout.compression, wanted.paper);

  bool colour = layout.photometric == PHOTOMETRIC_RGB || layout.photometric == PHOTOMETRIC_PALETTE;
  if (layout.photometric == PHOTOMETRIC_YCBCR && layout.compression == COMPRESSION_JPEG) {
    TIFFSetField(file.tiff, TIFFTAG_JPEGCOLORMODE, JPEGCOLORMODE_RGB);
    colour = true;
  } else if (!colour && layout.photometric != PHOTOMETRIC_MINISBLACK && layout.photometric != PHOTOMETRIC_MINISWHITE) {
    file.refuse_here(VIC_UNSUPPORTED, "photometric interpretation " + std::to_string(layout.photometric) + " is not read");
  }
  bool palette = layout.photometric == PHOTOMETRIC_PALETTE;
  int needed = colour && !palette ? 3 : 1;
  if (layout.samples_per_pixel < needed || layout.samples_per_pixel > 8) {
    file.refuse_here(VIC_UNSUPPORTED, std::to_string(layout.samples_per_pixel) + " samples a pixel are not read");
  }
  if (palette && (layout.samples_per_pixel != 1 || layout.bits > 8)) {
    file.refuse_here(VIC_UNSUPPORTED, "a palette of " + std::to_string(layout.bits) + " bits and " +
                                          std::to_string(layout.samples_per_pixel) + " samples is not read");
  }
  bool is_float = layout.format == SAMPLEFORMAT_IEEEFP, is_signed = layout.format == SAMPLEFORMAT_INT;
  bool known_format = is_float || is_signed || layout.format == SAMPLEFORMAT_UINT || layout.format == SAMPLEFORMAT_VOID;
  bool known_bits = is_float    ? layout.bits == 32 || layout.bits == 64
                    : is_signed ? layout.bits == 8 || layout.bits == 16 || layout.bits == 32
                                : (layout.bits >= 1 && layout.bits <= 16) || layout.bits == 32;
  if (!known_format || !known_bits) {
    file.refuse_here(VIC_UNSUPPORTED, std::to_string(layout.bits) + " bits of sample format " +
                                          std::to_string(layout.format) + " are not read");
  }

  header.width = (int32_t)width;
  header.height = (int32_t)height;
  header.channels = colour ? 3 : 1;
  header.is_signed = is_signed;
  header.samples = palette ? VIC_U8 : is_float || is_signed || layout.bits == 32 ? VIC_F32 : layout.bits <= 8 ? VIC_U8 : VIC_U16;
  header.bits = palette || layout.bits < 8 ? 8 : std::min<int>(layout.bits, 32);
  header.has_alpha = layout.samples_per_pixel > needed;
  header.white_is_zero = layout.photometric == PHOTOMETRIC_MINISWHITE;
  header.orientation = tag<uint16_t>(file, TIFFTAG_ORIENTATION, ORIENTATION_TOPLEFT);
  uint16_t unit = tag<uint16_t>(file, TIFFTAG_RESOLUTIONUNIT, RESUNIT_INCH);
  float per_inch = unit == RESUNIT_INCH ? 1.0f : unit == RESUNIT_CENTIMETER ? 2.54f : 0.0f;
  header.x_resolution = tag<float>(file, TIFFTAG_XRESOLUTION, 0) * per_inch;
  header.y_resolution = tag<float>(file, TIFFTAG_YRESOLUTION, 0) * per_inch;
  return header;
}

// One strip or tile: where it lies in the picture, and its rows as libtiff unpacks them.
struct Block {
  uint32_t index, x, y, width, height, plane;
};

// Turns packed file samples into the caller's: unpacks odd depths, drops extra samples, looks up the palette.
class Unpacker {
 public:
  Unpacker(const File& file, const Layout& layout, const vic_header& header, uint8_t* out)
      : layout_(layout), header_(header), out_(out) {
    if (layout.photometric == PHOTOMETRIC_PALETTE &&
        !TIFFGetField(file.tiff, TIFFTAG_COLORMAP, &map_[0], &map_[1], &map_[2])) {
      file.refuse_here(VIC_DAMAGED, "palette without a colour map");
    }
    per_pixel_ = layout.planar == PLANARCONFIG_SEPARATE ? 1 : layout.samples_per_pixel;
  }

  size_t row_bytes(uint32_t width) const { return ((size_t)width * per_pixel_ * layout_.bits + 7) / 8; }

  void row(const Block& block, uint32_t line, const uint8_t* packed) const {
    uint32_t shown = std::min(block.width, (uint32_t)header_.width - block.x);
    int64_t first = ((int64_t)(block.y + line) * header_.width + block.x) * header_.channels;
    bool separate = layout_.planar == PLANARCONFIG_SEPARATE;
    int channels = separate || map_[0] ? 1 : header_.channels;
    if (!map_[0] && channels == per_pixel_ && per_pixel_ == header_.channels && !converts()) {
      size_t size = layout_.bits / 8;
      std::memcpy(out_ + first * (int64_t)size, packed, (size_t)shown * channels * size);
      return;
    }
    for (uint32_t x = 0; x < shown; x++) {
      for (int channel = 0; channel < channels; channel++) {
        int64_t target = first + (int64_t)x * header_.channels + (separate ? (int)block.plane : channel);
        put(target, packed, (size_t)x * per_pixel_ + channel);
      }
    }
  }

 private:
  const Layout& layout_;
  const vic_header& header_;
  uint8_t* out_;
  uint16_t* map_[3] = {};
  int per_pixel_ = 1;

  bool converts() const {
    bool whole = layout_.bits == 8 || layout_.bits == 16 || (layout_.bits == 32 && layout_.format == SAMPLEFORMAT_IEEEFP);
    return !whole || header_.is_signed;
  }

  template <class T>
  static T load(const uint8_t* packed, size_t index) {
    T value;
    std::memcpy(&value, packed + index * sizeof(T), sizeof(T));
    return value;
  }

  uint32_t bits(const uint8_t* packed, size_t index) const {
    if (layout_.bits == 8) return packed[index];
    if (layout_.bits == 16) return load<uint16_t>(packed, index);
    size_t bit = index * layout_.bits;
    uint32_t value = 0;
    for (int i = 0; i < layout_.bits; i++, bit++) value = value << 1 | (packed[bit >> 3] >> (7 - (bit & 7)) & 1u);
    return value;
  }

  float real(const uint8_t* packed, size_t index) const {
    if (layout_.format == SAMPLEFORMAT_IEEEFP) {
      return layout_.bits == 64 ? (float)load<double>(packed, index) : load<float>(packed, index);
    }
    if (!header_.is_signed) return (float)load<uint32_t>(packed, index);
    if (layout_.bits == 8) return (float)load<int8_t>(packed, index);
    if (layout_.bits == 16) return (float)load<int16_t>(packed, index);
    return (float)load<int32_t>(packed, index);
  }

  void put(int64_t target, const uint8_t* packed, size_t index) const {
    if (map_[0]) {
      uint32_t entry = bits(packed, index);
      for (int channel = 0; channel < 3; channel++) out_[target + channel] = (uint8_t)(map_[channel][entry] >> 8);
    } else if (header_.samples == VIC_F32) {
      float value = real(packed, index);
      std::memcpy(out_ + target * 4, &value, sizeof value);
    } else if (header_.samples == VIC_U16) {
      auto value = (uint16_t)bits(packed, index);
      std::memcpy(out_ + target * 2, &value, sizeof value);
    } else {
      uint32_t value = bits(packed, index);
      out_[target] = (uint8_t)(layout_.bits < 8 ? value * 255u / ((1u << layout_.bits) - 1u) : value);
    }
  }
};

std::vector<Block> blocks_of(const File& file, const Layout& layout, const vic_header& header) {
  auto width = (uint32_t)header.width, height = (uint32_t)header.height, tall = height, wide = width;
  if (layout.tiled) {
    wide = tag<uint32_t>(file, TIFFTAG_TILEWIDTH, 0);
    tall = tag<uint32_t>(file, TIFFTAG_TILELENGTH, 0);
  } else {
    tall = std::min(height, tag<uint32_t>(file, TIFFTAG_ROWSPERSTRIP, height));
  }
  if (wide == 0 || tall == 0) file.refuse_here(VIC_DAMAGED, "strips or tiles of no size");
  uint64_t across = (width - 1ull) / wide + 1, down = (height - 1ull) / tall + 1;
  uint32_t planes = layout.planar == PLANARCONFIG_SEPARATE ? layout.samples_per_pixel : 1;
  uint64_t stated = layout.tiled ? TIFFNumberOfTiles(file.tiff) : TIFFNumberOfStrips(file.tiff);
  if (across * down * planes != stated) file.refuse_here(VIC_DAMAGED, "strips or tiles do not cover the picture");
  if (stated > file.source.size) file.refuse_here(VIC_DAMAGED, "more strips or tiles than bytes");

  std::vector<Block> blocks;
  uint32_t index = 0;
  for (uint32_t plane = 0; plane < planes; plane++) {
    for (uint64_t y = 0; y < height; y += tall) {
      for (uint64_t x = 0; x < width; x += wide, index++) {
        if (plane >= (uint32_t)header.channels) continue;
        uint32_t lines = layout.tiled ? tall : std::min(tall, height - (uint32_t)y);
        blocks.push_back({index, (uint32_t)x, (uint32_t)y, wide, lines, plane});
      }
    }
  }
  return blocks;
}

// Least file bytes a strip or tile of this size can take: what each compression can do at its very best.
uint64_t least_bytes(uint16_t compression, uint64_t unpacked, uint64_t rows) {
  if (is_fax(compression)) return rows / 8;  // one bit says that a row is like the one above
  switch (compression) {
    case COMPRESSION_NONE:
      return unpacked;
    case COMPRESSION_PACKBITS:
      return unpacked / 64;
    case COMPRESSION_LZW:
      return unpacked / 2731;
    case COMPRESSION_JPEG:
      return unpacked / 1536;
    default:
      return unpacked / 1032;
  }
}

void check_blocks(const File& file, const Layout& layout, const std::vector<Block>& blocks, const Unpacker& unpacker) {
  for (const Block& block : blocks) {
    uint64_t offset = TIFFGetStrileOffset(file.tiff, block.index), count = TIFFGetStrileByteCount(file.tiff, block.index);
    uint64_t least = least_bytes(layout.compression, (uint64_t)unpacker.row_bytes(block.width) * block.height, block.height);
    if (count == 0 || offset > file.source.size || count > file.source.size - offset || count < least) {
      throw Refusal(VIC_DAMAGED, (int64_t)std::min<uint64_t>(offset, file.source.size),
                    "strip or tile " + std::to_string(block.index) + ": " + std::to_string(count) + " bytes at " +
                        std::to_string(offset) + ", needs " + std::to_string(least) + " or more inside the file of " +
                        std::to_string(file.source.size));
    }
  }
}

void read_pixels(File& file, const Layout& layout, const vic_header& header, uint8_t* out, int64_t memory) {
  Unpacker unpacker(file, layout, header, out);
  std::vector<Block> blocks = blocks_of(file, layout, header);
  check_blocks(file, layout, blocks, unpacker);
  tmsize_t size = layout.tiled ? TIFFTileSize(file.tiff) : TIFFStripSize(file.tiff);
  if (size <= 0 || size > memory) file.refuse_here(VIC_LIMIT, "a strip or tile of " + std::to_string(size) + " bytes");
  std::vector<uint8_t> unpacked((size_t)size);
  for (const Block& block : blocks) {
    size_t stride = unpacker.row_bytes(block.width), needed = stride * block.height;
    if (needed > unpacked.size()) file.refuse_here(VIC_DAMAGED, "a strip or tile is smaller than its rows");
    std::fill(unpacked.begin(), unpacked.end(), (uint8_t)0);  // a fax may break off in the middle of a strip
    tmsize_t got = layout.tiled ? TIFFReadEncodedTile(file.tiff, block.index, unpacked.data(), (tmsize_t)needed)
                                : TIFFReadEncodedStrip(file.tiff, block.index, unpacked.data(), (tmsize_t)needed);
    if (got < 0 || (size_t)got < needed || file.broken_jpeg) {
      file.refuse_here(VIC_DAMAGED, "strip or tile " + std::to_string(block.index) + " does not decode");
    }
    uint32_t lines = std::min(block.height, (uint32_t)header.height - block.y);
    for (uint32_t line = 0; line < lines; line++) unpacker.row(block, line, unpacked.data() + stride * line);
  }
}

int32_t identify(const uint8_t* bytes, int64_t size, int64_t memory, const Wanted& wanted, vic_header* header) {
  return guarded([&] {
    File file;
    open(file, bytes, size, memory);
    Layout layout{};
    *header = read_header(file, layout, wanted);
  });
}

int32_t decode(const uint8_t* bytes, int64_t size, int64_t memory, const Wanted& wanted, uint8_t* out, int64_t out_bytes) {
  return guarded([&] {
    File file;
    open(file, bytes, size, memory);
    Layout layout{};
    vic_header header = read_header(file, layout, wanted);
    if (decoded_bytes(header) != out_bytes) throw Refusal(VIC_FAILED, -1, "the output has not the size of the picture");
    read_pixels(file, layout, header, out, memory);
  });
}

}  // namespace

// memory bounds every single allocation of the library.
VIC_API int32_t vic_tiff_identify(const uint8_t* bytes, int64_t size, int64_t memory, vic_header* header) {
  return identify(bytes, size, memory, kScan, header);
}

VIC_API int32_t vic_tiff_decode(const uint8_t* bytes, int64_t size, int64_t memory, uint8_t* out, int64_t out_bytes) {
  return decode(bytes, size, memory, kScan, out, out_bytes);
}

// A page of a paper, from 0: fax compression is read, and there may be many pages.
VIC_API int32_t vic_tiff_identify_page(const uint8_t* bytes, int64_t size, int64_t memory, int32_t page, int32_t most,
                                       vic_header* header) {
  return identify(bytes, size, memory, {page, most, true}, header);
}

VIC_API int32_t vic_tiff_decode_page(const uint8_t* bytes, int64_t size, int64_t memory, int32_t page, int32_t most,
                                     uint8_t* out, int64_t out_bytes) {
  return decode(bytes, size, memory, {page, most, true}, out, out_bytes);
}

VIC_API const char* vic_tiff_version() { return TIFFGetVersion(); }
