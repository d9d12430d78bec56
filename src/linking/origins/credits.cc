#include "linking/origins/credits.h"

#include <algorithm>
#include <string_view>
#include <tuple>

#include "base/fields.h"
#include "base/unicode.h"

namespace twosource::linking {
namespace {

/// Words of the longest agency's name that a dateline ends with behind a place: "BEIRUT Associated Press".
constexpr std::size_t kMostWords = 4;

bool is_dash(char32_t c) { return c == U'–' || c == U'—' || c == U'-'; }

/// What commas, brackets, bars and dashes between spaces part: "Ann Roe", "Agence France-Presse".
std::vector<std::string> parts_of(std::string_view line) {
  constexpr std::u32string_view kMarks = U",;()[]/|·•\n";
  std::vector<std::string> parts(1);
  bool spaced = true;
  for (std::size_t at = 0; at < line.size();) {
    const base::CodePoint point = base::decode_at(line, at);
    const std::size_t next = at + point.size;
    const bool before_space = next >= line.size() || base::is_space(base::decode_at(line, next).value);
    if (kMarks.find(point.value) != std::u32string_view::npos || (is_dash(point.value) && (spaced || before_space))) {
      parts.emplace_back();
    } else {
      parts.back() += line.substr(at, point.size);
    }
    spaced = base::is_space(point.value);
    at = next;
  }
  for (std::string& part : parts) part = std::string(base::trimmed(part));
  return parts;
}

/// Whether words stand in a text with no letter beside them.
bool holds_word(std::string_view text, std::string_view words) {
  const std::size_t at = text.find(words);
  if (at == std::string_view::npos) return false;
  const bool before = at > 0 && base::is_letter(base::decode_before(text, at).value);
  const std::size_t end = at + words.size();
  return !before && !(end < text.size() && base::is_letter(base::decode_at(text, end).value));
}

class Credits {
 public:
  Credits(const Report& report, const knowledge::World& world, const CreditRules& rules)
      : report_(report), world_(world), rules_(rules) {}

  [[nodiscard]] std::string agency() const {
    for (const Block& block : report_.blocks) {
      if (block.kind != BlockKind::kDateline && block.kind != BlockKind::kByline) continue;
      for (const std::string& part : parts_of(cut(report_.text, block.span))) {
        std::string found = block.kind == BlockKind::kByline ? in_byline(part) : in_dateline(part);
        if (!found.empty()) return found;
      }
    }
    if (report_.page) {
      for (const std::string& agency : report_.page->agencies) {
        if (!is_outlet(agency)) return agency;
      }
    }
    for (const Block& block : report_.blocks) {
      if (block.kind != BlockKind::kNote && block.kind != BlockKind::kCredit) continue;
      // What stands between paragraphs is of the picture there.
      if (block.kind == BlockKind::kCredit && block.span.end < end_of_body()) continue;
      std::string found = in_note(cut(report_.text, block.span));
      if (!found.empty()) return found;
    }
    return {};
  }

 private:
  [[nodiscard]] std::uint32_t end_of_body() const {
    std::uint32_t end = 0;
    for (const Block& block : report_.blocks) {
      if (block.kind == BlockKind::kParagraph) end = std::max(end, block.span.end);
    }
    return end;
  }

  [[nodiscard]] bool is_outlet(std::string_view name) const {
    return report_.outlet && world_.outlet_key(*report_.outlet) == world_.names.bare_key(name);
  }

  [[nodiscard]] bool is_agency(std::string_view name) const {
    return world_.media.agencies.contains(world_.names.bare_key(name)) && !is_outlet(name);
  }

  /// Those of "Reuters" and "AP Science Writer", and none of Sana Malik.
  [[nodiscard]] std::string in_byline(std::string_view part) const {
    for (const std::string& opening : rules_.openings) {
      if (base::to_lower(part).starts_with(opening + " ")) part = base::trimmed(part.substr(opening.size()));
    }
    if (is_agency(part)) return std::string(part);
    const std::size_t last = part.rfind(' ');
    if (last == std::string_view::npos ||
        std::ranges::find(rules_.staff, base::to_lower(part.substr(last + 1))) == rules_.staff.end()) {
      return {};
    }
    for (std::size_t end = last; end != std::string_view::npos && end > 0; end = part.rfind(' ', end - 1)) {
      if (is_agency(part.substr(0, end))) return std::string(part.substr(0, end));
    }
    return {};
  }

  /// That of "Reuters" and "BEIRUT AP".
  [[nodiscard]] std::string in_dateline(std::string_view part) const {
    if (is_agency(part)) return std::string(part);
    std::size_t at = part.rfind(' ');
    std::string found;
    for (std::size_t words = 0; words < kMostWords && at != std::string_view::npos && at > 0; ++words) {
      if (is_agency(part.substr(at + 1))) found = part.substr(at + 1);
      at = part.rfind(' ', at - 1);
    }
    return found;
  }

  /// The agency whose rights the whole report is under, or that ends its copy so.
  [[nodiscard]] std::string in_note(std::string_view printed) const {
    const std::string note = base::to_lower(printed);
    for (const auto& [begin, agency] : rules_.sign_offs) {
      if (note.starts_with(begin) && !is_outlet(agency)) return agency;
    }
    const auto is_in = [&note](const std::string& mark) { return note.find(mark) != std::string::npos; };
    if (std::ranges::none_of(rules_.marks, is_in)) return {};
    std::string longest;
    for (const std::string& agency : world_.media.agencies) {
      if (std::tuple(agency.size(), agency) > std::tuple(longest.size(), longest) && holds_word(note, agency)) {
        longest = agency;
      }
    }
    if (longest.empty() || is_outlet(longest) || is_of_picture(note, longest)) return {};
    return note.size() == printed.size() ? std::string(printed.substr(note.find(longest), longest.size())) : longest;
  }

  /// "© Reuters / Ann Roe", "© AP Photo": whose picture it is.
  [[nodiscard]] bool is_of_picture(std::string_view note, std::string_view agency) const {
    const std::size_t at = note.find(agency);
    const std::string_view behind = base::trimmed(note.substr(at + agency.size()));
    const std::string_view before = base::trimmed(note.substr(0, at));
    return before.ends_with('/') || behind.starts_with('/') ||
           std::ranges::any_of(rules_.pictures, [behind](const std::string& word) { return behind.starts_with(word); });
  }

  const Report& report_;
  const knowledge::World& world_;
  const CreditRules& rules_;
};

}  // namespace

Result<CreditRules> CreditRules::load(const std::filesystem::path& folder) {
  CreditRules rules;
  const auto done = base::read_fields(folder / "credits.json", [&](base::Fields& file) {
    rules.openings = file.texts("openings");
    rules.staff = file.texts("staff");
    rules.marks = file.texts("marks");
    rules.pictures = file.texts("pictures");
    rules.sign_offs = file.texts_by_name("sign_offs");
  });
  if (!done) return done.error();
  return rules;
}

std::string agency_of(const Report& report, const knowledge::World& world, const CreditRules& rules) {
  return Credits(report, world, rules).agency();
}

}  // namespace twosource::linking
