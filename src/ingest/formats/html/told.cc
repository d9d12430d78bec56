// Test: tests/unit/ingest/formats/html/metadata_test.cc.
#include "ingest/formats/html/told.h"

#include "ingest/formats/html/words.h"

namespace twosource::ingest::html {
namespace {

constexpr std::size_t kLongestWords = 2000;                   ///< bytes of a title, a name, a date
constexpr std::size_t kLongestScript = std::size_t{1} << 20;  ///< what is cut off is no JSON, and tells nothing
constexpr std::size_t kMostScripts = 32;                      ///< of linked data, of one page

}  // namespace

Told::Told(const Tree& tree, const PageBlocks& blocks) : tree_(tree), blocks_(blocks) {
  for (std::size_t i = 0; i < tree.nodes().size(); ++i) look_at(i);
}

void Told::take_meta() {
  std::string content;
  for (const auto& [name, value] : attributes_) {
    if (name == "content") content = one_line(without_references(value));
  }
  if (content.empty()) return;
  for (const auto& [name, value] : attributes_) {
    if (name != "property" && name != "name" && name != "itemprop") continue;
    const std::string key = lower_ascii(value);
    metas.emplace(key, content);
    all_metas.emplace(key, content);
  }
}

void Told::look_at(std::size_t i) {
  const std::uint32_t tag = tree_.nodes()[i].tag;
  if (tag == LXB_TAG__TEXT) return;
  tree_.attributes_of(i, attributes_);
  if (tag == LXB_TAG_META) take_meta();
  if (tag == LXB_TAG_SCRIPT && linked_data.size() < kMostScripts &&
      tree_.attribute(i, "type").starts_with("application/ld+json")) {
    linked_data.push_back(tree_.text_inside(i, kLongestScript));
  }
  if (tag == LXB_TAG_TITLE && title.empty()) title = words_of(i);
  if (tag == LXB_TAG_H1) heads.push_back(i);
  if (tag == LXB_TAG_TIME) times.push_back(i);
  for (const auto& [name, value] : attributes_) {
    if (name == "itemprop" && value == "datePublished") dated.push_back(i);
    if ((name == "itemprop" || name == "rel") && value == "author" && tag != LXB_TAG_META) authors.push_back(i);
    if (name == "rel" && tag == LXB_TAG_LINK && canonical.empty() && lower_ascii(value) == "canonical") {
      canonical = tree_.attribute(i, "href");
    }
  }
}

std::optional<std::string> Told::first_meta(const std::vector<std::string>& names) const {
  for (const std::string& name : names) {
    if (const auto found = metas.find(name); found != metas.end()) return found->second;
  }
  return std::nullopt;
}

bool Told::is_elsewhere(std::size_t node) const {
  for (std::size_t up = node; up > 0; up = tree_.nodes()[up].parent) {
    if ((blocks_.own[up] & (kRelated | kComments)) != 0) return true;
  }
  return false;
}

std::string Told::words_of(std::size_t node) const { return one_line(tree_.text_inside(node, kLongestWords)); }

}  // namespace twosource::ingest::html
