// A Reading's text with its time expressions as TimeML 1.2.1 (ISO 24617-1; Saurí et al. 2006), in the make-up of
// TempEval-3: DOCID, DCT, TITLE, TEXT with TIMEX3 inline. Events and links are not written.
//
// t0 is the report's date; t1, t2 … are the timexes of the JSON. Characters that XML 1.0 forbids become U+FFFD one for
// one, and carriage returns are written as references, so that the content of TEXT keeps the report's offsets.
// Schema: schemas/timeml.1.2.1.xsd. Test: tests/unit/rendering/reading/timeml_test.cc.
#include <fmt/format.h>

#include <iterator>
#include <string>
#include <string_view>

#include "base/unicode.h"
#include "rendering/rendering.h"

namespace twosource::rendering {
namespace {

bool is_xml_character(char32_t c) {
  if (c < U' ') return c == U'\t' || c == U'\n' || c == U'\r';
  constexpr char32_t kNoCharacter = 0xFFFE;
  constexpr char32_t kNoCharacterEither = 0xFFFF;
  return c != kNoCharacter && c != kNoCharacterEither;
}

/// For text and quoted attributes of XML 1.0.
std::string escape_xml(std::string_view text) {
  std::string escaped;
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint next = base::decode_at(text, at);
    switch (next.value) {
      case U'&':
        escaped += "&amp;";
        break;
      case U'<':
        escaped += "&lt;";
        break;
      case U'>':
        escaped += "&gt;";
        break;
      case U'"':
        escaped += "&quot;";
        break;
      case U'\r':  // a reader would make it a line feed
        escaped += "&#13;";
        break;
      default:
        if (is_xml_character(next.value)) {
          escaped += text.substr(at, next.size);
        } else {
          escaped += "\uFFFD";
        }
    }
    at += next.size;
  }
  return escaped;
}

std::string attribute(std::string_view name, std::string_view value) {
  return value.empty() ? std::string() : fmt::format(" {}=\"{}\"", name, escape_xml(value));
}

/// "t4" of a timex of the reading.
std::string id_of(std::size_t timex) { return fmt::format("t{}", timex + 1); }

/// Where a length of time begins or ends: a timex, or the report's date where the words say "past" or "next".
std::string bound(const std::optional<std::size_t>& timex, bool at_report) {
  if (timex) return id_of(*timex);
  return at_report ? "t0" : std::string();
}

std::string opening_tag(const Reading& reading, std::size_t index) {
  const Timex& timex = reading.timexes[index];
  const bool is_length = timex.type == TimexType::kDuration;
  const bool computed =
      !is_length && timex.type != TimexType::kSet && !timex.local.empty() && timex.local != timex.value;
  std::string tag = fmt::format("<TIMEX3 tid=\"{}\" type=\"{}\"", id_of(index), name_of(timex.type));
  tag += attribute("value", timex.value);
  tag += attribute("mod", timex.mod);
  tag += attribute("quant", timex.quant);
  tag += attribute("freq", timex.freq);
  if (is_length) {
    tag += attribute("beginPoint", bound(timex.begin, timex.direction > 0));
    tag += attribute("endPoint", bound(timex.end_point, timex.direction < 0));
  }
  tag += attribute("temporalFunction", computed ? "true" : "false");
  if (computed) tag += attribute("anchorTimeID", timex.anchor ? id_of(*timex.anchor) : "t0");
  return tag + ">";
}

/// The report's date as t0; where it is not known its value is open and it has no words.
std::string creation_time(const Report& report) {
  const std::string value = report.published ? report.published->value : "XXXX-XX-XX";
  const bool has_time = value.find('T') != std::string::npos;
  return fmt::format(
      "<DCT><TIMEX3 tid=\"t0\" type=\"{}\"{} temporalFunction=\"false\" functionInDocument=\"{}\">{}</TIMEX3></DCT>",
      has_time ? "TIME" : "DATE", attribute("value", value), "CREATION_TIME",
      report.published ? escape_xml(value) : std::string());
}

}  // namespace

std::string reading_timeml(const Reading& reading) {
  const std::string_view text = reading.report.text;
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML>\n";
  const auto line = std::back_inserter(out);
  fmt::format_to(line, "<DOCID>{}</DOCID>\n{}\n", escape_xml(reading.report.id), creation_time(reading.report));
  if (reading.report.title) fmt::format_to(line, "<TITLE>{}</TITLE>\n", escape_xml(*reading.report.title));
  out += "<TEXT>";
  std::uint32_t at = 0;
  for (std::size_t index = 0; index < reading.timexes.size(); ++index) {
    const Span span = reading.timexes[index].span;
    out += escape_xml(cut(text, {at, span.start})) + opening_tag(reading, index);
    out += escape_xml(cut(text, span)) + "</TIMEX3>";
    at = span.end;
  }
  out += escape_xml(text.substr(at));
  return out + "</TEXT>\n</TimeML>\n";
}

}  // namespace twosource::rendering
