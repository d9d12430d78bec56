// Test: tests/unit/ingest/formats/html/metadata_test.cc.
#include "ingest/formats/html/metadata.h"

#include <algorithm>
#include <utility>

#include "base/json.h"
#include "base/unicode.h"
#include "ingest/formats/html/authors.h"

namespace twosource::ingest::html {
namespace {

using base::Json;

constexpr std::size_t kLongestTitle = 400;
constexpr std::size_t kLongestName = 80;

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return lower;
}

/// White space runs made one space.
std::string one_line(std::string_view text) {
  std::string line;
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, size] = base::decode_at(text, at);
    if (base::is_space(c)) {
      space = !line.empty();
    } else if (!base::is_control(c)) {
      if (space) line += ' ';
      space = false;
      line += text.substr(at, size);
    }
    at += size;
  }
  return line;
}

bool is_web_address(std::string_view url) { return url.starts_with("https://") || url.starts_with("http://"); }

/// "www.example.com" of "https://www.example.com:80/a".
std::string_view host_of(std::string_view url) {
  if (!is_web_address(url)) return {};
  url.remove_prefix(url.find("://") + 3);
  url = url.substr(0, url.find_first_of("/?#:"));
  return url.starts_with("www.") ? url.substr(4) : url;
}

std::string_view path_of(std::string_view url) {
  if (!is_web_address(url)) return {};
  const auto slash = url.find('/', url.find("://") + 3);
  return slash == std::string_view::npos ? std::string_view() : url.substr(slash);
}

/// No letters, digits and case: "The Digby Packet" and "thedigbypacket".
std::string squeezed(std::string_view text) {
  std::string key;
  for (const char c : base::comparison_key(text)) {
    if ((c & 0x80) != 0 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) key += c;
  }
  return key;
}

class Finder {
 public:
  Finder(const Tree& tree, const PageBlocks& blocks, const MetadataRules& rules, const PageRules& words,
         std::uint32_t first_block)
      : tree_(tree), blocks_(blocks), rules_(rules), words_(words), first_block_(first_block) {
    for (std::size_t i = 0; i < tree.nodes().size(); ++i) look_at(i);
  }

  Metadata find(const std::optional<std::string>& given_url) {
    find_url(given_url);
    found_.linked = linked_data(tree_, found_.url.value_or(""));
    if (const auto& article = found_.linked.article; article && !found_.url && is_web_address(article->url)) {
      found_.url = article->url;
      found_.page.url = FieldBasis::kJsonLd;
    }
    find_outlet();
    find_dates();
    find_title();
    find_authors();
    if (auto words = first_meta(rules_.descriptions)) found_.description = std::move(*words);
    if (!found_.description && found_.linked.article && !found_.linked.article->description.empty()) {
      found_.description = one_line(found_.linked.article->description);
    }
    const auto type = metas_.find("og:type");
    found_.site = type != metas_.end() && type->second == "website";
    return std::move(found_);
  }

 private:
  void look_at(std::size_t i) {
    switch (tree_.nodes()[i].tag) {
      case LXB_TAG_META: {
        std::string content = one_line(without_references(tree_.attribute(i, "content")));
        if (content.empty()) return;
        for (const char* const key : {"property", "name", "itemprop", "http-equiv"}) {
          const std::string name = lower_ascii(tree_.attribute(i, key));
          if (name.empty()) continue;
          metas_.emplace(name, content);
          all_metas_.emplace(name, content);
        }
        return;
      }
      case LXB_TAG_LINK:
        if (canonical_.empty() && lower_ascii(tree_.attribute(i, "rel")) == "canonical")
          canonical_ = tree_.attribute(i, "href");
        return;
      case LXB_TAG_TITLE:
        if (title_.empty()) title_ = one_line(tree_.text_inside(i));
        return;
      case LXB_TAG_H1:
        heads_.push_back(i);
        return;
      case LXB_TAG_TIME:
        times_.push_back(i);
        return;
      default:
        return;
    }
  }

  std::optional<std::string> first_meta(const std::vector<std::string>& names) const {
    for (const std::string& name : names) {
      if (const auto found = metas_.find(name); found != metas_.end()) return found->second;
    }
    return std::nullopt;
  }

  void find_url(const std::optional<std::string>& given) {
    const auto open_graph = metas_.find("og:url");
    const std::string og = open_graph == metas_.end() ? "" : open_graph->second;
    // A canonical address that is the site's front page is a mistake of the site.
    const bool good = is_web_address(canonical_) && (path_of(canonical_).size() > 1 || path_of(og).size() <= 1);
    if (good || is_web_address(og)) {
      found_.url = good ? canonical_ : og;
      found_.page.url = FieldBasis::kMeta;
    } else if (given) {
      found_.url = *given;
      found_.page.url = FieldBasis::kGiven;
    }
  }

  bool is_agency(const std::string& name) const {
    std::string key = base::comparison_key(name);
    if (key.starts_with("the ")) key.erase(0, 4);
    return rules_.agencies.contains(key);
  }

  /// Of "Headlines of the day - Packet" the part that the address names, else the first.
  std::string site_part(const std::string& name, const std::string& host) const {
    std::vector<std::string> parts = {name};
    for (const std::string& separator : rules_.title_separators) {
      std::vector<std::string> cut;
      for (const std::string& part : parts) {
        std::size_t start = 0;
        for (std::size_t at = part.find(separator); at != std::string::npos; at = part.find(separator, start)) {
          cut.push_back(part.substr(start, at - start));
          start = at + separator.size();
        }
        cut.push_back(part.substr(start));
      }
      parts = std::move(cut);
    }
    const std::string key = squeezed(host);
    const auto named = std::ranges::find_if(parts, [&key](const std::string& part) {
      const std::string own = squeezed(part);
      return own.size() >= 3 && key.find(own) != std::string::npos;
    });
    return named == parts.end() ? parts.front() : *named;
  }

  void find_outlet() {
    const std::string host = found_.url ? std::string(host_of(*found_.url)) : std::string();
    const auto take = [&](std::string name, FieldBasis basis) {
      name = one_line(without_references(name));
      name = site_part(name, host);
      if (name.starts_with('@')) name.erase(0, 1);
      if (found_.outlet || name.empty() || name.size() > kLongestName || is_web_address(name)) return;
      if (rules_.no_sites.contains(base::comparison_key(name))) return;
      found_.outlet = std::move(name);
      found_.page.outlet = basis;
    };
    for (const std::string& name : rules_.sites) {
      if (const auto found = metas_.find(name); found != metas_.end()) take(found->second, FieldBasis::kMeta);
    }
    const auto& article = found_.linked.article;
    if (article && !article->publisher.empty() && !is_agency(article->publisher))
      take(article->publisher, FieldBasis::kJsonLd);
    take(found_.linked.site, FieldBasis::kJsonLd);
    if (article && !article->publisher.empty()) note_agency(article->publisher);
    if (!host.empty()) take(host, FieldBasis::kUrl);
  }

  /// An agency whose copy the page carries, as long as the page is not its own.
  void note_agency(const std::string& name) {
    if (!is_agency(name)) return;
    const std::string key = squeezed(name);
    const std::string outlet = squeezed(found_.outlet.value_or(""));
    const std::string host = found_.url ? squeezed(host_of(*found_.url)) : std::string();
    const bool own =
        (!outlet.empty() && (outlet.find(key) != std::string::npos || key.find(outlet) != std::string::npos)) ||
        (!host.empty() && host.starts_with(key));
    std::string known = words_.media.outlet(name).value_or(name);
    if (own || std::ranges::find(found_.page.agencies, known) != found_.page.agencies.end()) return;
    found_.page.agencies.push_back(std::move(known));
  }

  void find_dates() {
    const auto& article = found_.linked.article;
    const auto take = [](std::optional<std::string>& field, std::optional<std::string> iso) {
      if (!field && iso) field = std::move(iso);
      return field.has_value();
    };
    const auto published = [&](std::optional<std::string> iso, FieldBasis basis) {
      if (found_.published || !take(found_.published, std::move(iso))) return;
      found_.page.published = basis;
    };
    if (article) published(rules_.dates.iso(article->published), FieldBasis::kJsonLd);
    for (const std::string& name : rules_.published) {
      if (const auto found = metas_.find(name); found != metas_.end())
        published(rules_.dates.iso(found->second), FieldBasis::kMeta);
    }
    for (std::size_t i = 0; i < tree_.nodes().size() && !found_.published; ++i) {
      if (tree_.attribute(i, "itemprop") != "datePublished") continue;
      for (const char* const key : {"datetime", "content"})
        published(rules_.dates.iso(tree_.attribute(i, key)), FieldBasis::kMarkup);
      published(rules_.dates.iso(one_line(tree_.text_inside(i))), FieldBasis::kMarkup);
    }
    find_time_element(published);
    if (found_.url) published(rules_.dates.day_of_url(*found_.url), FieldBasis::kUrl);
    if (article) take(found_.modified, rules_.dates.iso(article->modified));
    for (const std::string& name : rules_.modified) {
      if (const auto found = metas_.find(name); found != metas_.end())
        take(found_.modified, rules_.dates.iso(found->second));
    }
  }

  /// The <time> nearest to the headline: the first behind it, outside of other stories and comments.
  template <class Published>
  void find_time_element(Published published) {
    const std::size_t head = heads_.empty() ? 0 : heads_.front();
    for (const bool behind : {true, false}) {
      for (const std::size_t time : times_) {
        if ((time > head) != behind || (marks_at(time) & (kRelated | kComments)) != 0) continue;
        published(rules_.dates.iso(tree_.attribute(time, "datetime")), FieldBasis::kMarkup);
        published(rules_.dates.iso(one_line(tree_.text_inside(time))), FieldBasis::kMarkup);
        if (found_.published) return;
      }
    }
  }

  Marks marks_at(std::size_t node) const {
    Marks marks = 0;
    for (std::size_t up = node; up > 0; up = tree_.nodes()[up].parent) marks |= blocks_.own[up];
    return marks;
  }

  /// A <title> or og:title without the outlet's name at its end.
  std::string without_site(const std::string& title) const {
    const std::string outlet = squeezed(found_.outlet.value_or(""));
    const std::string host = found_.url ? squeezed(host_of(*found_.url)) : std::string();
    for (const std::string& separator : rules_.title_separators) {
      const auto at = title.rfind(separator);
      if (at == std::string::npos || at == 0) continue;
      const std::string end = squeezed(title.substr(at + separator.size()));
      const bool site =
          !end.empty() &&
          ((!outlet.empty() && (outlet.find(end) != std::string::npos || end.find(outlet) != std::string::npos)) ||
           host.find(end) != std::string::npos);
      if (site) return without_site(title.substr(0, at));
    }
    return title;
  }

  /// The headline as printed, where what machines are told bears it out; else what they are told.
  void find_title() {
    const auto& article = found_.linked.article;
    const std::string linked = article ? one_line(article->headline) : std::string();
    const auto open_graph = first_meta(rules_.titles);
    const std::string told = open_graph ? without_site(*open_graph) : std::string();
    const std::string page = without_site(title_);
    const auto take = [&](const std::string& title, FieldBasis basis) {
      if (found_.title || title.empty() || title.size() > kLongestTitle) return;
      found_.title = title;
      found_.page.title = basis;
    };
    for (const std::size_t head : heads_) {
      const std::string printed = one_line(tree_.text_inside(head));
      const std::string key = squeezed(printed);
      const auto agrees = [&key](const std::string& other) {
        const std::string given = squeezed(other);
        return !key.empty() && !given.empty() && (given.starts_with(key) || key.starts_with(given));
      };
      if (key.size() >= 8 && (agrees(linked) || agrees(told) || agrees(page))) take(printed, FieldBasis::kMarkup);
    }
    take(linked, FieldBasis::kJsonLd);
    if (heads_.size() == 1) {
      const std::string printed = one_line(tree_.text_inside(heads_.front()));
      if (squeezed(printed).size() >= 8 && squeezed(printed) != squeezed(found_.outlet.value_or("")))
        take(printed, FieldBasis::kMarkup);
    }
    take(told, FieldBasis::kMeta);
    take(page, FieldBasis::kMeta);
  }

  /// The page's own outlet, alone or as "Jane's Agency for the Packet".
  bool is_outlet(const std::string& name) const {
    const std::string outlet = squeezed(found_.outlet.value_or(""));
    const std::string key = squeezed(name);
    return !outlet.empty() &&
           (key == outlet || (name.find(" for ") != std::string::npos && key.find(outlet) != std::string::npos));
  }

  void find_authors() {
    const AuthorNames names(words_, rules_.no_authors);
    const auto take = [&](const std::vector<std::string>& printed, FieldBasis basis) {
      if (!found_.authors.empty()) return;
      for (const std::string& one : printed) {
        for (std::string& name : names.of(one_line(without_references(one)))) {
          note_agency(name);
          if (std::ranges::find(found_.authors, name) == found_.authors.end())
            found_.authors.push_back(std::move(name));
        }
      }
      if (found_.authors.size() > 1)
        std::erase_if(found_.authors, [this](const std::string& name) { return is_outlet(name); });
      if (!found_.authors.empty()) found_.page.authors = basis;
    };
    if (found_.linked.article) take(found_.linked.article->authors, FieldBasis::kJsonLd);
    for (const std::string& name : rules_.authors) {
      const auto [first, last] = all_metas_.equal_range(name);
      std::vector<std::string> printed;
      for (auto one = first; one != last; ++one) printed.push_back(one->second);
      take(printed, FieldBasis::kMeta);
    }
    take(marked_authors(), FieldBasis::kMarkup);
    take(printed_byline(), FieldBasis::kText);
  }

  /// Of rel="author" and itemprop="author".
  std::vector<std::string> marked_authors() const {
    std::vector<std::string> printed;
    for (std::size_t i = 0; i < tree_.nodes().size(); ++i) {
      const bool author = tree_.attribute(i, "rel") == "author" || tree_.attribute(i, "itemprop") == "author";
      if (!author || (marks_at(i) & (kRelated | kComments)) != 0) continue;
      printed.push_back(one_line(tree_.text_inside(i)));
    }
    return printed;
  }

  /// "By Jane Roe", above the body.
  std::vector<std::string> printed_byline() const {
    const std::uint32_t end =
        std::min<std::uint32_t>(first_block_ + 4, static_cast<std::uint32_t>(blocks_.blocks.size()));
    const std::uint32_t start = heads_.empty() ? 0 : blocks_.first[heads_.front()];
    for (std::uint32_t i = start; i < end; ++i) {
      const TextBlock& block = blocks_.blocks[i];
      if (block.letters > kLongestName || (block.marks & (kRelated | kComments)) != 0) continue;
      if (const auto byline = words_.bylines.find(block.text)) {
        if (auto people = byline->text_of(block.text, "authors")) return {std::move(*people)};
      }
    }
    return {};
  }

  const Tree& tree_;
  const PageBlocks& blocks_;
  const MetadataRules& rules_;
  const PageRules& words_;
  std::uint32_t first_block_;
  std::map<std::string, std::string, std::less<>> metas_;  ///< the first of each name
  std::multimap<std::string, std::string, std::less<>> all_metas_;
  std::string canonical_;
  std::string title_;
  std::vector<std::size_t> heads_;
  std::vector<std::size_t> times_;
  Metadata found_;
};

std::set<std::string, std::less<>> keys_of(const Json& list) {
  std::set<std::string, std::less<>> keys;
  for (const Json& one : list) keys.insert(base::comparison_key(one.get<std::string>()));
  return keys;
}

}  // namespace

Result<MetadataRules> MetadataRules::open(const std::filesystem::path& folder) {
  auto dates = DateNames::open(folder / "dates.json");
  if (!dates) return dates.error();
  auto json = base::read_json_file(folder / "metadata.json");
  if (!json) return json.error();
  MetadataRules rules;
  rules.dates = std::move(*dates);
  try {
    for (const auto& [key, list] : {std::pair{"published", &rules.published},
                                    {"modified", &rules.modified},
                                    {"authors", &rules.authors},
                                    {"sites", &rules.sites},
                                    {"titles", &rules.titles},
                                    {"descriptions", &rules.descriptions},
                                    {"title_separators", &rules.title_separators}}) {
      *list = json->at(key).get<std::vector<std::string>>();
    }
    rules.agencies = keys_of(json->at("agencies"));
    rules.no_authors = keys_of(json->at("no_authors"));
    rules.no_sites = keys_of(json->at("no_sites"));
  } catch (const Json::exception&) {
    return Error{ErrorCode::kDataBroken, "lacks a list, or holds one of the wrong type",
                 (folder / "metadata.json").string()};
  }
  return rules;
}

Metadata find_metadata(const Tree& tree, const PageBlocks& blocks, const MetadataRules& rules, const PageRules& words,
                       const std::optional<std::string>& given_url, std::uint32_t first_block) {
  return Finder(tree, blocks, rules, words, first_block).find(given_url);
}

}  // namespace twosource::ingest::html
