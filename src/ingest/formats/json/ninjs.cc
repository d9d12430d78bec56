// Test: tests/unit/ingest/formats/json/ninjs_test.cc.
#include "ingest/formats/json/ninjs.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "base/unicode.h"
#include "ingest/formats/item.h"
#include "ingest/formats/json/members.h"

namespace twosource::ingest {
namespace {

using base::Json;

constexpr std::size_t kLongestNote = 200;  ///< of the provider's, in bytes

/// A headline or a body, of which an item has several.
struct Text {
  std::string role;
  std::string type;  ///< media type; empty where it is not given
  std::string value;
};

bool has_markup(const Text& text) {
  if (!text.type.empty()) return text.type.find("html") != std::string::npos;
  return text.value.find("</") != std::string::npos || text.value.find("<p>") != std::string::npos;
}

bool is_readable(const Text& text) {
  return text.type.empty() || text.type.starts_with("text/") || text.type == "application/xhtml+xml";
}

/// "bodies": [{"role", "contenttype", "value"}] of versions 2 and 3; "body_text", "body_xhtml" of version 1.
std::vector<Text> texts_of(const Json& item, std::string_view list, std::string_view prefix) {
  std::vector<Text> texts;
  if (const Json& several = member(item, list); several.is_array()) {
    for (const Json& one : several) {
      texts.push_back(
          {text_of(member(one, "role")), text_of(member(one, "contenttype")), text_of(member(one, "value"))});
    }
  }
  for (const auto& [key, value] : item.items()) {
    const std::string name = base::to_lower(key);
    if (name == prefix) texts.push_back({"main", {}, text_of(value)});
    if (!name.starts_with(std::string(prefix) + "_")) continue;
    const std::string role = name.substr(prefix.size() + 1);
    texts.push_back({role, role.find("html") != std::string::npos ? "text/html" : "", text_of(value)});
  }
  std::erase_if(texts, [](const Text& text) { return text.value.empty() || !is_readable(text); });
  return texts;
}

/// The main one, and plain text before markup.
std::optional<Text> best_of(std::vector<Text> texts) {
  const auto order = [](const Text& text) { return std::pair(text.role != "main", has_markup(text)); };
  std::ranges::stable_sort(texts, {}, order);
  if (texts.empty()) return std::nullopt;
  return std::move(texts.front());
}

/// Who sends it is the outlet; whose it is, or who had a part in it, is where it is from.
void take_outlet(Item& item, const Json& object) {
  const std::string holder = text_of(member(object, "copyrightholder"));
  std::vector<std::string> others;
  const Json& sources =
      member(object, "infosources").is_array() ? member(object, "infosources") : member(object, "infosource");
  for (const Json& source : sources.is_array() ? sources : Json::array()) {
    std::string name = first_text(source, {"name", "literal"});
    const std::string role = base::to_lower(first_text(source, {"role", "rel"}));
    const bool sends = role.find("provider") != std::string::npos || role.find("publisher") != std::string::npos;
    if (sends && item.outlet.empty()) {
      item.outlet = std::move(name);
    } else if (!name.empty()) {
      others.push_back(std::move(name));
    }
  }
  if (item.outlet.empty()) item.outlet = holder;
  others.push_back(holder);
  for (std::string& name : others) {
    const bool known =
        name.empty() || name == item.outlet || std::ranges::find(item.agencies, name) != item.agencies.end();
    if (!known) item.agencies.push_back(std::move(name));
  }
}

/// Why an item is not to be used.
std::optional<Error> refusal(const Json& object, const std::string& where, const PathOptions& options) {
  const std::string uri = text_of(member(object, "uri")).substr(0, kLongestNote);
  const auto withheld = [&](const std::string& why, const std::string& detail) {
    return Error{ErrorCode::kWithheld, "\"" + uri + "\" " + why + "; not read", where, detail};
  };
  const std::string status = base::to_lower(first_text(object, {"pubstatus"}));
  if (status == "canceled" || status == "cancelled") {
    return withheld("is cancelled by its provider", "canceled " + text_of(member(object, "uri")));
  }
  if (status == "withheld") return withheld("is withheld by its provider", "withheld");
  if (!status.empty() && status != "usable") {
    return Error{ErrorCode::kBrokenInput,
                 "has a \"pubstatus\" that ninjs does not know: \"" + status.substr(0, 40) + "\"", where, "pubstatus"};
  }
  const std::string embargo = first_text(object, {"embargoeduntil", "embargoed"});
  const auto until = moment_in_utc(embargo);
  const bool over = until && options.fetched_at && *until <= *options.fetched_at;
  if (!embargo.empty() && !options.embargoed && !over) {
    return withheld("is embargoed until " + embargo.substr(0, 40), "embargoed");
  }
  return std::nullopt;
}

/// So much of a note as one line holds, between two characters.
std::string shortened(const std::string& note) {
  if (note.size() <= kLongestNote) return note;
  std::size_t end = kLongestNote;
  while (end > 0 && (static_cast<unsigned char>(note[end]) & 0xC0U) == 0x80U) --end;
  return note.substr(0, end) + "…";
}

std::string html_of(const Text& text) { return has_markup(text) ? text.value : paragraphs_of(text.value); }

}  // namespace

bool is_ninjs(const Json& object) {
  if (!object.is_object() || object.contains("text") || object.contains("html")) return false;
  for (const char* const name :
       {"uri", "pubstatus", "versioncreated", "headlines", "bodies", "body_text", "body_xhtml"}) {
    if (!member(object, name).is_null()) return true;
  }
  return text_of(member(member(object, "standard"), "name")) == "ninjs";
}

Result<Report> read_ninjs(const Json& object, const std::string& where, const PathOptions& options) {
  const auto broken = [&where](std::string message, const char* field) {
    return Error{ErrorCode::kBrokenInput, std::move(message), where, field};
  };
  Item item;
  item.id = text_of(member(object, "uri"));
  if (item.id.empty()) return broken("has no \"uri\", which every item of ninjs needs", "uri");
  const std::string type = text_of(member(object, "type"));
  // A composite is a text with its pictures.
  if (!type.empty() && type != "text" && type != "composite") {
    return Error{ErrorCode::kInvalidArgument, "is an item of type \"" + type.substr(0, 40) + "\": only text is read",
                 where, "type"};
  }
  if (auto refused = refusal(object, where, options)) return *std::move(refused);
  const auto body = best_of(texts_of(object, "bodies", "body"));
  if (!body) return Error{ErrorCode::kEmpty, "is an item without a body of text or HTML", where, "bodies"};
  item.content = html_of(*body);
  if (const auto headline = best_of(texts_of(object, "headlines", "headline"))) {
    item.title = has_markup(*headline) ? headline->value : escaped(headline->value);
  } else {
    item.title = escaped(first_text(object, {"title"}));
  }
  item.published = first_text(object, {"firstcreated", "versioncreated", "contentcreated"});
  item.modified = first_text(object, {"versioncreated"});
  if (std::string by = first_text(object, {"by", "byline"}); !by.empty()) item.authors.push_back(std::move(by));
  take_outlet(item, object);

  Report report = report_of(item);
  report.language = text_of(member(object, "language"));
  if (std::string note = text_of(member(object, "ednote")); !note.empty()) {
    report.notes.push_back("its provider notes: " + shortened(note));
  }
  return report;
}

}  // namespace twosource::ingest
