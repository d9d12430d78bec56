// Test: tests/unit/ingest/formats/html/marks_test.cc.
#include "ingest/formats/html/marks.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/json.h"

namespace twosource::ingest::html {
namespace {

using base::Json;

constexpr std::pair<const char*, Mark> kKinds[] = {{"body", kBody},
                                                   {"furniture", kFurniture},
                                                   {"related", kRelated},
                                                   {"comments", kComments},
                                                   {"author_box", kAuthorBox},
                                                   {"consent", kConsent},
                                                   {"paywall", kPaywall},
                                                   {"caption", kCaptionMark},
                                                   {"credit", kCreditMark},
                                                   {"standfirst", kStandfirst},
                                                   {"byline", kBylineMark},
                                                   {"headline", kHeadlineMark},
                                                   {"date", kDateMark},
                                                   {"hidden", kHidden},
                                                   {"embed", kEmbed},
                                                   {"quote", kQuoteMark},
                                                   {"live", kLiveMark},
                                                   {"key_points", kKeyPoints},
                                                   {"post", kPost},
                                                   {"note", kNoteMark}};

constexpr std::array<std::string_view, 7> kNaming = {"class",          "id",         "role", "itemprop", "data-testid",
                                                     "data-component", "data-module"};

bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

struct Word {
  std::string text;
  bool alone = true;  ///< not cut out at a capital
};

constexpr std::size_t kShortest = 4;  ///< of a word cut out at capitals: machine-made names hold any shorter one

/// "c-article__relatedLinks" -> c, article, related, links.
std::vector<Word> words_of(std::string_view name) {
  std::vector<Word> words;
  Word word;
  char before = ' ';
  for (const char c : name) {
    const bool letter = is_small(c) || is_capital(c);
    const bool capital_inside = is_capital(c) && is_small(before);
    if ((!letter || capital_inside) && !word.text.empty()) {
      word.alone = word.alone && !capital_inside;
      words.push_back(std::exchange(word, {}));
      word.alone = !capital_inside;
    }
    if (letter) word.text += is_capital(c) ? static_cast<char>(c + ('a' - 'A')) : c;
    before = c;
  }
  if (!word.text.empty()) words.push_back(std::move(word));
  return words;
}

}  // namespace

Result<MarkNames> MarkNames::open(const std::filesystem::path& file) {
  auto json = base::read_json_file(file);
  if (!json) return json.error();
  MarkNames names;
  for (const auto& [key, mark] : kKinds) {
    const auto list = json->find(key);
    if (list == json->end() || !list->is_array()) {
      return Error{ErrorCode::kDataBroken, std::string("has no list \"") + key + '"', file.string()};
    }
    for (const Json& word : *list) {
      if (!word.is_string()) {
        return Error{ErrorCode::kDataBroken, std::string("\"") + key + "\" holds something else than names",
                     file.string()};
      }
      names.words_[word.get<std::string>()] |= mark;
    }
  }
  return names;
}

Marks MarkNames::of_name(std::string_view name) const {
  Marks marks = 0;
  // Each class of several is a name of its own: pairs do not reach over the space between.
  for (std::size_t start = 0; start < name.size();) {
    std::size_t end = name.find_first_of(" \t\n\r\f", start);
    if (end == std::string_view::npos) end = name.size();
    std::string_view one = name.substr(start, end - start);
    if (one.starts_with("js-")) one = {};  // what a script holds on to
    const std::vector<Word> words = words_of(one);
    const auto look_up = [&](const std::string& word) {
      if (const auto found = words_.find(word); found != words_.end()) marks |= found->second;
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (words[i].alone || words[i].text.size() >= kShortest) look_up(words[i].text);
      if (i + 1 < words.size()) look_up(words[i].text + ' ' + words[i + 1].text);
    }
    start = end + 1;
  }
  return marks;
}

Marks MarkNames::of(const std::vector<Attribute>& attributes, Known& known) const {
  Marks marks = 0;
  for (const auto& [name, value] : attributes) {
    if (value.empty() || std::ranges::find(kNaming, name) == kNaming.end()) continue;
    const auto [found, is_new] = known.try_emplace(value, 0);
    if (is_new) found->second = of_name(value);
    marks |= found->second;
  }
  return marks;
}

}  // namespace twosource::ingest::html
