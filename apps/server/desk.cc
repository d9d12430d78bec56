#include "desk.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "answers.h"
#include "openapi.h"
#include "twosource/render.h"

namespace twosource::server {
namespace {

constexpr std::size_t kPage = 50;          // stories of one page
constexpr std::size_t kMostLooked = 5000;  // stories that are looked through for a page of disputed ones
constexpr std::size_t kMostHits = 1000;
constexpr std::size_t kCounted = 200;  // hits of a search, by outlet, month and status
constexpr std::size_t kNewest = 20;    // of an outlet's reports, of what somebody said
constexpr std::string_view kCsv = "text/csv; charset=utf-8";
constexpr std::string_view kJsonLd = "application/ld+json";

std::optional<std::uint32_t> number_of(std::string_view text) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

/// "12-80"
std::optional<Span> span_of(std::string_view text) {
  const std::size_t dash = text.find('-');
  if (dash == std::string_view::npos) return std::nullopt;
  const auto start = number_of(text.substr(0, dash));
  const auto end = number_of(text.substr(dash + 1));
  if (!start || !end || *start >= *end) return std::nullopt;
  return Span{*start, *end};
}

std::optional<std::string> given(std::string value) {
  return value.empty() ? std::nullopt : std::optional(std::move(value));
}

/// Stops a walk through stories; never shown.
Error enough() { return {ErrorCode::kCancelled, "enough", {}, "enough"}; }

SearchQuestion search_question(const Parameters& parameters) {
  SearchQuestion question{.query = value_of(parameters, "q"), .best = value_of(parameters, "best") == "1"};
  if (const auto limit = number_of(value_of(parameters, "limit"))) {
    question.limit = std::clamp<std::size_t>(*limit, 1, kMostHits);
  }
  return question;
}

Result<Found> search(Archive& archive, const SearchQuestion& question) {
  return archive.search(question.query, {.limit = question.limit, .best = question.best});
}

/// Whether a ruling stands and is of a report of the story.
bool touches(const ArchivedRuling& ruling, const Story& story) {
  const auto is_of_story = [&](const std::string& report) {
    return std::ranges::find(story.reports, report, &StoryReport::id) != story.reports.end();
  };
  return !ruling.revoked &&
         (std::ranges::any_of(ruling.one, is_of_story) || std::ranges::any_of(ruling.other, is_of_story));
}

struct Export {
  std::string_view file;
  BriefFormat format;
  std::string_view type;
};
constexpr std::array<Export, 4> kExports{{{"brief.html", BriefFormat::kHtml, "text/html; charset=utf-8"},
                                          {"brief.md", BriefFormat::kMarkdown, "text/markdown; charset=utf-8"},
                                          {"brief.txt", BriefFormat::kText, "text/plain; charset=utf-8"},
                                          {"brief.json", BriefFormat::kJson, "application/json"}}};

/// A page of its own brings its own stylesheet, which the policy of the desk's pages would forbid: it is a file to be kept.
HttpResponse export_of(const DeskStory& story, const Export& one) {
  HttpResponse response = download(render(*story.story, one.format, {.detail = Detail::kFull}), one.type,
                                   story.id + std::string(one.file.substr(5)));
  if (one.format == BriefFormat::kHtml && response.status == 200) {
    response.headers.front().second = fmt::format("attachment; filename=\"{}.html\"", story.id);
  }
  return response;
}

}  // namespace

HttpResponse Desk::answer(const HttpRequest& request) {
  if (auto refused = refusal(request, policy_)) return *std::move(refused);
  constexpr std::size_t kLongest = 8192;
  if (request.target.size() > kLongest) return plain_response(414, "An address has at most 8 KiB.");
  const auto target = parse_target(request.target);
  if (!target) return page_of(target.error());
  if (request.method == "POST") return post(*target, request);
  if (target->path.size() == 1 && target->path[0] == "events") {
    return news_.stream(request.last_event.empty() ? value_of(target->parameters, "since") : request.last_event);
  }
  return get(*target);
}

HttpResponse Desk::asset(std::string_view address) {
  const auto kept = [](std::string_view type, std::string_view content) -> HttpResponse {
    return {200, std::string(type), std::string(content), {{"Cache-Control", "max-age=31536000, immutable"}}};
  };
  if (address == desk_style_address()) return kept("text/css; charset=utf-8", desk_style());
  if (address == desk_script_address()) return kept("text/javascript; charset=utf-8", desk_script());
  return not_found();
}

HttpResponse Desk::get(const Target& target) {
  const auto& path = target.path;
  if (path.empty()) return inbox_page(target.parameters);
  if (path[0] == "s" && path.size() >= 2) return story_page(target);
  if (path[0] == "r" && path.size() == 2) return report_page(target);
  if (path[0] == "o" && path.size() == 2) return outlet_page(path[1]);
  if (path[0] == "e" && path.size() == 2) return entity_page(path[1]);
  if (path[0] == "api") return api(target);
  if (path.size() != 1) return not_found();
  if (path[0] == "search") return search_page(target.parameters);
  if (path[0] == "search.csv") return search_table(target.parameters);
  if (path[0] == "status") return status_page();
  if (path[0] == "help") return page_of(desk_help());
  if (path[0] == "add") return page_of(desk_add());
  return asset("/" + path[0]);
}

Result<Inbox> Desk::inbox(const Parameters& parameters) {
  Inbox inbox;
  inbox.question = {.since = value_of(parameters, "since"),
                    .until = value_of(parameters, "until"),
                    .disputed = value_of(parameters, "disputed") == "1",
                    .unseen = value_of(parameters, "unseen") == "1",
                    .after = value_of(parameters, "after")};
  const StoryFilter filter{
      .since = given(inbox.question.since), .until = given(inbox.question.until), .after = given(inbox.question.after)};
  std::size_t looked = 0;
  const auto walked = archives_.with([&](Archive& archive) -> Result<void> {
    const auto news = archive.news(-1);
    if (!news) return news.error();
    inbox.moment = news->moment;
    return archive.stories(filter, [&](const StoryListing& story) -> Result<void> {
      const auto disputed = story.claims.find(ClaimStatus::kContested);
      const bool wanted = (!inbox.question.disputed || (disputed != story.claims.end() && disputed->second > 0)) &&
                          (!inbox.question.unseen || story.seen != Seen::kSeen);
      inbox.more = wanted && inbox.stories.size() == kPage;
      if (inbox.more || ++looked > kMostLooked) return enough();
      if (wanted) inbox.stories.push_back(story);
      return {};
    });
  });
  if (!walked && walked.error().detail != "enough") return walked.error();
  return inbox;
}

HttpResponse Desk::inbox_page(const Parameters& parameters) {
  auto found = inbox(parameters);
  if (found) return page_of(desk_inbox(*found));
  if (found.error().code != ErrorCode::kInvalidArgument) return page_of(found.error());
  const Inbox asked{.question = {.since = value_of(parameters, "since"), .until = value_of(parameters, "until")},
                    .stories = {},
                    .wrong = found.error().line()};
  return page_of(desk_inbox(asked));
}

Result<DeskStory> Desk::story(std::string_view id, bool explained) {
  return archives_.with([&](Archive& archive) -> Result<DeskStory> {
    auto revision = archive.story_revision(id);
    if (!revision) return revision.error();
    auto linked = linked_.find(*revision, explained);
    if (!linked) {
      auto found = archive.story(engine_, id, {.explain = explained});
      if (!found) return found.error();
      linked = linked_.keep(*std::move(revision), explained, *std::move(found));
    }
    const auto news = archive.news(-1);
    if (!news) return news.error();
    auto rulings = archive.rulings();
    if (!rulings) return rulings.error();
    std::erase_if(*rulings, [&](const ArchivedRuling& ruling) { return !touches(ruling, linked->story); });
    return DeskStory{linked->id, std::shared_ptr<const Story>(linked, &linked->story), *std::move(rulings),
                     news->moment};
  });
}

HttpResponse Desk::story_page(const Target& target) {
  const std::string& id = target.path[1];
  const std::string page = target.path.size() > 2 ? target.path[2] : "";
  const bool is_claim = page == "c" && target.path.size() == 4;
  const bool is_review = page == "c" && target.path.size() == 5 && target.path[4] == "review.jsonld";
  if (target.path.size() > 3 && !is_claim && !is_review) return not_found();
  const auto found = story(id, is_claim);
  if (!found) return page_of(found.error());
  if (found->id != id) {  // it went into another one, or this is the beginning of its id
    std::string address = "/s/" + found->id;
    if (is_claim || is_review) return redirect(308, address + "/claims");
    return redirect(308, page.empty() ? address : address + "/" + page);
  }
  if (page.empty()) return page_of(desk_story(*found));
  if (page == "claims") return page_of(desk_claims(*found));
  if (page == "beside") return page_of(desk_beside(*found, value_of(target.parameters, "claim")));
  if (page == "reports") return page_of(desk_reports(*found));
  if (page == "claims.csv") return download(desk_claims_csv(*found), kCsv, found->id + ".csv");
  if (page == "annotations.jsonld") return download(desk_annotations(*found), kJsonLd, found->id + ".jsonld");
  if (page == "reports.bib") return download(desk_bibtex(*found), "application/x-bibtex", found->id + ".bib");
  if (is_review) return download(desk_claim_review(*found, target.path[3]), kJsonLd, target.path[3] + ".jsonld");
  if (is_claim) return page_of(desk_claim(*found, target.path[3]));
  const auto wanted = std::ranges::find(kExports, page, &Export::file);
  return wanted == kExports.end() ? not_found() : export_of(*found, *wanted);
}

HttpResponse Desk::report_page(const Target& target) {
  return page_of(archives_.with([&](Archive& archive) -> Result<std::string> {
    const auto report = archive.report(target.path[1]);
    if (!report) return report.error();
    const auto changes = archive.changes(target.path[1]);
    if (!changes) return changes.error();
    return desk_report(*report, *changes, span_of(value_of(target.parameters, "mark")));
  }));
}

HttpResponse Desk::search_page(const Parameters& parameters) {
  const SearchQuestion question = search_question(parameters);
  if (question.query.empty()) return page_of(desk_search(question, Found{}));
  SearchQuestion counted = question;
  counted.limit = std::max(question.limit, kCounted);
  const auto found = archives_.with([&](Archive& archive) { return search(archive, counted); });
  // A question that is none is a page that shows what was typed, and what is wrong with it.
  if (!found && found.error().code != ErrorCode::kInvalidArgument) return page_of(found.error());
  return page_of(desk_search(question, found));
}

HttpResponse Desk::search_table(const Parameters& parameters) {
  SearchQuestion question = search_question(parameters);
  question.limit = kMostHits;
  const auto found = archives_.with([&](Archive& archive) { return search(archive, question); });
  return found ? download(desk_search_csv(*found), kCsv, "search.csv") : page_of(found.error());
}

HttpResponse Desk::outlet_page(std::string_view outlet) {
  const std::string question = desk_outlet_question(outlet);
  return page_of(archives_.with([&](Archive& archive) -> Result<std::string> {
    const auto sources = archive.sources(question);
    if (!sources) return sources.error();
    const auto reports = archive.search(question, {.limit = kNewest});
    if (!reports) return reports.error();
    return desk_outlet(outlet, *sources, *reports);
  }));
}

HttpResponse Desk::entity_page(std::string_view name) {
  return page_of(archives_.with([&](Archive& archive) -> Result<std::string> {
    const auto said = archive.search(desk_speaker_question(name), {.limit = kNewest});
    if (!said) return said.error();
    const auto named = archive.search(desk_entity_question(name), {.limit = kNewest});
    if (!named) return named.error();
    return desk_entity(name, *said, *named);
  }));
}

HttpResponse Desk::status_page() {
  return page_of(archives_.with([&](Archive& archive) -> Result<std::string> {
    auto rulings = archive.rulings();
    if (!rulings) return rulings.error();
    std::erase_if(*rulings, [](const ArchivedRuling& one) { return one.revoked; });
    const auto watched = watch_ == nullptr ? std::nullopt : std::optional(watch_->watched());
    return desk_status({archives_.path(), engine_.made_by(), *std::move(rulings), watched});
  }));
}

HttpResponse Desk::api_stories(const Parameters& parameters) {
  const auto found = inbox(parameters);
  if (!found) return json_of(found.error());
  std::string json = "{\"stories\":[";
  for (const StoryListing& story : found->stories) {
    auto one = render(story, RecordFormat::kJson);
    if (!one) return json_of(one.error());
    one->pop_back();  // its line break
    json += (json.ends_with('[') ? "" : ",") + *one;
  }
  const std::string next = found->more ? "\"" + found->stories.back().id + "\"" : "null";
  return json_of(Result<std::string>(json + "],\"next\":" + next + "}\n"));
}

HttpResponse Desk::api(const Target& target) {
  const auto& path = target.path;
  const std::string kind = path.size() > 1 ? path[1] : "";
  if (path.size() == 2 && kind == "openapi.json") return json_of(Result<std::string>(std::string(openapi())));
  if (path.size() == 2 && kind == "stories") return api_stories(target.parameters);
  return json_of(archives_.with([&](Archive& archive) -> Result<std::string> {
    if (path.size() == 2 && kind == "news") {
      const auto news = archive.news(number_of(value_of(target.parameters, "since")).value_or(0));
      return news ? Result<std::string>(news_json(*news) + "\n") : news.error();
    }
    if (path.size() == 2 && kind == "search") {
      const auto found = search(archive, search_question(target.parameters));
      return found ? render(*found, SearchFormat::kJson) : found.error();
    }
    if (path.size() == 2 && kind == "sources") {
      const auto sources = archive.sources(value_of(target.parameters, "q"));
      return sources ? render(*sources, SearchFormat::kJson) : sources.error();
    }
    if (path.size() == 3 && kind == "stories") {
      const auto found = archive.story(engine_, path[2]);
      return found ? render(found->story, BriefFormat::kJson) : found.error();
    }
    if (path.size() == 3 && kind == "reports") {
      const auto report = archive.report(path[2]);
      return report ? render(*report, RecordFormat::kJson) : report.error();
    }
    if (path.size() == 4 && kind == "reports" && path[3] == "changes") {
      const auto changes = archive.changes(path[2]);
      return changes ? render(*changes, RecordFormat::kJson) : changes.error();
    }
    return Error{ErrorCode::kNotFound, "no such address; /api/openapi.json lists them", {}};
  }));
}

}  // namespace twosource::server
