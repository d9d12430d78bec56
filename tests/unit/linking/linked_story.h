// A Story from Readings built by hand, through the whole of linking.
#pragma once

#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include "language/encoder/statement_encoder.h"
#include "linking/linker.h"
#include "support/english_world.h"
#include "unit/linking/reading_builder.h"

namespace twosource::test {

inline const linking::Linker& english_linker() {
  static const auto& linker =
      *new Result<linking::Linker>(linking::Linker::load(TWOSOURCE_SOURCE_DIR "/data", "en", english_world()));
  if (!linker) {
    std::cerr << linker.error().line() << "\n";
    std::abort();
  }
  return *linker;
}

inline const language::StatementEncoder& english_statements() {
  const std::string folder = TWOSOURCE_SOURCE_DIR "/data/en/language/";
  static const auto vocabulary = language::Vocabulary::load(folder + "encoder.weights");
  static const auto statements = language::StatementEncoder::load(folder + "statements.weights", *vocabulary);
  if (!statements) {
    std::cerr << statements.error().line() << "\n";
    std::abort();
  }
  return *statements;
}

inline Story linked_readings(const std::vector<const Reading*>& readings, bool explain = false) {
  language::StatementEncoder::Scratch scratch;
  return english_linker().link(readings, english_statements().encode(readings, scratch), explain);
}

inline Story linked(std::vector<ReadingBuilder*> builders) {
  std::vector<const Reading*> readings;
  for (ReadingBuilder* builder : builders) readings.push_back(&builder->build());
  return linked_readings(readings);
}

/// The report of a Story that has an id.
inline const StoryReport& report_with_id(const Story& story, const std::string& id) {
  for (const StoryReport& report : story.reports) {
    if (report.id == id) return report;
  }
  std::cerr << "no report " << id << "\n";
  std::abort();
}

}  // namespace twosource::test
