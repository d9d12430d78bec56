// The attributions of a Reading for brat (https://brat.nlplab.org/standoff.html): an event a cue, with its source,
// content and relays for arguments and its act for the type.
//
//   T1  Source 0 15     China's top diplomat         a discontinuous span: "21 60;70 90", its parts joined by a space
//   T2  Deny 16 22      denied                       the cue is the event's trigger
//   E1  Deny:T2 Source:T1 Content:T3 Via:T4 Within:E2
//   A1  Naming E1 anonymous
//   #1  AnnotatorNotes E1   speaker: Ilse Brandt; via: Reuters
//
// Offsets count code points of the report's text. brat breaks an annotation at line breaks, so that spans are cut
// there. Test: tests/unit/rendering/reading/brat_test.cc, tests/end_to_end/brat_test.py.
#include <fmt/format.h>

#include <array>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "base/unicode.h"
#include "rendering/escaping.h"
#include "rendering/rendering.h"

namespace twosource::rendering {
namespace {

constexpr std::array kActs = {Act::kState,   Act::kDeny,     Act::kAccuse,  Act::kCriticise, Act::kPraise, Act::kWarn,
                              Act::kUrge,    Act::kAnnounce, Act::kPromise, Act::kAsk,       Act::kAgree,  Act::kRefuse,
                              Act::kDecline, Act::kSuggest,  Act::kBelieve, Act::kReport,    Act::kOther};
constexpr std::array kNamings = {Naming::kNamed, Naming::kUnnamedOnRecord, Naming::kAnonymous, Naming::kDocument,
                                 Naming::kOutlet};
constexpr std::array kKinds = {QuoteKind::kDirect, QuoteKind::kIndirect, QuoteKind::kMixed};

/// "Deny": types begin with a capital in brat's own examples.
std::string type_of(Act act) {
  std::string name(name_of(act));
  name.front() = static_cast<char>(name.front() - 'a' + 'A');
  return name;
}

class BratPrinter {
 public:
  explicit BratPrinter(const Reading& reading) : reading_(reading), text_(reading.report.text), index_(text_) {}

  std::string print() {
    event__attribution_.resize(reading_.attributions.size(), 0);
    for (std::size_t i = 0; i < reading_.attributions.size(); ++i) {
      const Attribution& attribution = reading_.attributions[i];
      // Without words for a trigger there is no event; the content serves where a cue has none.
      if (!pieces(attribution.cue).empty() || !pieces(attribution.content).empty()) event__attribution_[i] = ++events_;
    }
    for (std::size_t i = 0; i < reading_.attributions.size(); ++i) {
      if (event__attribution_[i] != 0) event(i);
    }
    return std::move(out_);
  }

 private:
  /// The lines of some spans, without white space at their ends.
  [[nodiscard]] std::vector<Span> pieces(const SpanList& spans) const {
    std::vector<Span> found;
    for (const Span span : spans) {
      std::uint32_t start = span.start;
      for (std::uint32_t at = span.start; at <= span.end; ++at) {
        if (at < span.end && text_[at] != '\n' && text_[at] != '\r') continue;
        const Span line = base::trimmed(text_, {start, at});
        if (!line.empty()) found.push_back(line);
        start = at + 1;
      }
    }
    return found;
  }

  /// Adds an annotation of text; 0 where there is none.
  std::size_t text_bound(std::string_view type, const SpanList& spans) {
    const std::vector<Span> parts = pieces(spans);
    if (parts.empty()) return 0;
    std::string offsets;
    std::string words;
    for (const Span part : parts) {
      const Span points = index_.code_points(part);
      offsets += fmt::format("{}{} {}", offsets.empty() ? "" : ";", points.start, points.end);
      if (!words.empty()) words += ' ';
      words += cut(text_, part);
    }
    ++texts_;
    fmt::format_to(std::back_inserter(out_), "T{}\t{} {}\t{}\n", texts_, type, offsets, words);
    return texts_;
  }

  void event(std::size_t i) {
    const Attribution& attribution = reading_.attributions[i];
    const std::string type = type_of(attribution.act);
    const bool cued = !pieces(attribution.cue).empty();
    const std::size_t trigger = text_bound(type, cued ? attribution.cue : attribution.content);
    std::string arguments;
    const auto argue = [&](std::string_view role, const SpanList& spans, std::string_view text_type) {
      if (const auto number = text_bound(text_type, spans); number != 0) {
        arguments += fmt::format(" {}:T{}", role, number);
      }
    };
    argue("Source", attribution.source, "Source");
    argue("Content", attribution.content, "Content");
    for (std::size_t relay = 0; relay < attribution.via.size(); ++relay) {
      // brat numbers a role that an event has several times.
      argue(relay == 0 ? "Via" : fmt::format("Via{}", relay + 1), {attribution.via[relay].span}, "Relay");
    }
    if (attribution.within && event__attribution_[*attribution.within] != 0) {
      arguments += fmt::format(" Within:E{}", event__attribution_[*attribution.within]);
    }
    const std::size_t number = event__attribution_[i];
    fmt::format_to(std::back_inserter(out_), "E{}\t{}:T{}{}\n", number, type, trigger, arguments);
    attribute(fmt::format("Kind E{} {}", number, name_of(attribution.kind)));
    attribute(fmt::format("Naming E{} {}", number, name_of(attribution.naming)));
    if (attribution.confidence == Confidence::kLikely) attribute(fmt::format("Likely E{}", number));
    note(number, attribution);
  }

  void attribute(const std::string& words) {
    fmt::format_to(std::back_inserter(out_), "A{}\t{}\n", ++attributes_, words);
  }

  /// The speaker and the relays by their names.
  void note(std::size_t event, const Attribution& attribution) {
    std::string words;
    if (attribution.speaker) words = "speaker: " + reading_.entities[*attribution.speaker].name;
    for (const Relay& relay : attribution.via) {
      if (relay.entity) words += (words.empty() ? "via: " : "; via: ") + reading_.entities[*relay.entity].name;
    }
    if (words.empty()) return;
    fmt::format_to(std::back_inserter(out_), "#{}\tAnnotatorNotes E{}\t{}\n", ++notes_, event, on_one_line(words));
  }

  const Reading& reading_;
  const std::string& text_;
  base::CodePointIndex index_;
  std::string out_;
  std::vector<std::size_t> event__attribution_;  ///< number of its event; 0: none
  std::size_t texts_ = 0;
  std::size_t events_ = 0;
  std::size_t attributes_ = 0;
  std::size_t notes_ = 0;
};

}  // namespace

std::string reading_brat(const Reading& reading) { return BratPrinter(reading).print(); }

std::string brat_annotation_conf() {
  std::string conf =
      "# What twosource read --format brat writes.\n\n"
      "[entities]\nSource\nContent\nRelay\n\n"
      "[relations]\n\n"
      "[events]\n";
  for (const Act act : kActs) {
    conf += type_of(act) + "\tSource?:Source, Content?:Content, Via*:Relay, Within?:<EVENT>\n";
  }
  conf += "\n[attributes]\n";
  const auto add = [&conf](std::string_view name, const auto& values) {
    conf += fmt::format("{}\tArg:<EVENT>, Value:", name);
    for (std::size_t i = 0; i < values.size(); ++i) conf += fmt::format("{}{}", i == 0 ? "" : "|", name_of(values[i]));
    conf += '\n';
  };
  add("Kind", kKinds);
  add("Naming", kNamings);
  return conf + "Likely\tArg:<EVENT>\n";
}

std::string brat_visual_conf() {
  return "# Colours and short names for what twosource read --format brat writes.\n\n"
         "[labels]\n"
         "Source | Source | Src\n"
         "Content | Content | Cont\n"
         "Relay | Relay | Rel\n"
         "Within | within | in\n\n"
         "[drawing]\n"
         "SPAN_DEFAULT\tfgColor:black, bgColor:#d9d9d9, borderColor:darken\n"
         "ARC_DEFAULT\tcolor:black, arrowHead:triangle-5\n"
         "Source\tbgColor:#b3cde3\n"
         "Content\tbgColor:#fbfbe0\n"
         "Relay\tbgColor:#decbe4\n"
         "Deny\tbgColor:#fbb4ae\n"
         "Refuse\tbgColor:#fbb4ae\n"
         "Decline\tbgColor:#fed9a6\n"
         "Accuse\tbgColor:#fed9a6\n"
         "Naming\tglyph:!, position:right\n"
         "Likely\tglyph:?, position:right\n";
}

}  // namespace twosource::rendering
