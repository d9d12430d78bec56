// The attributions of one report for a terminal: who said what, on whose word.
//
//   Harbour Post   Tue 6 May 2031                                                              (post.txt)
//   9 attributions: 6 named, 2 anonymous, 1 document; 3 relayed
//
//   3   a4   Ilse Brandt  denies
//              that the bridge was closed
//              “denied” · Harbour Minister Ilse Brandt · via Reuters · on Tuesday [2031-05-06]
//
// The first column is the block (as in a Brief: "k2" a key point, "cap1" a caption), the second the attribution's name
// in the JSON. Contents are printed whole, in the report's own words and marks; "…" stands between their parts. What
// is not sure says so. Test: tests/unit/rendering/reading/text_test.cc, tests/golden/harbour.reading.txt.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/display_width.h"
#include "rendering/brief/words.h"
#include "rendering/escaping.h"
#include "rendering/rendering.h"
#include "rendering/wrap.h"

namespace twosource::rendering {
namespace {

constexpr std::size_t kNarrowest = 40;
constexpr std::string_view kBold = "1";
constexpr std::string_view kDim = "2";

/// Escaped, on one line.
std::string shown(std::string_view text) { return with_visible_controls(on_one_line(text)); }

/// What a source does, for a sentence with it for the subject: "denies", of several "deny".
std::string verb_of(Act act, bool several) {
  std::string verb(name_of(act));
  if (act == Act::kState) verb = "say";
  if (act == Act::kDecline) return several ? "decline to say" : "declines to say";
  if (several) return verb;
  if (act == Act::kDeny) return "denies";
  return verb + "s";
}

std::string_view naming_words(Naming naming) {
  switch (naming) {
    case Naming::kUnnamedOnRecord:
      return "not named, on the record";
    case Naming::kAnonymous:
      return "anonymous";
    case Naming::kDocument:
      return "document";
    case Naming::kOutlet:
      return "the outlet itself";
    case Naming::kNamed:
      break;
  }
  return "";
}

class ReadingPrinter {
 public:
  ReadingPrinter(const Reading& reading, const TextOptions& options)
      : reading_(reading),
        text_(reading.report.text),
        width_(std::max<std::size_t>(options.width, kNarrowest)),
        colour_(options.colour) {}

  std::string print() {
    head();
    std::size_t place = 0;
    std::size_t name = 0;
    for (std::size_t i = 0; i < reading_.attributions.size(); ++i) {
      place = std::max(place, base::display_width(place_of(reading_.attributions[i])));
      name = std::max(name, fmt::formatted_size("a{}", i + 1));
    }
    for (std::size_t i = 0; i < reading_.attributions.size(); ++i) attribution(i, place, name);
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string styled(std::string_view text, std::string_view style) const {
    if (!colour_ || text.empty()) return std::string(text);
    return fmt::format("\x1b[{}m{}\x1b[0m", style, text);
  }

  [[nodiscard]] std::string words(const SpanList& spans) const {
    std::string joined;
    for (const Span span : spans) {
      if (!joined.empty()) joined += " … ";
      joined += cut(text_, span);
    }
    return shown(joined);
  }

  void paragraph(const std::string& text, std::size_t indent, std::string_view style) {
    for (const std::string& line : wrap(text, width_ - indent)) {
      out_ += std::string(indent, ' ') + styled(line, style) + '\n';
    }
  }

  void head() {
    const Report& report = reading_.report;
    const std::string left =
        fmt::format("{}   {}", shown(report.outlet.value_or("outlet not stated")), date_words(report.published));
    const std::string id = fmt::format("({})", shown(report.id));
    const std::size_t used = base::display_width(left) + base::display_width(id);
    if (used + 2 <= width_) {
      out_ += styled(left, kBold) + std::string(width_ - used, ' ') + styled(id, kDim) + '\n';
    } else {
      paragraph(left, 0, kBold);
      paragraph(id, 0, kDim);
    }
    for (const Block& block : report.blocks) {
      if (block.kind == BlockKind::kHeadline) paragraph(shown(cut(text_, block.span)), 0, kBold);
    }
    paragraph(counts(), 0, kDim);
  }

  /// "9 attributions: 6 named, 2 anonymous; 3 relayed"
  [[nodiscard]] std::string counts() const {
    constexpr std::array kNamings = {Naming::kNamed, Naming::kUnnamedOnRecord, Naming::kAnonymous, Naming::kDocument,
                                     Naming::kOutlet};
    std::array<std::size_t, kNamings.size()> count{};
    std::size_t nobody = 0;
    std::size_t relayed = 0;
    for (const Attribution& attribution : reading_.attributions) {
      if (!attribution.via.empty()) ++relayed;
      const bool told = attribution.speaker || attribution.naming != Naming::kNamed;
      if (told) {
        ++count[static_cast<std::size_t>(std::ranges::find(kNamings, attribution.naming) - kNamings.begin())];
      } else {
        ++nobody;
      }
    }
    const std::size_t all = reading_.attributions.size();
    std::string line = fmt::format("{} attribution{}", all, all == 1 ? "" : "s");
    std::string_view separator = ": ";
    const auto add = [&](std::size_t number, std::string_view what) {
      if (number == 0) return;
      line += fmt::format("{}{} {}", separator, number, what);
      separator = ", ";
    };
    for (std::size_t i = 0; i < kNamings.size(); ++i) {
      add(count[i], kNamings[i] == Naming::kNamed ? "named" : naming_words(kNamings[i]));
    }
    add(nobody, "of nobody named");
    if (relayed > 0) line += fmt::format("; {} relayed", relayed);
    return line;
  }

  /// The block of an attribution: that of its first content.
  [[nodiscard]] std::string place_of(const Attribution& attribution) const {
    if (attribution.content.empty()) return "";
    const auto& blocks = reading_.report.blocks;
    const std::uint32_t start = attribution.content.front().start;
    const auto block =
        std::ranges::find_if(blocks, [start](const Block& b) { return b.span.start <= start && start < b.span.end; });
    return block == blocks.end() ? "" : block_label(block->kind, block->number);
  }

  [[nodiscard]] std::string speaker_of(const Attribution& attribution) const {
    if (attribution.speaker) return shown(reading_.entities[*attribution.speaker].name);
    if (attribution.naming == Naming::kOutlet) return shown(reading_.report.outlet.value_or("The outlet"));
    return attribution.source.empty() ? "Nobody named" : words(attribution.source);
  }

  /// What the speaker does; where no act has a name for it, in the words of the cue.
  [[nodiscard]] std::string doing(const Attribution& attribution) const {
    if (attribution.act == Act::kOther && !attribution.cue.empty()) return "“" + words(attribution.cue) + "”";
    const bool several = attribution.speaker && reading_.entities[*attribution.speaker].type == EntityType::kGroup;
    return verb_of(attribution.act, several);
  }

  void attribution(std::size_t index, std::size_t place_width, std::size_t name_width) {
    const Attribution& attribution = reading_.attributions[index];
    std::string place = place_of(attribution);
    if (place == last_place_) {
      place.clear();
    } else {
      last_place_ = place;
    }
    out_ += '\n';
    const std::string name = fmt::format("a{}", index + 1);
    const std::size_t column = place_width + 2 + name_width + 2;
    const std::vector<std::string> lines = wrap(speaker_of(attribution) + "  " + doing(attribution), width_ - column);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const std::string front =
          padded(i == 0 ? place : "", place_width) + "  " + padded(i == 0 ? name : "", name_width);
      out_ += styled(front, kDim) + "  " + styled(lines[i], kBold) + '\n';
    }
    paragraph(words(attribution.content), column + 2, "");
    paragraph(details(attribution), column + 2, kDim);
  }

  /// "“denied” · Harbour Minister Ilse Brandt · via Reuters · on Tuesday [2031-05-06] · within a3"
  [[nodiscard]] std::string details(const Attribution& attribution) const {
    std::vector<std::string> parts;
    if (!attribution.cue.empty() && attribution.act != Act::kOther) parts.push_back("“" + words(attribution.cue) + "”");
    if (!naming_words(attribution.naming).empty()) parts.emplace_back(naming_words(attribution.naming));
    const std::string described = shown(attribution.described);
    if (!described.empty() && described != speaker_of(attribution)) parts.push_back(described);
    std::string via;
    for (const Relay& relay : attribution.via) {
      via += via.empty() ? "via " : ", from ";
      via += shown(relay.entity ? reading_.entities[*relay.entity].name : std::string(cut(text_, relay.span)));
    }
    if (!via.empty()) parts.push_back(std::move(via));
    if (attribution.time.timex) {
      const std::string_view when = cut(text_, reading_.timexes[*attribution.time.timex].span);
      parts.push_back(fmt::format("{} [{}]", shown(when), attribution.time.value));
    }
    if (attribution.within) parts.push_back(fmt::format("within a{}", *attribution.within + 1));
    if (attribution.speaker && attribution.confidence == Confidence::kLikely) parts.emplace_back("speaker likely");
    return fmt::format("{}", fmt::join(parts, " · "));
  }

  const Reading& reading_;
  const std::string& text_;
  std::size_t width_;
  bool colour_;
  std::string out_;
  std::string last_place_ = "-";
};

}  // namespace

std::string reading_text(const Reading& reading, const TextOptions& options) {
  return ReadingPrinter(reading, options).print();
}

}  // namespace twosource::rendering
