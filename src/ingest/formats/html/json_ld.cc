// Test: tests/unit/ingest/formats/html/json_ld_test.cc.
#include "ingest/formats/html/json_ld.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/json.h"
#include "base/unicode.h"
#include "ingest/formats/html/words.h"

namespace twosource::ingest::html {
namespace {

using base::Json;

constexpr std::size_t kMostObjects = 5000;  ///< of all of them
constexpr std::size_t kMostAuthors = 100;   ///< looked at: references may go round in circles
constexpr std::size_t kDeepest = 8;         ///< nesting that is looked into

/// What comment or mark starts at `at`, and where it ends; `at` itself where none does.
std::size_t behind_comment(std::string_view text, std::size_t at) {
  const auto skip = [&](std::string_view open, std::string_view close) {
    if (!text.substr(at).starts_with(open)) return at;
    const std::size_t end = text.find(close, at + open.size());
    return end == std::string_view::npos ? text.size() : end + close.size();
  };
  for (const auto& [open, close] : {std::pair{"/*", "*/"}, {"//", "\n"}, {"<!--", "\n"}, {"-->", "\n"}}) {
    if (const std::size_t behind = skip(open, close); behind != at) return behind;
  }
  return at;
}

bool ends_list(std::string_view text, std::size_t at) {
  const std::size_t next = text.find_first_not_of(" \t\r\n", at);
  return next != std::string_view::npos && (text[next] == '}' || text[next] == ']');
}

/// Its words; of a list the first's, of an object its name's.
std::string words_of(const Json& value) {
  if (value.is_string()) return without_references(value.get_ref<const std::string&>());
  if (value.is_array() && !value.empty()) return words_of(value.front());
  if (value.is_object()) {
    for (const char* const key : {"name", "@value", "@id", "url"}) {
      if (const auto found = value.find(key); found != value.end() && found->is_string()) return words_of(*found);
    }
  }
  return {};
}

std::vector<std::string> types_of(const Json& object) {
  std::vector<std::string> types;
  const auto type = object.find("@type");
  if (type == object.end()) return types;
  for (const Json& one : type->is_array() ? *type : Json::array({*type})) {
    if (one.is_string()) types.push_back(one.get<std::string>());
  }
  return types;
}

bool is_article(const std::string& type) {
  return type.ends_with("Article") || type == "BlogPosting" || type == "LiveBlogPosting" || type == "Report" ||
         type == "ReportageNewsArticle";
}

/// What tells an address from others of its site, however it is written.
std::string_view place_of(std::string_view url) {
  url = path_of(url.substr(0, url.find_first_of("?#")));
  while (url.ends_with('/')) url.remove_suffix(1);
  return url;
}

class Reader {
 public:
  explicit Reader(const std::vector<std::string>& scripts) {
    for (const std::string& text : scripts) {
      auto json = base::parse_json(mended_json(text), "");
      if (!json && text.find("&quot;") != std::string::npos) {
        json = base::parse_json(mended_json(without_references(text)), "");
      }
      if (json) documents_.push_back(std::move(*json));
    }
    for (const Json& document : documents_) collect(document, 0);
  }

  LinkedData data(const std::string& canonical) const {
    LinkedData data;
    const Json* best = nullptr;
    bool best_here = false;
    std::set<std::string> headlines;
    for (const Json* const object : objects_) {
      const std::vector<std::string> types = types_of(*object);
      const auto is = [&types](const char* type) { return std::ranges::find(types, type) != types.end(); };
      if (is("WebSite") && data.site.empty()) data.site = text(*object, "name");
      data.video = data.video || is("VideoObject");
      if (!std::ranges::any_of(types, is_article)) continue;
      data.live = data.live || is("LiveBlogPosting");
      const std::string headline = text(*object, "headline");
      if (!headline.empty() && object->contains("datePublished")) headlines.insert(base::comparison_key(headline));
      const bool here = is_at(*object, canonical);
      const bool better = !best || (here && !best_here) ||
                          (here == best_here && !best->contains("datePublished") && object->contains("datePublished"));
      if (!better) continue;
      best = object;
      best_here = here;
    }
    data.articles = headlines.size();
    if (best) data.article = article(*best);
    if (!best) data.article = page_as_article();
    if (best) data.video = false;
    return data;
  }

 private:
  void collect(const Json& value, std::size_t depth) {
    if (depth > kDeepest || objects_.size() >= kMostObjects) return;
    if (value.is_object()) {
      if (value.contains("@type")) objects_.push_back(&value);
      if (const auto id = value.find("@id"); id != value.end() && id->is_string() && value.size() > 1) {
        by_id_.emplace(id->get<std::string>(), &value);
      }
    } else if (!value.is_array()) {
      return;
    }
    for (const Json& inner : value) {
      if (inner.is_structured()) collect(inner, depth + 1);
    }
  }

  /// The object that `{"@id": …}` stands for.
  const Json& resolved(const Json& value) const {
    if (!value.is_object() || value.size() != 1 || !value.contains("@id") || !value.at("@id").is_string()) return value;
    const auto found = by_id_.find(value.at("@id").get_ref<const std::string&>());
    return found == by_id_.end() ? value : *found->second;
  }

  std::string text(const Json& object, const char* key) const {
    const auto found = object.find(key);
    return found == object.end() ? std::string() : words_of(resolved(*found));
  }

  bool is_at(const Json& object, const std::string& canonical) const {
    const std::string_view path = place_of(canonical);
    if (path.empty()) return false;
    for (const char* const key : {"url", "mainEntityOfPage", "@id"}) {
      const auto found = object.find(key);
      if (found == object.end()) continue;
      std::string url;
      if (found->is_string()) url = found->get<std::string>();
      if (found->is_object() && found->contains("@id") && found->at("@id").is_string())
        url = found->at("@id").get<std::string>();
      if (place_of(url) == path) return true;
    }
    return false;
  }

  void add_authors(std::vector<std::string>& names, const Json& given, std::size_t& left) const {
    if (left == 0) return;
    --left;
    const Json& value = resolved(given);
    if (value.is_array()) {
      for (const Json& one : value) add_authors(names, one, left);
      return;
    }
    if (value.is_object() && value.contains("name") && value.at("name").is_array())
      return add_authors(names, value.at("name"), left);
    std::string name = value.is_object() && !value.contains("name") ? std::string() : words_of(value);
    if (!name.empty()) names.push_back(std::move(name));
  }

  LinkedArticle article(const Json& object) const {
    LinkedArticle article;
    const auto types = types_of(object);
    if (!types.empty()) article.type = types.front();
    article.headline = text(object, "headline");
    if (article.headline.empty()) article.headline = text(object, "name");
    article.description = text(object, "description");
    article.published = text(object, "datePublished");
    article.modified = text(object, "dateModified");
    article.publisher = text(object, "publisher");
    article.url = text(object, "url");
    article.body = text(object, "articleBody");
    for (const char* const key : {"author", "creator"}) {
      if (const auto found = object.find(key); found != object.end() && article.authors.empty()) {
        std::size_t left = kMostAuthors;
        add_authors(article.authors, *found, left);
      }
    }
    const auto free = object.find("isAccessibleForFree");
    if (free != object.end()) {
      article.free =
          free->is_boolean() ? free->get<bool>() : !free->is_string() || (*free != "False" && *free != "false");
    }
    return article;
  }

  /// What a WebPage says where there is no article: its dates.
  std::optional<LinkedArticle> page_as_article() const {
    for (const Json* const object : objects_) {
      const auto types = types_of(*object);
      const bool page = std::ranges::any_of(
          types, [](const std::string& type) { return type.ends_with("WebPage") || type == "VideoObject"; });
      if (page && object->contains("datePublished")) return article(*object);
    }
    return std::nullopt;
  }

  std::vector<Json> documents_;
  std::vector<const Json*> objects_;
  std::map<std::string, const Json*, std::less<>> by_id_;
};

}  // namespace

std::string mended_json(std::string_view text) {
  std::string mended;
  mended.reserve(text.size());
  bool in_string = false;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (in_string) {
      if (c == '\\' && at + 1 < text.size()) {
        const bool known = std::string_view("\"\\/bfnrtu").find(text[at + 1]) != std::string_view::npos;
        if (known) mended += c;
        mended += static_cast<unsigned char>(text[at + 1]) < ' ' ? ' ' : text[at + 1];
        at += 2;
        continue;
      }
      if (c == '"') in_string = false;
      mended += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
      ++at;
      continue;
    }
    if (const std::size_t behind = behind_comment(text, at); behind != at) {
      at = behind;
      continue;
    }
    ++at;
    if (c == ',' && ends_list(text, at)) continue;
    if (c == ';' && text.find_first_not_of(" \t\r\n", at) == std::string_view::npos) continue;
    in_string = c == '"';
    mended += c;
  }
  return mended;
}

LinkedData linked_data(const std::vector<std::string>& scripts, const std::string& canonical) {
  return Reader(scripts).data(canonical);
}

}  // namespace twosource::ingest::html
