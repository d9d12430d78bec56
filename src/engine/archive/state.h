// What an open Archive holds, and the work that several of its calls share.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "archive/database.h"
#include "archive/keys.h"
#include "archive/linked_stories.h"
#include "archive/packing.h"
#include "archive/reports.h"
#include "archive/stories.h"
#include "engine/parts.h"
#include "twosource/archive.h"

namespace twosource {

struct Archive::State {
  State(archive::Packing packed, archive::Database opened, archive::AddressRules rules)
      : packing(std::move(packed)), database(std::move(opened)), addresses(std::move(rules)) {}

  archive::Packing packing;  ///< goes last: the database calls it
  archive::Database database;
  archive::AddressRules addresses;
  archive::Reports reports{database, packing};
  archive::Stories stories{database};
  archive::LinkedStories linked_stories{database, packing};

  // What of an Engine's stages an archive runs by itself.
  static engine::Executor& executor_of(const Engine& engine) { return engine.parts_->executor; }
  static Result<Report> finish(const Engine& engine, Report report);

  /// By key, address or id; kNotFound.
  [[nodiscard]] Result<archive::ReportRow> report_named(std::string_view name) const;

  /// By id; kNotFound.
  [[nodiscard]] Result<archive::FoundStory> story_named(std::string_view id) const;

  /// The Readings of a story's reports, by their rows.
  [[nodiscard]] Result<std::vector<Reading>> readings_of(const std::vector<std::int64_t>& rows) const;

  /// Links what is to be linked, and writes down what lists show of it. Gives how many stories it linked.
  Result<std::size_t> link_stories(const Engine& engine, const IngestOptions& options);
};

namespace engine {

/// The place for messages: "news.db".
Error at(Error error, const std::string& where);

}  // namespace engine

}  // namespace twosource
