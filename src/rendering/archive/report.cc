// A report of an archive: where it came from, what each field rests on, its versions and copies, its text.
//
//   Harbour to close on Friday
//
//   outlet      The Ledger (meta)
//   published   Wed 14 May 2031, 09:30 UTC (json-ld)
//   story       3f9ab2c4d1e0f677
//   versions    2, of which the last stands
//
//     The harbour will close on Friday, mayor Ana Duarte said.
//
// Test: tests/unit/rendering/archive/archive_test.cc.
#include <fmt/format.h>

#include "rendering/brief/words.h"
#include "rendering/json_records.h"
#include "rendering/rendering.h"
#include "rendering/screen_page.h"

namespace twosource::rendering {
namespace {

/// "The Ledger (meta)": what a field is, and where on a page it was found.
std::string with_basis(std::string_view text, const Report& report, FieldBasis Page::*field) {
  if (text.empty()) return {};
  if (!report.page || (*report.page).*field == FieldBasis::kNone) return std::string(text);
  return fmt::format("{} ({})", text, name_of((*report.page).*field));
}

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) all += (all.empty() ? "" : ", ") + shown(text);
  return all;
}

std::string when(const Report& report) {
  if (!report.published) return {};
  std::string words = date_words(report.published);
  if (report.published_at) words += ", " + shown(*report.published_at);
  if (report.published->basis != DateBasis::kGiven) {
    words += fmt::format(" ({} from its words)", name_of(report.published->basis));
  }
  return words;
}

std::string versions_of(const ArchivedReport& report) {
  if (report.versions.size() < 2) return {};
  std::string words;
  for (const ReportVersion& version : report.versions) {
    words += fmt::format("{}{}{}{}", words.empty() ? "" : ", ", version.number,
                         version.fetched_at ? " fetched " + shown(*version.fetched_at) : "",
                         version.stands ? " (stands)" : "");
  }
  return words;
}

std::string copies_of(const ArchivedReport& report) {
  std::string words;
  for (const ReportCopy& copy : report.copies) {
    words += fmt::format("{}{} {} ({:.0f} % of the shorter one's passages)", words.empty() ? "" : ", ",
                         copy.is_original ? "copies" : "copied by", shown(copy.report), 100 * copy.share);
  }
  return words;
}

void add_fields(ScreenPage& page, const ArchivedReport& archived) {
  const Report& report = archived.reading.report;
  page.field("key", shown(archived.key));
  page.field("id", shown(report.id));
  page.field("outlet", with_basis(shown(report.outlet.value_or("")), report, &Page::outlet));
  page.field("authors", with_basis(joined(report.authors), report, &Page::authors));
  page.field("published", with_basis(when(report), report, &Page::published));
  page.field("fetched", shown(report.fetched_at.value_or("")));
  page.field("address", with_basis(shown(report.url.value_or("")), report, &Page::url));
  if (report.page) {
    page.field("page", name_of(report.page->kind));
    page.field("changed", shown(report.page->modified_at.value_or("")));
    page.field("agencies", joined(report.page->agencies));
  }
  page.field("language", shown(report.language));
  page.field("story", shown(archived.story.value_or("")));
  page.field("read by", archived.is_read
                            ? shown(archived.reading.made_by.program + ", " + archived.reading.made_by.model)
                            : "nobody: it is kept, and too little to be read");
  page.field("versions", versions_of(archived));
  page.field("copies", copies_of(archived));
  page.field("notes", joined(report.notes));
}

/// "… passages that it shares with r2", each with its first words.
void add_passages(ScreenPage& page, const std::string& text, const ReportCopy& copy) {
  if (copy.passages.empty()) return;
  page.gap();
  page.line("shared with " + shown(copy.report), ScreenPage::kBold);
  for (const SharedPassage& passage : copy.passages) page.line("“" + shown(cut(text, passage.here)) + "”", {}, 2);
}

}  // namespace

std::string report_text(const ArchivedReport& archived, const TextOptions& options) {
  const Report& report = archived.reading.report;
  ScreenPage page(options);
  page.line(with_basis(shown(report.title.value_or("")), report, &Page::title), ScreenPage::kBold);
  if (report.title) page.gap();
  add_fields(page, archived);
  for (const Block& block : report.blocks) {
    page.gap();
    if (block.kind != BlockKind::kParagraph) page.line(name_of(block.kind), ScreenPage::kDim, 2);
    page.line(shown(cut(report.text, block.span)), {}, 2);
  }
  for (const ReportCopy& copy : archived.copies) add_passages(page, report.text, copy);
  return page.take();
}

std::string report_json(const ArchivedReport& archived) {
  base::Json versions = base::Json::array();
  for (const ReportVersion& version : archived.versions) {
    versions.push_back({{"number", version.number},
                        {"fetched_at", value_or_null(version.fetched_at)},
                        {"sha256", version.sha256},
                        {"stands", version.stands}});
  }
  const base::CodePointIndex here(archived.reading.report.text);
  base::Json copies = base::Json::array();
  for (const ReportCopy& copy : archived.copies) {
    copies.push_back({{"report", copy.report},
                      {"original", copy.is_original},
                      {"share", copy.share},
                      {"passages", passages_json(copy.passages, here, base::CodePointIndex(copy.text))}});
  }
  const base::Json json{{"schema", "twosource.report/1"},
                        {"key", archived.key},
                        {"story", value_or_null(archived.story)},
                        {"read", archived.is_read},
                        {"versions", std::move(versions)},
                        {"copies", std::move(copies)},
                        {"reading", records::json_of(archived.reading, Layers{})}};
  return base::to_text(json) + "\n";
}

}  // namespace twosource::rendering
