// Test: tests/unit/reading/speakers/releases_test.cc.
#include "reading/speakers/releases.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "base/fields.h"
#include "base/unicode.h"
#include "document/grammar.h"
#include "document/places.h"

namespace twosource::reading {
namespace {

class Releases {
 public:
  Releases(Reading& reading, const document::MentionIndex& mentions, const ReleaseRules& rules)
      : reading_(reading), mentions_(mentions), rules_(rules) {
    const auto& blocks = reading.report.blocks;
    while (lead_ < blocks.size() && (blocks[lead_].kind != BlockKind::kParagraph || is_mark(lead_))) ++lead_;
  }

  [[nodiscard]] std::optional<std::size_t> issuer() const {
    if (!is_release()) return is_opinion() ? writer() : std::nullopt;
    if (const auto presented = presented_issuer()) return presented;
    const auto doer = doer_of_lead();
    return doer ? doer : body_named_most();
  }

  /// Whom the byline names, where no entity is called so yet.
  [[nodiscard]] std::optional<Span> unknown_writer() const {
    if (!is_opinion() || is_release() || writer() || reading_.report.authors.empty()) return std::nullopt;
    for (std::size_t block = 0; block < reading_.report.blocks.size(); ++block) {
      const Span span = reading_.report.blocks[block].span;
      const std::size_t at = cut(reading_.report.text, span).find(reading_.report.authors.front());
      if (reading_.report.blocks[block].kind != BlockKind::kByline || at == std::string_view::npos) continue;
      const auto start = span.start + static_cast<std::uint32_t>(at);
      return Span{start, start + static_cast<std::uint32_t>(reading_.report.authors.front().size())};
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] std::string key(std::size_t block) const {
    return base::comparison_key(cut(reading_.report.text, reading_.report.blocks[block].span));
  }

  [[nodiscard]] std::string_view text(std::uint32_t token) const {
    return cut(reading_.report.text, reading_.tokens[token].span);
  }

  /// Whether one of the blocks above the text says so.
  [[nodiscard]] bool is_release() const {
    for (std::size_t block = 0; block < lead_; ++block) {
      if (is_mark(block)) return true;
      if (reading_.report.blocks[block].kind != BlockKind::kDateline) continue;
      if (std::ranges::any_of(rules_.wires,
                              [&](const std::string& wire) { return key(block).find(wire) != std::string::npos; }))
        return true;
    }
    return false;
  }

  [[nodiscard]] bool is_mark(std::size_t block) const {
    const std::string words = key(block);
    return std::ranges::any_of(rules_.marks, [&](const std::string& mark) { return is_headed(words, mark); });
  }

  /// "Opinion", "Opinion | The crane must stay", "The crane must stay | Opinion", by a columnist, or with a note that says so.
  [[nodiscard]] bool is_opinion() const {
    const auto holds = [](std::string_view words, const std::vector<std::string>& list) {
      return std::ranges::any_of(list, [words](const std::string& one) { return words.find(one) != words.npos; });
    };
    if (reading_.report.title && is_labelled(base::comparison_key(*reading_.report.title))) return true;
    for (std::size_t block = 0; block < reading_.report.blocks.size(); ++block) {
      const BlockKind kind = reading_.report.blocks[block].kind;
      if (kind == BlockKind::kNote && holds(key(block), rules_.opinion_notes)) return true;
      if (block >= lead_) continue;
      if (kind == BlockKind::kByline && holds(key(block), rules_.opinion_jobs)) return true;
      if (is_labelled(key(block))) return true;
    }
    return false;
  }

  [[nodiscard]] bool is_labelled(std::string_view words) const {
    return std::ranges::any_of(rules_.opinions, [words](const std::string& label) {
      if (is_headed(words, label)) return true;
      if (!words.ends_with(label) || words.size() == label.size()) return false;
      const std::string_view before = base::trimmed(words.substr(0, words.size() - label.size()));
      if (before.empty()) return false;
      const char32_t mark = base::decode_before(before, before.size()).value;
      return !base::is_letter(mark) && !base::is_digit(mark);
    });
  }

  [[nodiscard]] std::optional<std::size_t> writer() const {
    if (reading_.report.authors.empty()) return std::nullopt;
    const std::string name = base::comparison_key(reading_.report.authors.front());
    const auto found = std::ranges::find_if(
        reading_.entities, [&name](const Entity& entity) { return base::comparison_key(entity.name) == name; });
    if (found == reading_.entities.end()) return std::nullopt;
    return static_cast<std::size_t>(found - reading_.entities.begin());
  }

  /// "press release: 3 June 2025", not "press release shows that the mayor lied".
  [[nodiscard]] static bool is_headed(std::string_view words, std::string_view mark) {
    if (!words.starts_with(mark)) return false;
    const std::string_view behind = base::trimmed(words.substr(mark.size()));
    return behind.empty() || !base::is_letter(base::decode_at(behind, 0).value);
  }

  [[nodiscard]] bool is_body(std::optional<std::size_t> entity) const {
    if (!entity || !document::has_name(reading_.entities[*entity])) return false;
    const EntityType type = reading_.entities[*entity].type;
    return type != EntityType::kGpe && type != EntityType::kLoc && type != EntityType::kNorp;
  }

  [[nodiscard]] std::optional<std::size_t> presented_issuer() const {
    for (std::size_t block = lead_; block < reading_.report.blocks.size(); ++block) {
      const TokenRange tokens = document::tokens_in(reading_, reading_.report.blocks[block].span);
      if (tokens.size() < 2 || !rules_.presenting.contains(base::to_lower(text(tokens.first)))) continue;
      // The recogniser may have no more than the end of the name.
      for (std::uint32_t token = tokens.first + 1; token < tokens.last; ++token) {
        if (!base::is_upper(base::decode_at(text(token), 0).value)) break;
        if (is_body(mentions_.at(token))) return mentions_.at(token);
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<std::size_t> doer_of_lead() const {
    if (lead_ == reading_.report.blocks.size()) return std::nullopt;
    const auto sentence = std::ranges::find(reading_.sentences, lead_, &Sentence::block);
    if (sentence == reading_.sentences.end()) return std::nullopt;
    for (std::uint32_t token = sentence->tokens.first; token < sentence->tokens.last; ++token) {
      if (!document::is_subject(reading_.tokens[token])) continue;
      const auto entity = mentions_.at(token);
      return is_body(entity) && reading_.entities[*entity].type != EntityType::kPerson ? entity : std::nullopt;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<std::size_t> body_named_most() const {
    std::optional<std::size_t> most;
    for (std::size_t entity = 0; entity < reading_.entities.size(); ++entity) {
      const Entity& body = reading_.entities[entity];
      if (body.type != EntityType::kOrg || !document::has_name(body)) continue;
      if (!most || body.mentions.size() > reading_.entities[*most].mentions.size()) most = entity;
    }
    return most;
  }

  const Reading& reading_;
  const document::MentionIndex& mentions_;
  const ReleaseRules& rules_;
  std::size_t lead_ = 0;  ///< block
};

}  // namespace

Result<ReleaseRules> ReleaseRules::load(const std::filesystem::path& folder) {
  ReleaseRules rules;
  const auto read = base::read_fields(folder / "releases.json", [&rules](base::Fields& file) {
    const auto words = [&file](const char* key) {
      const auto list = file.texts(key);
      return WordSet(list.begin(), list.end());
    };
    rules.marks = words("marks");
    rules.wires = file.texts("wires");
    rules.presenting = words("presenting");
    rules.opinions = words("opinions");
    rules.opinion_jobs = file.texts("opinion_jobs");
    rules.opinion_notes = file.texts("opinion_notes");
  });
  if (!read) return read.error();
  return rules;
}

void find_issuer(Reading& reading, document::MentionIndex& mentions, const ReleaseRules& rules) {
  const Releases releases(reading, mentions, rules);
  if (const auto name = releases.unknown_writer()) {
    const Mention mention{*name, document::tokens_in(reading, *name), MentionKind::kName};
    Entity writer;
    writer.name = reading.report.authors.front();
    writer.type = EntityType::kPerson;
    writer.mentions.push_back(mention);
    reading.entities.push_back(std::move(writer));
    mentions.add(reading.entities.size() - 1, mention);
  }
  reading.issuer = releases.issuer();
  if (reading.issuer && !reading.report.authors.empty() &&
      reading.entities[*reading.issuer].name == reading.report.authors.front())
    return;
  // The recogniser takes the names of firms for people's.
  if (reading.issuer && reading.entities[*reading.issuer].type == EntityType::kPerson)
    reading.entities[*reading.issuer].type = EntityType::kOrg;
}

}  // namespace twosource::reading
