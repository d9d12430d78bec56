// An archive of small Readings made by hand, to be asked.
#pragma once

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "archive/reports.h"
#include "archive/schema.h"
#include "archive/search/search.h"
#include "unit/archive/scratch_folder.h"

namespace twosource::archive {

/// A Reading whose parts are named by words of its text.
class MadeReading {
 public:
  MadeReading(std::string id, std::string day, std::string text) {
    reading.report.id = std::move(id);
    reading.report.published = given_date(day);
    reading.report.text = std::move(text);
    reading.report.language = "en";
    const Span all{0, static_cast<std::uint32_t>(reading.report.text.size())};
    reading.report.blocks.push_back({BlockKind::kParagraph, 1, all});
    reading.sentences.push_back({all, {}, 0});
  }

  MadeReading& by(std::string outlet) {
    reading.report.outlet = std::move(outlet);
    return *this;
  }
  MadeReading& titled(std::string title) {
    reading.report.title = std::move(title);
    return *this;
  }
  MadeReading& names(std::string name, EntityType type) {
    reading.entities.push_back({std::move(name), type, {}, {}});
    return *this;
  }
  /// The entity of some number says the quoted words; without a number nobody is named.
  MadeReading& says(std::optional<std::size_t> speaker, std::string_view cue, std::string_view words,
                    Naming naming = Naming::kNamed) {
    Attribution attribution;
    attribution.speaker = speaker;
    attribution.naming = naming;
    attribution.cue = {place(cue)};
    reading.attributions.push_back(attribution);
    tells(words);
    reading.statements.back().attribution = reading.attributions.size() - 1;
    return *this;
  }
  /// The report tells it in its own voice.
  MadeReading& tells(std::string_view words) {
    twosource::Statement statement;
    statement.span = place(words);
    reading.statements.push_back(statement);
    return *this;
  }
  MadeReading& inflects(std::string form, std::string lemma, std::string_view pos = "VERB") {
    reading.words.push_back({place(form), form, std::move(lemma), Label(pos), false});
    return *this;
  }

  Reading reading;

 private:
  [[nodiscard]] Span place(std::string_view words) const {
    const std::size_t at = reading.report.text.find(words);
    EXPECT_NE(at, std::string::npos) << words;
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
  }
};

class MadeArchive : public ScratchFolder {
 protected:
  void SetUp() override {
    ScratchFolder::SetUp();
    auto opened = open_archive(path(), Access::kCreate, "0.1.0");
    ASSERT_TRUE(opened.ok()) << opened.error().line();
    database_.emplace(*std::move(opened));
    ASSERT_TRUE(database_->execute("PRAGMA synchronous = OFF").ok());  // the tests lose no power
    ASSERT_TRUE(packing_.serve(*database_).ok());
  }
  void TearDown() override {
    database_.reset();
    ScratchFolder::TearDown();
  }

  Database& database() { return *database_; }

  ReportRow add(const MadeReading& made) {
    Reports reports(*database_, packing_);
    const auto serial = reports.next_serial();
    EXPECT_TRUE(serial.ok());
    const std::string& id = made.reading.report.id;
    auto row = reports.add({"key of " + id, "words of " + id, *serial, made.reading, true, "profile"});
    EXPECT_TRUE(row.ok()) << row.error().line();
    return row.ok() ? *row : ReportRow{};
  }

  Found found(std::string_view query, const SearchOptions& options = {}) {
    auto found = search(*database_, query, options);
    EXPECT_TRUE(found.ok()) << query << ": " << (found.ok() ? "" : found.error().line());
    return found.ok() ? *std::move(found) : Found{};
  }

  /// Ids of the reports that answer, in their order.
  std::vector<std::string> reports(std::string_view query, const SearchOptions& options = {}) {
    std::vector<std::string> ids;
    for (const Hit& hit : found(query, options).hits) ids.push_back(hit.report);
    return ids;
  }

  /// Words of the statements that answer.
  std::vector<std::string> quotes(std::string_view query) {
    std::vector<std::string> quotes;
    for (const Hit& hit : found(query).hits) quotes.push_back(hit.quote);
    return quotes;
  }

  Packing packing_;
  std::optional<Database> database_;
};

}  // namespace twosource::archive
