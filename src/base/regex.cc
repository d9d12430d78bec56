// Test: tests/unit/base/regex_test.cc.
#include "base/regex.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <array>
#include <utility>

namespace twosource::base {
namespace {

// Enough for every rule of ours on any sentence; a pattern that needs more is a hostile one.
constexpr std::uint32_t kMatchLimit = 5'000'000;
constexpr std::uint32_t kHeapLimitKib = 64 * 1024;

std::string pcre_message(int code) {
  std::array<PCRE2_UCHAR, 256> buffer{};
  if (pcre2_get_error_message(code, buffer.data(), buffer.size()) < 0) return "unknown error";
  return reinterpret_cast<const char*>(buffer.data());
}

/// Working memory of one thread: a match block is not tied to a pattern once it is large enough.
struct MatchMemory {
  MatchMemory() : context(pcre2_match_context_create(nullptr)) {
    pcre2_set_match_limit(context, kMatchLimit);
    pcre2_set_heap_limit(context, kHeapLimitKib);
  }
  ~MatchMemory() {
    pcre2_match_data_free(data);
    pcre2_match_context_free(context);
  }
  MatchMemory(const MatchMemory&) = delete;
  MatchMemory& operator=(const MatchMemory&) = delete;

  pcre2_match_data* for_groups(std::uint32_t groups) {
    if (data == nullptr || capacity < groups) {
      pcre2_match_data_free(data);
      data = pcre2_match_data_create(groups, nullptr);
      capacity = groups;
    }
    return data;
  }

  pcre2_match_context* context;
  pcre2_match_data* data = nullptr;
  std::uint32_t capacity = 0;
};

}  // namespace

struct Regex::Program {
  Program() = default;
  ~Program() { pcre2_code_free(code); }
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;

  [[nodiscard]] Result<RegexMatch> run(std::string_view text, std::size_t from, std::uint32_t flags) const {
    thread_local MatchMemory memory;
    pcre2_match_data* data = memory.for_groups(static_cast<std::uint32_t>(names.size()));
    const auto* subject = reinterpret_cast<PCRE2_SPTR>(text.data() == nullptr ? "" : text.data());
    const int count = pcre2_match(code, subject, text.size(), from, flags | PCRE2_NO_UTF_CHECK, data, memory.context);
    RegexMatch match;
    if (count == PCRE2_ERROR_NOMATCH) return match;
    if (count < 0) {
      return Error{ErrorCode::kInvalidArgument, "a pattern gave up on this text (" + pcre_message(count) + ")",
                   pattern};
    }
    const PCRE2_SIZE* offsets = pcre2_get_ovector_pointer(data);
    match.groups.resize(names.size(), Span{RegexMatch::kNone, RegexMatch::kNone});
    for (std::size_t group = 0; group < static_cast<std::size_t>(count); ++group) {
      if (offsets[2 * group] == PCRE2_UNSET) continue;
      match.groups[group] = {static_cast<std::uint32_t>(offsets[2 * group]),
                             static_cast<std::uint32_t>(offsets[2 * group + 1])};
    }
    return match;
  }

  pcre2_code* code = nullptr;
  std::string pattern;
  std::vector<std::string> names;  ///< one for every group, the whole match included
};

Result<Regex> Regex::compile(std::string_view pattern, RegexOptions options) {
  std::uint32_t flags = PCRE2_UTF | PCRE2_UCP;
  if (options.ignore_case) flags |= PCRE2_CASELESS;
  if (options.dot_matches_newline) flags |= PCRE2_DOTALL;
  if (options.anchored) flags |= PCRE2_ANCHORED;
  int error = 0;
  PCRE2_SIZE offset = 0;
  auto program = std::make_shared<Program>();
  program->pattern = pattern;
  program->code =
      pcre2_compile(reinterpret_cast<PCRE2_SPTR>(pattern.data()), pattern.size(), flags, &error, &offset, nullptr);
  if (program->code == nullptr) {
    return Error{ErrorCode::kInvalidArgument,
                 "not a regular expression: " + pcre_message(error) + " at byte " + std::to_string(offset) + " of '" +
                     std::string(pattern.substr(0, 200)) + "'",
                 ""};
  }
  pcre2_jit_compile(program->code, PCRE2_JIT_COMPLETE);  // without JIT on this machine, the interpreter serves

  std::uint32_t groups = 0;
  pcre2_pattern_info(program->code, PCRE2_INFO_CAPTURECOUNT, &groups);
  program->names.resize(groups + 1);
  std::uint32_t name_count = 0;
  std::uint32_t entry_size = 0;
  PCRE2_SPTR table = nullptr;
  pcre2_pattern_info(program->code, PCRE2_INFO_NAMECOUNT, &name_count);
  pcre2_pattern_info(program->code, PCRE2_INFO_NAMEENTRYSIZE, &entry_size);
  pcre2_pattern_info(program->code, PCRE2_INFO_NAMETABLE, &table);
  for (std::uint32_t i = 0; i < name_count; ++i) {
    const PCRE2_SPTR entry = table + static_cast<std::size_t>(i) * entry_size;
    const std::size_t group = (static_cast<std::size_t>(entry[0]) << 8) | entry[1];
    program->names[group] = reinterpret_cast<const char*>(entry + 2);
  }
  return Regex(std::move(program));
}

Result<RegexMatch> Regex::search(std::string_view text, std::size_t from) const { return program_->run(text, from, 0); }

Result<RegexMatch> Regex::match_at(std::string_view text, std::size_t at) const {
  return program_->run(text, at, PCRE2_ANCHORED);
}

Result<std::vector<RegexMatch>> Regex::find_all(std::string_view text) const {
  std::vector<RegexMatch> matches;
  std::size_t from = 0;
  while (from <= text.size()) {
    auto match = search(text, from);
    if (!match) return match.error();
    if (match->groups.empty()) break;
    const Span whole = match->whole();
    from = whole.end;
    if (whole.empty()) {  // an empty match: step over one code point, or it would be found for ever
      ++from;
      while (from < text.size() && (text[from] & 0xC0) == 0x80) ++from;
    }
    matches.push_back(std::move(match).value());
  }
  return matches;
}

std::bitset<256> Regex::first_bytes() const {
  constexpr unsigned kBitsOfByte = 8;
  std::bitset<256> bytes;
  const std::uint8_t* bitmap = nullptr;
  pcre2_pattern_info(program_->code, PCRE2_INFO_FIRSTBITMAP, &bitmap);
  std::uint32_t first_kind = 0;
  pcre2_pattern_info(program_->code, PCRE2_INFO_FIRSTCODETYPE, &first_kind);
  if (first_kind == 1) {  // one byte, of which PCRE2 does not say whether its case matters
    std::uint32_t unit = 0;
    pcre2_pattern_info(program_->code, PCRE2_INFO_FIRSTCODEUNIT, &unit);
    constexpr std::uint32_t kCaseBit = 0x20;
    bytes.set(unit & 0xFFU);
    bytes.set((unit ^ kCaseBit) & 0xFFU);
    return bytes;
  }
  if (bitmap == nullptr) return bytes.set();
  for (unsigned byte = 0; byte < bytes.size(); ++byte) {
    if ((bitmap[byte / kBitsOfByte] & (1U << (byte % kBitsOfByte))) != 0) bytes.set(byte);
  }
  return bytes;
}

const std::vector<std::string>& Regex::group_names() const { return program_->names; }

}  // namespace twosource::base
