// Readings of test documents by the whole stage, and their attributions in words.
#pragma once

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "language/encoder/attribution_tagger.h"
#include "reading/reader.h"
#include "support/conllu_document.h"
#include "support/english_world.h"
#include "twosource/reading.h"

namespace twosource::reading {

/// A document of documents/ as the Reader reads it; every line is a paragraph.
inline Reading read_all(const std::string& name, std::optional<std::string> outlet = std::nullopt) {
  static const auto reader = Reader::load(TWOSOURCE_SOURCE_DIR "/data", "en", *test::english_world());
  EXPECT_TRUE(reader.ok()) << reader.error().line();
  auto document = test::document_from_file(TWOSOURCE_SOURCE_DIR "/tests/unit/reading/documents/" + name + ".conllu");
  static const auto tagger =
      language::AttributionTagger::load(TWOSOURCE_SOURCE_DIR "/data/en/language/encoder.weights");
  EXPECT_TRUE(tagger.ok()) << tagger.error().line();
  Report report = test::report_of_lines(name, document.text);
  report.outlet = std::move(outlet);
  std::vector<Span> paragraphs;
  for (const Block& block : report.blocks) paragraphs.push_back(block.span);
  language::TaggerScratch scratch;
  const auto scores = tagger->score(report.text, paragraphs, scratch);
  return reader->read(std::move(report), document.tokens, document.sentences, scores);
}

/// The words of a list of Spans, parts joined by " | ".
inline std::string words(const Reading& reading, const SpanList& spans) {
  std::string joined;
  for (const Span span : spans) {
    if (!joined.empty()) joined += " | ";
    joined += cut(reading.report.text, span);
  }
  return joined;
}

/// "source / cue / content".
inline std::string words(const Reading& reading, const Attribution& attribution) {
  return words(reading, attribution.source) + " / " + words(reading, attribution.cue) + " / " +
         words(reading, attribution.content);
}

/// The attribution whose content begins with these words; fails the test where there is none.
inline const Attribution& attribution_of(const Reading& reading, const std::string& content) {
  for (const Attribution& attribution : reading.attributions) {
    if (words(reading, attribution.content).starts_with(content)) return attribution;
  }
  ADD_FAILURE() << "no attribution of: " << content;
  static const Attribution none;
  return none;
}

/// Name of the speaker, empty where nobody could be told.
inline std::string speaker(const Reading& reading, const Attribution& attribution) {
  return attribution.speaker ? reading.entities[*attribution.speaker].name : std::string();
}

}  // namespace twosource::reading
