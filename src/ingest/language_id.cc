// Compact Language Detector 2: naive Bayes over letter quadgrams, 83 languages, no model files.
// Test: tests/unit/ingest/language_id_test.cc.
#include "ingest/language_id.h"

#include <cld2/public/compact_lang_det.h>

#include <algorithm>
#include <cstddef>

namespace twosource::ingest {
namespace {

/// Enough to tell a language by; more only costs time.
constexpr std::size_t kBytesLookedAt = 20'000;

/// Below this a few names decide, whatever the detector says of its certainty.
constexpr std::size_t kShortestTold = 80;

std::string lower_ascii(std::string text, std::size_t from) {
  for (std::size_t i = from; i < text.size(); ++i) {
    if (text[i] >= 'A' && text[i] <= 'Z') text[i] = static_cast<char>(text[i] + ('a' - 'A'));
  }
  return text;
}

/// "English": the detector says "ENGLISH".
std::string name_of(CLD2::Language language) { return lower_ascii(CLD2::LanguageName(language), 1); }

}  // namespace

Language detect_language(std::string_view text) {
  if (text.size() < kShortestTold) return {};
  std::size_t size = std::min(text.size(), kBytesLookedAt);
  while (size > 0 && size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) --size;
  bool reliable = false;
  const CLD2::Language language =
      CLD2::DetectLanguage(text.data(), static_cast<int>(size), /*is_plain_text=*/true, &reliable);
  if (!reliable || language == CLD2::UNKNOWN_LANGUAGE) return {};
  return {CLD2::LanguageCode(language), name_of(language)};
}

std::string language_name(const std::string& code) {
  const CLD2::Language language = CLD2::GetLanguageFromName(code.c_str());
  return language == CLD2::UNKNOWN_LANGUAGE ? code : name_of(language);
}

std::string primary_subtag(std::string_view language_tag) {
  return lower_ascii(std::string(language_tag.substr(0, language_tag.find_first_of("-_"))), 0);
}

}  // namespace twosource::ingest
