// What the fuzzers share: libFuzzer's entry point, a check that stops the run, and the files of the repository.
//
// A fuzzer's input is one file as it comes from outside, or two that are split at the first line "%%".
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>

#include "base/unicode.h"
#include "twosource/error.h"
#include "twosource/report.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace twosource::fuzz {

inline std::string_view as_text(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// The two files of an input; the second is empty where there is no "%%".
inline std::pair<std::string_view, std::string_view> two_files(std::string_view input) {
  constexpr std::string_view kBetween = "\n%%\n";
  const std::size_t at = input.find(kBetween);
  if (at == std::string_view::npos) return {input, {}};
  return {input.substr(0, at), input.substr(at + kBetween.size())};
}

/// What has to hold for every input: where it does not, the fuzzer has found something.
inline void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

/// An Error says something, and quotes no more of a hostile file than a person wants to see.
inline void require_clear(const Error& error) {
  constexpr std::size_t kLongest = 1000;
  require(!error.message.empty(), "an error says what is wrong");
  require(error.message.size() <= kLongest, "an error is of some words");
}

/// A span lies within a text and cuts it between code points.
inline void require_cuts(std::string_view text, Span span) {
  const auto between = [text](std::uint32_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
  };
  require(span.start <= span.end && span.end <= text.size(), "a span lies within its text");
  require(between(span.start) && between(span.end), "a span cuts between code points");
}

inline std::filesystem::path data_folder() { return std::filesystem::path(TWOSOURCE_SOURCE_DIR) / "data"; }

/// A folder in memory for readers that take a path; one a process, removed at its end.
class ScratchFolder {
 public:
  ScratchFolder() {
    std::string name = "/dev/shm/twosource-fuzz-XXXXXX";
    require(mkdtemp(name.data()) != nullptr, "a folder for scratch files can be made");
    path_ = name;
  }
  ~ScratchFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  void write(const char* name, std::string_view bytes) const {
    std::ofstream(path_ / name, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  }

 private:
  std::filesystem::path path_;
};

}  // namespace twosource::fuzz
