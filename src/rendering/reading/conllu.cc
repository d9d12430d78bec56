// A Reading's tokens as CoNLL-U (https://universaldependencies.org/format.html), for the tools of the field.
//
// Dependency labels are the pipeline's own (ClearNLP's in spaCy's English models, "ROOT" written "root"), not UD's.
// MISC holds SpaceAfter=No, NER=B-PERSON, Norm=, and StartChar= and EndChar=: code point offsets of the report's
// text. White space tokens, which spaCy keeps, are written as UDPipe escapes them: \s \t \n \r.
// Test: tests/unit/rendering/reading/conllu_test.cc.
#include <fmt/format.h>

#include <iterator>
#include <string>
#include <string_view>

#include "base/unicode.h"
#include "document/grammar.h"
#include "rendering/rendering.h"

namespace twosource::rendering {
namespace {

/// A value of a column, which must hold no tab and no line break; "_" where it is empty.
std::string column(std::string_view value, bool escape_spaces = false) {
  if (value.empty()) return "_";
  std::string text;
  for (const char c : value) {
    switch (c) {
      case '\t':
        text += "\\t";
        break;
      case '\n':
        text += "\\n";
        break;
      case '\r':
        text += "\\r";
        break;
      case ' ':
        text += escape_spaces ? "\\s" : " ";
        break;
      default:
        text += c;
    }
  }
  return text;
}

/// A value inside of MISC, whose items are separated by "|".
std::string misc_value(std::string_view value) {
  std::string text;
  for (const char c : column(value, true)) {
    if (c == '|') {
      text += "\\p";
    } else {
      text += c;
    }
  }
  return text;
}

std::string misc(const Token& token, Span points) {
  std::string items;
  if (!token.space_after) items += "SpaceAfter=No|";
  if (token.entity != EntityMark::kOutside) {
    items += fmt::format("NER={}-{}|", token.entity == EntityMark::kBegin ? 'B' : 'I', token.entity_type.text());
  }
  if (!token.norm.empty()) items += fmt::format("Norm={}|", misc_value(token.norm));
  return items + fmt::format("StartChar={}|EndChar={}", points.start, points.end);
}

/// On one line, for the comment lines: line breaks and tabs become spaces.
std::string one_line(std::string_view text) {
  std::string line;
  for (const char c : text) line += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
  return line;
}

/// The tokens of one sentence and what follows it up to the next (white space between blocks belongs to no sentence).
TokenRange tokens_of(const Reading& reading, std::size_t sentence) {
  TokenRange range{0, static_cast<std::uint32_t>(reading.tokens.size())};
  if (sentence > 0) range.first = reading.sentences[sentence].tokens.first;
  if (sentence + 1 < reading.sentences.size()) range.last = reading.sentences[sentence + 1].tokens.first;
  return range;
}

}  // namespace

std::string reading_conllu(const Reading& reading) {
  const std::string& text = reading.report.text;
  const base::CodePointIndex index(text);
  std::string out = fmt::format("# newdoc id = {}\n", one_line(reading.report.id));
  const auto line = std::back_inserter(out);
  for (std::size_t s = 0; s < reading.sentences.size(); ++s) {
    fmt::format_to(line, "# sent_id = {}-s{}\n", one_line(reading.report.id), s + 1);
    fmt::format_to(line, "# text = {}\n", one_line(cut(text, reading.sentences[s].span)));
    const TokenRange range = tokens_of(reading, s);
    for (std::uint32_t t = range.first; t < range.last; ++t) {
      const Token& token = reading.tokens[t];
      const bool is_root = token.head == t || !range.contains(token.head);
      fmt::format_to(line, "{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t_\t{}\n", t - range.first + 1,
                     column(cut(text, token.span), token.is_space), column(token.lemma, token.is_space),
                     column(token.pos.text()), column(token.tag.text()), column(token.morph.text()),
                     is_root ? 0 : token.head - range.first + 1,
                     token.dep == document::dep::ROOT ? "root" : column(token.dep.text()),
                     misc(token, index.code_points(token.span)));
    }
    out += '\n';
  }
  return out;
}

}  // namespace twosource::rendering
