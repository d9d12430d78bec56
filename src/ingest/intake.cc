#include "ingest/intake.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "base/dates.h"
#include "base/sha256.h"
#include "base/unicode.h"
#include "ingest/decode.h"
#include "ingest/files.h"
#include "ingest/language_id.h"

namespace twosource::ingest {
namespace {

constexpr std::size_t kIdDigits = 16;  ///< of the hash that names a report without an id

Error wrong(ErrorCode code, std::string message, const Report& report, std::string detail) {
  return {code, std::move(message), place_of(report), std::move(detail)};
}

Result<void> check_text(const Report& report, std::size_t most_bytes) {
  if (report.text.size() > most_bytes) {
    return wrong(ErrorCode::kTooLarge, "is larger than " + std::to_string(most_bytes) + " bytes; split the report",
                 report, "max_bytes");
  }
  if (const auto invalid = base::first_invalid_utf8(report.text)) {
    return wrong(ErrorCode::kNotText, "is not UTF-8 (byte " + std::to_string(*invalid + 1) + "); decode it first",
                 report, "text");
  }
  return check_is_text(report.text, place_of(report));
}

/// The fields beside the text, which go into outputs that are UTF-8.
Result<void> check_fields(const Report& report) {
  const auto check = [&report](const char* field, const std::string& value) -> Result<void> {
    if (!base::first_invalid_utf8(value)) return {};
    return wrong(ErrorCode::kNotText, std::string("\"") + field + "\" is not UTF-8", report, field);
  };
  const auto check_optional = [&check](const char* field, const std::optional<std::string>& value) -> Result<void> {
    return value ? check(field, *value) : Result<void>();
  };
  if (auto fine = check("id", report.id); !fine) return fine;
  if (auto fine = check("language", report.language); !fine) return fine;
  if (auto fine = check_optional("outlet", report.outlet); !fine) return fine;
  if (auto fine = check_optional("url", report.url); !fine) return fine;
  if (auto fine = check_optional("title", report.title); !fine) return fine;
  if (auto fine = check_optional("version_of", report.version_of); !fine) return fine;
  for (const std::string& author : report.authors) {
    if (auto fine = check("authors", author); !fine) return fine;
  }
  return {};
}

/// Whether no code point begins before `at` and ends behind it.
bool is_boundary(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

Result<void> check_blocks(const Report& report) {
  std::uint32_t end = 0;
  for (const Block& block : report.blocks) {
    const Span span = block.span;
    const bool in_order = end <= span.start && span.start < span.end && span.end <= report.text.size();
    if (!in_order || !is_boundary(report.text, span.start) || !is_boundary(report.text, span.end)) {
      return wrong(ErrorCode::kInvalidArgument,
                   "block " + std::to_string(&block - report.blocks.data() + 1) +
                       " is empty, out of order, beyond the text or cuts a code point in two",
                   report, "blocks");
    }
    end = span.end;
  }
  return {};
}

/// Dates as the rest of the program relies on them: the value as precise as it says, its days filled in.
Result<void> settle_dates(Report& report) {
  if (report.published && report.published->basis != DateBasis::kGiven) report.published.reset();  // is found anew
  if (report.published) {
    auto date = given_date(report.published->value);
    if (!date || date->value != report.published->value) {
      return wrong(ErrorCode::kInvalidArgument, "the published date is no ISO 8601 day, month or year", report,
                   "published");
    }
    report.published = std::move(date);
  }
  for (auto* const moment : {&report.published_at, &report.fetched_at}) {
    if (!*moment) continue;
    auto utc = moment_in_utc(**moment);
    if (!utc) {
      return wrong(ErrorCode::kInvalidArgument, "is given a time that is no ISO 8601 day with time and zone", report,
                   moment == &report.published_at ? "published_at" : "fetched_at");
    }
    *moment = std::move(utc);
  }
  if (!report.published && report.published_at) report.published = given_date(*report.published_at);
  return {};
}

}  // namespace

std::string place_of(const Report& report) { return report.source.empty() ? report.id : report.source; }

Result<Intake> Intake::open(const std::filesystem::path& data, std::vector<std::string> languages) {
  Intake intake;
  for (const std::string& language : languages) {
    auto reader = TextReader::open(data / language / "ingest");
    if (!reader) return reader.error();
    intake.readers_.emplace(language, std::move(*reader));
  }
  intake.languages_ = std::move(languages);
  auto pages = html::PageReader::open(data / "html");
  if (!pages) return pages.error();
  intake.pages_ = std::move(*pages);
  return intake;
}

Result<void> Intake::settle_language(Report& report) const {
  Language language;
  if (report.language.empty()) {
    language = detect_language(report.text);
    if (language.code.empty() && !languages_.empty()) {
      language.code = languages_.front();
      report.notes.push_back("the language cannot be told from the text: read as " + language_name(language.code));
    }
  } else {
    language.code = primary_subtag(report.language);
    language.name = language_name(language.code);
  }
  if (readers_.contains(language.code)) {
    report.language = language.code;
    return {};
  }
  return wrong(ErrorCode::kUnsupportedLanguage,
               "\"" + report.id + "\" is in " + language.name + " (" + language.code +
                   "), for which there is no model or no rules; left out",
               report, language.code);
}

/// Puts the text of a page in place of the page.
Result<void> Intake::read_page(Report& report) const {
  std::string html = *std::exchange(report.html, std::nullopt);
  if (!report.text.empty()) {
    return wrong(ErrorCode::kInvalidArgument, "is given a text and a page; give one", report, "html");
  }
  if (html.size() > kLargestReport) {
    return wrong(ErrorCode::kTooLarge, "is larger than " + std::to_string(kLargestReport) + " bytes", report, "html");
  }
  const auto page = pages_->parse(std::move(html), report.page.has_value());
  if (!page) return page.error();
  report.text = pages_->prose_of(**page);
  if (auto settled = settle_language(report); !settled) return settled;
  report.text.clear();
  return pages_->fill(report, **page, readers_.at(report.language).rules(), place_of(report));
}

Result<Report> Intake::finish(Report report, std::size_t most_bytes) const {
  if (report.html) {
    if (auto read = read_page(report); !read) return read.error();
  }
  if (auto fine = check_text(report, std::min(most_bytes, kLargestReport)); !fine) return fine.error();
  if (auto fine = check_fields(report); !fine) return fine.error();
  if (auto fine = settle_dates(report); !fine) return fine.error();
  report.sha256 = base::sha256_hex(report.text);
  if (report.id.empty()) report.id = report.sha256.substr(0, kIdDigits);
  if (auto fine = settle_language(report); !fine) return fine.error();
  if (!report.blocks.empty()) {
    if (auto fine = check_blocks(report); !fine) return fine.error();
    return report;
  }
  PageText page = readers_.at(report.language).read(report.text, report.title);
  report.blocks = std::move(page.blocks);
  if (!report.outlet) report.outlet = std::move(page.outlet);
  if (report.authors.empty()) report.authors = std::move(page.authors);
  return report;
}

}  // namespace twosource::ingest
