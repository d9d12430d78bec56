#include "archive/linked_stories.h"

#include <map>
#include <utility>

#include "archive/ask.h"
#include "archive/makers.h"
#include "records/stored_story.h"

namespace twosource::archive {
namespace {

/// Whose linking would give the same as that of a row of `maker`: ?1 to ?4.
constexpr std::string_view kLinksTheSame = "program = ?1 AND model = ?2 AND language = ?3 AND linking = ?4";

bool is_damage(const Error& error) {
  return error.code == ErrorCode::kBrokenInput || error.code == ErrorCode::kTooLarge;
}

/// What a Story repeats words of.
std::string all_of(const std::map<std::string, std::string>& texts) {
  std::string all;
  for (const auto& [name, text] : texts) all += text;
  return all;
}

}  // namespace

Result<void> LinkedStories::keep(std::uint64_t story, std::string_view revision, const Story& linked) {
  if (linked.reports.size() < kFewestReportsKept) return {};
  const std::string bytes = records::stored_story(linked);
  if (bytes.size() > Packing::kLargest) return {};
  std::map<std::string, std::string> texts;
  for (const StoryReport& report : linked.reports) texts.emplace(report.id, report.text);
  const std::string record = packing_.pack(bytes, all_of(texts));
  const auto maker = maker_of(database_, linked.made_by);
  if (!maker) return maker.error();
  return tell(database_, "INSERT OR REPLACE INTO linked_story (story, revision, maker, record) VALUES (?1, ?2, ?3, ?4)",
              story, revision, *maker, Blob{record});
}

Result<Story> LinkedStories::kept(std::uint64_t story) const {
  auto question = ask(database_, "SELECT record FROM linked_story WHERE story = ?1", story);
  if (!question) return question.error();
  const auto row = question->step();
  if (!row) return row.error();
  if (!*row) return Error{ErrorCode::kNotFound, "is not kept as it was linked", {}};
  const auto texts = texts_of(story);
  if (!texts) return texts.error();
  const auto record = packing_.unpack(question->blob(0), all_of(*texts));
  if (!record) return record.error();
  return records::story_stored_as(*record, [&](const StoryReport& report) -> Result<std::string> {
    const auto text = texts->find(report.id);
    if (text != texts->end()) return text->second;
    return Error{ErrorCode::kBrokenInput, "has a report that is not of the story", report.id};
  });
}

/// By the names of its reports.
Result<std::map<std::string, std::string>> LinkedStories::texts_of(std::uint64_t story) const {
  auto question = ask(database_,
                      "SELECT report.name, version.text FROM membership JOIN report ON report.id = membership.report "
                      "JOIN version ON version.report = report.id AND version.number = report.version "
                      "WHERE story = ?1 AND until IS NULL",
                      story);
  if (!question) return question.error();
  std::map<std::string, std::string> texts;
  while (true) {
    const auto row = question->step();
    if (!row) return row.error();
    if (!*row) return texts;
    auto text = packing_.unpack(question->blob(1));
    if (!text) return text.error();
    texts.emplace(question->text(0), *std::move(text));
  }
}

Result<std::optional<Story>> LinkedStories::find(std::uint64_t story, std::string_view revision,
                                                 const MadeBy& now) const {
  const auto fits = ask_number(database_,
                               "SELECT 1 FROM linked_story JOIN maker ON maker.id = linked_story.maker WHERE " +
                                   std::string(kLinksTheSame) + " AND story = ?5 AND revision = ?6",
                               now.program, now.model, now.language, now.linking, story, revision);
  if (!fits) return fits.error();
  if (!*fits) return std::optional<Story>();
  auto found = kept(story);
  if (!found) {
    if (is_damage(found.error())) return std::optional<Story>();
    return found.error();
  }
  found->made_by = now;  // may differ in what linking does not rest on
  return std::optional(*std::move(found));
}

Result<void> LinkedStories::mark_unkept(const Stories& stories, const MadeBy& now) {
  const auto known = rows_of(ask(database_, "SELECT story, revision FROM linked_story"), [](const Statement& row) {
    return std::pair(static_cast<std::uint64_t>(row.integer(0)), row.text(1));
  });
  if (!known) return known.error();
  for (const auto& [story, revision] : *known) {
    const auto is = stories.revision_of(story);
    if (!is) return is.error();
    if (*is == revision) {
      const auto sound = kept(story);
      if (sound) continue;
      if (!is_damage(sound.error())) return sound.error();
    }
    if (auto gone = tell(database_, "DELETE FROM linked_story WHERE story = ?1", story); !gone) return gone;
  }
  return tell(database_,
              "UPDATE story SET is_linked = 0 WHERE is_linked AND size >= ?5 AND NOT EXISTS "
              "(SELECT 1 FROM linked_story JOIN maker ON maker.id = linked_story.maker "
              "WHERE linked_story.story = story.number AND " +
                  std::string(kLinksTheSame) + ")",
              now.program, now.model, now.language, now.linking, kFewestReportsKept);
}

}  // namespace twosource::archive
