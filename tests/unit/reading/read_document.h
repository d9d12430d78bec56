// Readings of test documents: tokens and parse from CoNLL-U, then this stage's own functions.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "reading/lexicon.h"
#include "reading/sentences.h"
#include "support/conllu_document.h"
#include "support/english_world.h"
#include "twosource/reading.h"

namespace twosource::reading {

/// The rules of entities and times of English, as the repository has them.
inline const EntityRules& english_entities() {
  static const auto rules = EntityRules::load(TWOSOURCE_SOURCE_DIR "/data/en/reading", *test::english_world());
  EXPECT_TRUE(rules.ok()) << rules.error().line();
  return *rules;
}

inline const TimeRules& english_times() {
  static const auto rules = TimeRules::load(TWOSOURCE_SOURCE_DIR "/data/en/times");
  EXPECT_TRUE(rules.ok()) << rules.error().line();
  return *rules;
}

inline const DateRules& english_dates() {
  static const auto rules = DateRules::load(TWOSOURCE_SOURCE_DIR "/data/en/reading");
  EXPECT_TRUE(rules.ok()) << rules.error().line();
  return *rules;
}

/// A document of documents/ with its sentences; every line is a paragraph.
inline Reading document(const std::string& name) {
  auto read = test::document_from_file(TWOSOURCE_SOURCE_DIR "/tests/unit/reading/documents/" + name + ".conllu");
  Reading reading;
  reading.report = test::report_of_lines(name, read.text);
  reading.tokens = std::move(read.tokens);
  find_sentences(reading, read.sentences);
  return reading;
}

/// A text without any analysis: one token, one paragraph.
inline Reading plain(const std::string& text) {
  Reading reading;
  reading.report = test::report_of_lines("plain", text);
  return reading;
}

}  // namespace twosource::reading
