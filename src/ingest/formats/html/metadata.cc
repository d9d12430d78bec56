// Test: tests/unit/ingest/formats/html/metadata_test.cc.
#include "ingest/formats/html/metadata.h"

#include <algorithm>
#include <utility>

#include "base/unicode.h"
#include "ingest/formats/html/authors.h"
#include "ingest/formats/html/outlet.h"
#include "ingest/formats/html/told.h"
#include "ingest/formats/html/words.h"

namespace twosource::ingest::html {
namespace {

constexpr std::size_t kLongestTitle = 400;
constexpr std::size_t kShortestTitle = 8;     ///< as squeezed
constexpr std::uint32_t kLongestByline = 80;  ///< in letters
constexpr std::uint32_t kBylineInBody = 4;    ///< blocks of the body that may be one

void find_url(Metadata& found, const Told& told, const std::optional<std::string>& given) {
  const auto open_graph = told.metas.find("og:url");
  const std::string og = open_graph == told.metas.end() ? "" : open_graph->second;
  // A canonical address that is the site's front page is a mistake of the site.
  const std::string& canonical = told.canonical;
  const bool good = is_web_address(canonical) && (path_of(canonical).size() > 1 || path_of(og).size() <= 1);
  const auto take = [&found](const std::string& url, FieldBasis basis) {
    if (found.url || !is_web_address(url)) return;
    found.url = url;
    found.page.url = basis;
  };
  if (good) take(canonical, FieldBasis::kMeta);
  take(og, FieldBasis::kMeta);
  take(given.value_or(""), FieldBasis::kGiven);
  found.linked = linked_data(told.linked_data, found.url.value_or(""));
  if (found.linked.article) take(found.linked.article->url, FieldBasis::kJsonLd);
}

class Dates {
 public:
  Dates(Metadata& found, const Tree& tree, const Told& told, const MetadataRules& rules)
      : found_(found), tree_(tree), told_(told), rules_(rules) {}

  void find() {
    const auto& article = found_.linked.article;
    if (article) take(article->published, FieldBasis::kJsonLd);
    for (const std::string& name : rules_.published) take_meta(name);
    for (const std::size_t node : told_.dated) take_node(node);
    // The <time> nearest to the headline: the first behind it, else one before.
    const std::size_t head = told_.heads.empty() ? 0 : told_.heads.front();
    for (const bool behind : {true, false}) {
      for (const std::size_t time : told_.times) {
        if ((time > head) == behind && !told_.is_elsewhere(time)) take_node(time);
      }
    }
    if (!found_.published && found_.url) {
      found_.published = rules_.dates.day_of_url(*found_.url);
      if (found_.published) found_.page.published = FieldBasis::kUrl;
    }
    if (article) found_.modified = rules_.dates.iso(article->modified);
    if (const auto told = told_.first_meta(rules_.modified); told && !found_.modified) {
      found_.modified = rules_.dates.iso(*told);
    }
  }

 private:
  void take(std::string_view printed, FieldBasis basis) {
    if (found_.published) return;
    found_.published = rules_.dates.iso(printed);
    if (found_.published) found_.page.published = basis;
  }
  void take_meta(const std::string& name) {
    const auto told = told_.metas.find(name);
    if (told != told_.metas.end()) take(told->second, FieldBasis::kMeta);
  }
  void take_node(std::size_t node) {
    for (const char* const key : {"datetime", "content"}) take(tree_.attribute(node, key), FieldBasis::kMarkup);
    if (!found_.published) take(told_.words_of(node), FieldBasis::kMarkup);
  }

  Metadata& found_;
  const Tree& tree_;
  const Told& told_;
  const MetadataRules& rules_;
};

/// A <title> or og:title without the outlet's name at its end.
std::string without_site(std::string title, const Outlet& outlet, const MetadataRules& rules) {
  if (title.size() > kLongestTitle) return title;
  for (bool cut = true; cut;) {
    cut = false;
    for (const std::string& separator : rules.title_separators) {
      const auto at = title.rfind(separator);
      if (at == std::string::npos || at == 0 || !outlet.is_site(title.substr(at + separator.size()))) continue;
      title.resize(at);
      cut = true;
    }
  }
  return title;
}

/// The headline as printed, where what machines are told bears it out; else what they are told.
void find_title(Metadata& found, const Told& told, const Outlet& outlet, const MetadataRules& rules) {
  const std::string linked = found.linked.article ? one_line(found.linked.article->headline) : std::string();
  const std::string open_graph = without_site(told.first_meta(rules.titles).value_or(""), outlet, rules);
  const std::string page = without_site(told.title, outlet, rules);
  const auto take = [&found](const std::string& title, FieldBasis basis) {
    if (found.title || title.empty() || title.size() > kLongestTitle) return;
    found.title = title;
    found.page.title = basis;
  };
  for (const std::size_t head : told.heads) {
    const std::string printed = told.words_of(head);
    const std::string key = squeezed(printed);
    const auto agrees = [&key](const std::string& other) {
      const std::string given = squeezed(other);
      return !given.empty() && (given.starts_with(key) || key.starts_with(given));
    };
    const bool borne_out = agrees(linked) || agrees(open_graph) || agrees(page);
    if (key.size() >= kShortestTitle && borne_out) take(printed, FieldBasis::kMarkup);
  }
  take(linked, FieldBasis::kJsonLd);
  if (told.heads.size() == 1) {
    const std::string printed = told.words_of(told.heads.front());
    if (squeezed(printed).size() >= kShortestTitle && !outlet.is_named(printed)) take(printed, FieldBasis::kMarkup);
  }
  take(open_graph, FieldBasis::kMeta);
  take(page, FieldBasis::kMeta);
}

/// "By Jane Roe", above the body.
std::vector<std::string> printed_byline(const PageBlocks& page, const Told& told, const PageRules& words,
                                        std::uint32_t first_block) {
  const auto end = std::min(first_block + kBylineInBody, static_cast<std::uint32_t>(page.blocks.size()));
  for (std::uint32_t i = told.heads.empty() ? 0 : page.first[told.heads.front()]; i < end; ++i) {
    const TextBlock& block = page.blocks[i];
    if (block.letters > kLongestByline || (block.marks & (kRelated | kComments)) != 0) continue;
    if (const auto byline = words.bylines.find(block.text)) {
      if (auto people = byline->text_of(block.text, "authors")) return {std::move(*people)};
    }
  }
  return {};
}

void find_authors(Metadata& found, const PageBlocks& page, const Told& told, const Outlet& outlet,
                  const MetadataRules& rules, const PageRules& words, std::uint32_t first_block) {
  const AuthorNames names(words, rules.no_authors);
  const auto take = [&](const std::vector<std::string>& printed, FieldBasis basis) {
    if (!found.authors.empty()) return;
    for (const std::string& one : printed) {
      for (std::string& name : names.of(one_line(without_references(one)))) {
        if (std::ranges::find(found.authors, name) == found.authors.end()) found.authors.push_back(std::move(name));
      }
    }
    if (found.authors.size() > 1) {
      std::erase_if(found.authors, [&outlet](const std::string& name) { return outlet.is_named(name); });
    }
    if (!found.authors.empty()) found.page.authors = basis;
  };
  if (found.linked.article) take(found.linked.article->authors, FieldBasis::kJsonLd);
  for (const std::string& name : rules.authors) {
    const auto [first, last] = told.all_metas.equal_range(name);
    std::vector<std::string> printed;
    for (auto one = first; one != last; ++one) printed.push_back(one->second);
    take(printed, FieldBasis::kMeta);
  }
  std::vector<std::string> marked;
  for (const std::size_t node : told.authors) {
    if (!told.is_elsewhere(node)) marked.push_back(told.words_of(node));
  }
  take(marked, FieldBasis::kMarkup);
  if (found.authors.empty()) take(printed_byline(page, told, words, first_block), FieldBasis::kText);
}

/// The agencies whose copy the page carries.
void find_agencies(Metadata& found, const Outlet& outlet, const PageRules& words) {
  std::vector<std::string> named = found.authors;
  if (found.linked.article) named.insert(named.begin(), found.linked.article->publisher);
  for (const std::string& name : named) {
    if (outlet.is_other_agency(name)) add_agencies(found.page, {name}, words);
  }
}

}  // namespace

void add_agencies(Page& page, const std::vector<std::string>& names, const PageRules& words) {
  for (const std::string& name : names) {
    std::string known = words.media.outlet(name).value_or(name);
    if (std::ranges::find(page.agencies, known) == page.agencies.end()) page.agencies.push_back(std::move(known));
  }
}

Metadata find_metadata(const Tree& tree, const PageBlocks& blocks, const MetadataRules& rules, const PageRules& words,
                       const std::optional<std::string>& given_url, std::uint32_t first_block) {
  const Told told(tree, blocks);
  Metadata found;
  find_url(found, told, given_url);
  const Outlet outlet(told, found.linked, rules, found.url.value_or(""));
  found.outlet = outlet.name();
  found.page.outlet = outlet.basis();
  Dates(found, tree, told, rules).find();
  find_title(found, told, outlet, rules);
  find_authors(found, blocks, told, outlet, rules, words, first_block);
  find_agencies(found, outlet, words);
  const auto type = told.metas.find("og:type");
  found.site = type != told.metas.end() && type->second == "website";
  return found;
}

}  // namespace twosource::ingest::html
