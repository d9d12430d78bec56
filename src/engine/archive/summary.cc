#include "engine/archive/summary.h"

#include <algorithm>
#include <array>

#include "base/json.h"
#include "base/record_names.h"
#include "knowledge/descriptions.h"

namespace twosource::engine {
namespace {

constexpr std::size_t kMostEntities = 8;  // of which a list shows some

constexpr std::array kMakers = {&MadeBy::program,  &MadeBy::model,   &MadeBy::data,
                                &MadeBy::language, &MadeBy::reading, &MadeBy::linking};

/// Whether a list of who and what a story is about names it.
bool is_listed(EntityType type) {
  switch (type.kind()) {
    case EntityType::kPerson:
    case EntityType::kOrg:
    case EntityType::kGpe:
    case EntityType::kLoc:
    case EntityType::kFac:
    case EntityType::kEvent:
      return true;
    default:
      return false;
  }
}

}  // namespace

std::string summary_of(const Story& story) {
  std::vector<std::string> entities;
  for (const StoryEntity& entity : story.entities) {
    if (entities.size() == kMostEntities) break;
    const bool is_doubled = std::ranges::find(entities, entity.name) != entities.end();
    if (!is_listed(entity.type) || is_doubled || knowledge::is_description(entity.name)) continue;
    entities.push_back(entity.name);
  }
  std::map<ClaimStatus, std::size_t> counts;
  for (const Claim& claim : story.claims) ++counts[claim.status];
  base::Json claims = base::Json::object();
  for (const auto& [status, count] : counts) claims[std::string(name_of(status))] = count;
  base::Json made_by = base::Json::array();
  for (const auto maker : kMakers) made_by.push_back(story.made_by.*maker);
  return base::to_text(
      {{"title", story.title}, {"entities", entities}, {"claims", claims}, {"made_by", std::move(made_by)}});
}

Result<void> read_summary(const std::string& summary, StoryListing& listing) {
  if (summary.empty()) return {};
  const Error broken{ErrorCode::kBrokenInput, "its summary is damaged; 'twosource refresh' makes it anew", {}};
  const auto json = base::parse_json(summary, "summary");
  if (!json || !json->is_object()) return broken;
  try {
    listing.title = json->at("title").get<std::string>();
    listing.entities = json->at("entities").get<std::vector<std::string>>();
    const base::Names statuses = base::names_of(ClaimStatus{});
    for (std::size_t i = 0; i < statuses.size(); ++i) {
      const auto count = json->at("claims").find(std::string(statuses[i]));
      if (count != json->at("claims").end()) listing.claims[static_cast<ClaimStatus>(i)] = count->get<std::size_t>();
    }
    for (std::size_t i = 0; i < kMakers.size(); ++i) {
      listing.made_by.*kMakers[i] = json->at("made_by").at(i).get<std::string>();
    }
  } catch (const base::Json::exception&) {
    return broken;
  }
  return {};
}

}  // namespace twosource::engine
