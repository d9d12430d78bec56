// See static_vectors.h.
#include "language/network/static_vectors.h"

#include <fmt/format.h>

#include <bit>
#include <charconv>
#include <cstring>
#include <limits>
#include <optional>
#include <utility>

#include "base/json.h"
#include "language/msgpack_reader.h"
#include "language/network/weights.h"

namespace twosource::language {
namespace {

static_assert(std::endian::native == std::endian::little, "model files hold little-endian numbers");

Error broken(const std::string& file, std::string_view what) {
  return {ErrorCode::kModelBroken, fmt::format("{}; fetch or export the model again", what), file};
}

/// What the header of an .npy file says.
struct Array {
  std::size_t rows = 0;
  std::size_t width = 0;
  std::string_view numbers;
};

/// A number in decimal digits at `at`, which moves behind it.
std::optional<std::size_t> take_number(std::string_view text, std::size_t& at) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), number);
  if (error != std::errc()) return std::nullopt;
  at = static_cast<std::size_t>(end - text.data());
  return number;
}

/// NumPy's format .npy, version 1: magic, length of the header, a Python dict as text, the numbers.
std::optional<Array> parse_array(std::string_view bytes) {
  constexpr std::string_view kMagic("\x93NUMPY\x01\x00", 8);
  constexpr std::size_t kHeaderAt = 10;
  if (!bytes.starts_with(kMagic) || bytes.size() < kHeaderAt) return std::nullopt;
  const auto low = static_cast<unsigned char>(bytes[8]);
  const auto high = static_cast<unsigned char>(bytes[9]);
  const std::size_t length = low + 256U * high;
  if (bytes.size() - kHeaderAt < length) return std::nullopt;
  const std::string_view header = bytes.substr(kHeaderAt, length);
  constexpr std::string_view kShape = "'shape': (";
  std::size_t at = header.find(kShape);
  if (at == std::string_view::npos || header.find("'<f4'") == std::string_view::npos ||
      header.find("'fortran_order': False") == std::string_view::npos) {
    return std::nullopt;
  }
  at += kShape.size();
  const auto rows = take_number(header, at);
  if (!rows || header.substr(at, 2) != ", ") return std::nullopt;
  at += 2;
  const auto width = take_number(header, at);
  if (!width || header.substr(at, 1) != ")") return std::nullopt;
  return Array{*rows, *width, bytes.substr(kHeaderAt + length)};
}

}  // namespace

Result<std::shared_ptr<const StaticVectors>> StaticVectors::load(const std::filesystem::path& vocab) {
  const std::filesystem::path settings_path = vocab / "vectors.cfg";
  const Result<std::string> settings = read_model_file(settings_path);
  if (!settings) return settings.error();
  const Result<base::Json> json = base::parse_json(*settings, settings_path.string());
  if (!json || !json->is_object()) return broken(settings_path.string(), "is no JSON object");
  constexpr int kOrth = 65;  // spaCy's number of the attribute
  const bool whole_words = (!json->contains("mode") || json->at("mode") == "default") &&
                           (!json->contains("attr") || json->at("attr") == "ORTH" || json->at("attr") == kOrth);
  if (!whole_words) {
    return Error{
        ErrorCode::kModelUnsupported,
        "the word vectors are in a mode (floret) or have keys that this program does not know; use a model with "
        "vectors of whole words",
        settings_path.string()};
  }
  const Result<std::string> array = read_model_file(vocab / "vectors");
  if (!array) return array.error();
  const Result<std::string> keys = read_model_file(vocab / "key2row");
  if (!keys) return keys.error();
  Result<StaticVectors> vectors = read(*array, (vocab / "vectors").string(), *keys, (vocab / "key2row").string());
  if (!vectors) return vectors.error();
  return std::make_shared<const StaticVectors>(std::move(*vectors));
}

Result<StaticVectors> StaticVectors::read(std::string_view array, const std::string& array_file, std::string_view keys,
                                          const std::string& keys_file) {
  const std::optional<Array> parsed = parse_array(array);
  if (!parsed) return broken(array_file, "is no array of 32-bit floats as NumPy writes it");
  const std::size_t count = parsed->numbers.size() / sizeof(float);
  constexpr std::size_t kMostRows = std::numeric_limits<std::uint32_t>::max() - 1;
  if (parsed->width == 0 || parsed->rows == 0 || parsed->rows > kMostRows || count / parsed->width != parsed->rows ||
      count % parsed->width != 0 || parsed->numbers.size() % sizeof(float) != 0) {
    return broken(array_file, "has more or fewer numbers than its shape says");
  }
  StaticVectors vectors;
  vectors.width_ = parsed->width;
  vectors.vectors__row_unit_.resize(count);
  std::memcpy(vectors.vectors__row_unit_.data(), parsed->numbers.data(), parsed->numbers.size());

  const Result<MsgpackDocument> document = MsgpackDocument::parse(keys, keys_file);
  if (!document) return document.error();
  if (!document->root().is_map()) return document->root().error("does not map words to rows");
  vectors.rows__form_.reserve(document->root().size());
  for (const auto& [key, value] : document->root().members()) {
    const Result<std::uint64_t> form = key.as_unsigned();
    if (!form) return form.error();
    const Result<std::int64_t> row = value.as_integer();
    if (!row) return row.error();
    if (*row < 0) continue;  // spaCy's word for none
    if (static_cast<std::uint64_t>(*row) >= parsed->rows) return value.error("refers to a row that is not there");
    vectors.rows__form_[*form] = static_cast<std::uint32_t>(*row) + 1;
  }
  return vectors;
}

}  // namespace twosource::language
