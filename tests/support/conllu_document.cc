#include "support/conllu_document.h"

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>

#include "base/json.h"

namespace twosource::test {
namespace {

std::vector<std::string> split(std::string_view line, char separator) {
  std::vector<std::string> parts;
  std::string part;
  std::istringstream stream{std::string(line)};
  while (std::getline(stream, part, separator)) parts.push_back(part);
  return parts;
}

[[noreturn]] void malformed(std::string_view line) {
  std::cerr << "malformed CoNLL-U in a test document: " << line << '\n';
  std::abort();
}

std::string field(const std::string& value) { return value == "_" ? std::string() : value; }

/// MISC: SpaceAfter=No|NER=B-PERSON|Norm=not|start=0|end=3
void read_misc(const std::string& misc, Token& token) {
  token.space_after = true;
  for (const std::string& item : split(misc, '|')) {
    const auto equals = item.find('=');
    if (equals == std::string::npos) continue;
    const std::string key = item.substr(0, equals);
    const std::string value = item.substr(equals + 1);
    if (key == "SpaceAfter") token.space_after = value != "No";
    if (key == "Norm") token.norm = value;
    if (key == "start") token.span.start = static_cast<std::uint32_t>(std::stoul(value));
    if (key == "end") token.span.end = static_cast<std::uint32_t>(std::stoul(value));
    if (key == "NER" && value.size() > 2) {
      token.entity = value[0] == 'B' ? EntityMark::kBegin : EntityMark::kInside;
      token.entity_type = EntityType(value.substr(2));
    }
  }
}

}  // namespace

Document document_from_conllu(std::string_view conllu) {
  Document document;
  std::istringstream lines{std::string(conllu)};
  std::string line;
  std::uint32_t sentence_start = 0;
  const auto end_sentence = [&] {
    const auto count = static_cast<std::uint32_t>(document.tokens.size());
    if (count > sentence_start) document.sentences.push_back({sentence_start, count});
    sentence_start = count;
  };
  bool text_given = false;
  while (std::getline(lines, line)) {
    if (line.empty()) {
      end_sentence();
    } else if (line.starts_with("# text_json = ")) {
      document.text = base::parse_json(line.substr(14), "test").value().get<std::string>();
      text_given = true;
    } else if (line[0] != '#') {
      const auto columns = split(line, '\t');
      if (columns.size() != 10) malformed(line);
      Token token;
      const std::string& form = columns[1];
      token.lemma = field(columns[2]);
      if (columns[2] == "_" && form == "_") token.lemma = "_";
      token.norm = form;
      token.pos = Label(field(columns[3]));
      token.tag = Label(field(columns[4]));
      token.morph = Label(field(columns[5]));
      const auto index = static_cast<std::uint32_t>(document.tokens.size());
      const auto head = static_cast<std::uint32_t>(std::stoul(columns[6]));
      token.head = head == 0 ? index : sentence_start + head - 1;
      token.dep = Label(columns[7] == "root" ? "ROOT" : columns[7]);
      token.is_space = token.pos.text() == "SPACE";
      read_misc(columns[9], token);
      if (!text_given) {
        token.span.start = static_cast<std::uint32_t>(document.text.size());
        document.text += form;
        token.span.end = static_cast<std::uint32_t>(document.text.size());
        if (token.space_after) document.text += ' ';
      }
      document.tokens.push_back(std::move(token));
    }
  }
  end_sentence();
  return document;
}

Document document_from_file(const std::string& path) {
  std::ifstream file(path);
  if (!file) malformed(path);
  std::ostringstream content;
  content << file.rdbuf();
  return document_from_conllu(content.str());
}

Report report_of_lines(std::string id, std::string text) {
  Report report;
  report.id = std::move(id);
  report.language = "en";
  report.text = std::move(text);
  std::uint32_t at = 0;
  std::uint32_t number = 1;
  while (at < report.text.size()) {
    auto end = report.text.find('\n', at);
    if (end == std::string::npos) end = report.text.size();
    if (end > at) report.blocks.push_back({BlockKind::kParagraph, number++, {at, static_cast<std::uint32_t>(end)}});
    at = static_cast<std::uint32_t>(end) + 1;
  }
  return report;
}

}  // namespace twosource::test
