// A claim as the draft of a ClaimReview (schema.org, as search engines take it): who claims what, where it appeared. The verdict
// (reviewRating), and whose it is (author, url, datePublished), are a fact-checker's and not in it. Test:
// tests/unit/rendering/desk/exports_test.cc.
#include <algorithm>

#include "base/guard.h"
#include "rendering/escaping.h"
#include "rendering/json_records.h"
#include "twosource/desk.h"

namespace twosource {
namespace {

using base::Json;

Json appearance(const StoryReport& report) {
  Json one = {{"@type", "NewsArticle"}, {"headline", report.title.value_or(report.id)}};
  if (const auto url = rendering::linkable_url(report.url)) one["url"] = *url;
  if (report.outlet) one["publisher"] = {{"@type", "Organization"}, {"name", *report.outlet}};
  if (report.published) one["datePublished"] = report.published->value;
  return one;
}

/// Whoever asserts it, by name; an outlet that gives no source is told by its appearance.
Json author(const Story& story, const Claim& claim) {
  Json all = Json::array();
  for (const Origin& origin : claim.origins) {
    if (origin.stance != Stance::kAsserts || origin.kind != OriginKind::kNamed) continue;
    const bool is_person = origin.entity && story.entities[*origin.entity].type == EntityType("PERSON");
    Json one = {{"@type", is_person ? "Person" : "Organization"}, {"name", origin.label}};
    if (!origin.described.empty()) one["description"] = origin.described;
    all.push_back(std::move(one));
  }
  return all;
}

Json item(const Story& story, const Claim& claim) {
  Json appearances = Json::array();
  std::string first;
  for (std::size_t i = 0; i < story.reports.size(); ++i) {
    const auto is_here = [i](const StoryStatement& one) { return one.place.report == i; };
    if (std::ranges::none_of(claim.statements, is_here)) continue;
    appearances.push_back(appearance(story.reports[i]));
    const auto& published = story.reports[i].published;
    if (published && (first.empty() || published->value < first)) first = published->value;
  }
  Json one = {{"@type", "Claim"}, {"name", claim.text}, {"appearance", std::move(appearances)}};
  if (Json authors = author(story, claim); !authors.empty()) one["author"] = std::move(authors);
  if (!first.empty()) one["datePublished"] = first;
  return one;
}

}  // namespace

Result<std::string> desk_claim_review(const DeskStory& desk, std::string_view id) {
  return base::guarded({}, [&]() -> Result<std::string> {
    const auto& claims = desk.story->claims;
    const auto found =
        std::ranges::find_if(claims, [id](const Claim& one) { return !id.empty() && one.id.starts_with(id); });
    if (found == claims.end()) {
      return Error{ErrorCode::kNotFound, "the story has no such claim now: its reports may have changed", {}};
    }
    const Json review = {{"@context", "https://schema.org"},
                         {"@type", "ClaimReview"},
                         {"claimReviewed", found->text},
                         {"itemReviewed", item(*desk.story, *found)}};
    return base::to_text(review) + "\n";
  });
}

}  // namespace twosource
