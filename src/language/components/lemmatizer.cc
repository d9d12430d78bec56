// Test: tests/unit/language/components/lemmatizer_test.cc.
#include "language/components/lemmatizer.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/unicode.h"
#include "language/lexeme.h"
#include "language/msgpack_reader.h"

namespace twosource::language {
namespace {

struct ViewHash {
  std::size_t operator()(std::string_view text) const { return static_cast<std::size_t>(hash_string(text)); }
};

struct SuffixRule {
  std::string_view ending;
  std::string_view replacement;
};

/// What is known of one part of speech. The views point into the bytes of lookups.bin.
struct PosTables {
  std::vector<SuffixRule> rules;
  std::unordered_set<std::string_view, ViewHash> index;
  std::unordered_map<std::string_view, std::vector<std::string_view>, ViewHash> exceptions;

  [[nodiscard]] bool empty() const { return rules.empty() && index.empty() && exceptions.empty(); }
};

/// Texts of a list, or the one text that stands in its place.
Result<std::vector<std::string_view>> texts_of(MsgpackValue value) {
  std::vector<std::string_view> texts;
  if (value.is_text()) {
    const auto text = value.as_text();
    if (!text) return text.error();
    texts.push_back(*text);
    return texts;
  }
  if (!value.is_array()) return value.error("holds something else where a list of words is wanted");
  texts.reserve(value.size());
  for (const MsgpackValue item : value.items()) {
    const auto text = item.as_text();
    if (!text) return text.error();
    texts.push_back(*text);
  }
  return texts;
}

/// The first of them, without a list of its own where there is but one.
Result<std::optional<std::string_view>> first_text_of(MsgpackValue value) {
  if (value.is_text()) {
    const auto text = value.as_text();
    return text ? Result<std::optional<std::string_view>>(*text) : text.error();
  }
  const auto texts = texts_of(value);
  if (!texts) return texts.error();
  return texts->empty() ? std::nullopt : std::optional(texts->front());
}

void put_first(std::vector<std::string>& forms, std::string form) { forms.insert(forms.begin(), std::move(form)); }

bool contains(const std::vector<std::string>& forms, std::string_view form) {
  return std::find(forms.begin(), forms.end(), form) != forms.end();
}

}  // namespace

struct Lemmatizer::Tables {
  struct Lemma {
    std::uint64_t form;  ///< the hash of its string
    std::string_view lemma;
  };

  std::string bytes;
  StringIds strings;
  LemmatizerMethod method;
  bool overwrite = false;
  std::unordered_map<std::uint64_t, PosTables> by_pos;
  std::vector<Lemma> lookup;  ///< by form; of several for one form the last counts

  explicit Tables(StringIds string_ids) : strings(std::move(string_ids)) {}

  /// Calls `read(tables of the part of speech, value)` for each member of a table keyed by parts of speech.
  Result<void> read_by_pos(MsgpackValue root, std::string_view name, bool required,
                           const std::function<Result<void>(PosTables&, MsgpackValue)>& read) {
    const auto table = root.find(name);
    if (!table) return required ? Result<void>(root.error("lacks '" + std::string(name) + "'")) : Result<void>();
    for (const auto& [key, value] : table->members()) {
      const auto pos = key.as_unsigned();
      if (!pos) return pos.error();
      if (auto done = read(by_pos[*pos], value); !done) return done;
    }
    return {};
  }

  Result<void> read_rules(MsgpackValue root) {
    auto done = read_by_pos(root, "lemma_rules", true, [](PosTables& pos, MsgpackValue value) -> Result<void> {
      for (const MsgpackValue rule : value.items()) {
        const auto pair = texts_of(rule);
        if (!pair) return pair.error();
        if (pair->size() != 2) return rule.error("holds a lemma rule that is no pair");
        pos.rules.push_back({(*pair)[0], (*pair)[1]});
      }
      return {};
    });
    if (!done) return done;
    done = read_by_pos(root, "lemma_index", false, [](PosTables& pos, MsgpackValue value) -> Result<void> {
      const auto words = texts_of(value);
      if (!words) return words.error();
      pos.index.reserve(words->size());
      pos.index.insert(words->begin(), words->end());
      return {};
    });
    if (!done) return done;
    return read_by_pos(root, "lemma_exc", false, [](PosTables& pos, MsgpackValue value) -> Result<void> {
      pos.exceptions.reserve(value.size());
      for (const auto& [form, lemmas] : value.members()) {
        const auto text = form.as_text();
        if (!text) return text.error();
        auto words = texts_of(lemmas);
        if (!words) return words.error();
        pos.exceptions.insert_or_assign(*text, std::move(words).value());
      }
      return {};
    });
  }

  Result<void> read_lookup(MsgpackValue root) {
    const auto table = root.get("lemma_lookup");
    if (!table) return table.error();
    lookup.reserve(table->size());
    for (const auto& [form, lemmas] : table->members()) {
      const auto id = form.as_unsigned();
      if (!id) return id.error();
      const auto word = first_text_of(lemmas);
      if (!word) return word.error();
      if (*word) lookup.push_back({*id, **word});
    }
    std::stable_sort(lookup.begin(), lookup.end(), [](const Lemma& a, const Lemma& b) { return a.form < b.form; });
    return {};
  }

  /// spaCy's rule_lemmatize; of its list of lemmas the first, which alone it uses.
  [[nodiscard]] std::string by_rules(std::string_view form, std::string_view pos, std::string_view morph) const {
    std::string lower = base::to_lower(form);
    if (pos.empty() || pos == "eol" || pos == "space") return lower;
    for (const BaseForm& base_form : method.base_forms) {
      if (base_form.fits(pos, morph)) return lower;
    }
    const auto found = by_pos.find(strings.id(pos));
    if (found == by_pos.end() || found->second.empty()) return pos == "propn" ? std::string(form) : lower;
    const PosTables& known = found->second;

    std::vector<std::string> forms;
    std::string unknown;  // the first candidate that no index confirms
    for (const SuffixRule& rule : known.rules) {
      if (!lower.ends_with(rule.ending)) continue;
      std::string candidate = lower.substr(0, lower.size() - rule.ending.size()).append(rule.replacement);
      if (candidate.empty()) continue;
      if (known.index.contains(candidate)) {
        put_first(forms, std::move(candidate));
      } else if (!is_alpha_form(candidate)) {
        forms.push_back(std::move(candidate));
      } else if (unknown.empty()) {
        unknown = std::move(candidate);
      }
    }
    if (const auto exception = known.exceptions.find(lower); exception != known.exceptions.end()) {
      for (const std::string_view lemma : exception->second) {
        if (!contains(forms, lemma)) put_first(forms, std::string(lemma));
      }
    }
    if (!forms.empty()) return std::move(forms.front());
    return unknown.empty() ? std::string(form) : unknown;
  }

  /// The rule_lemmatize of spaCy's French; of its list of lemmas the first, which alone it uses.
  [[nodiscard]] std::string index_first(std::string_view form, std::string_view pos) const {
    std::string lower = base::to_lower(form);
    if (pos.empty() || pos == "eol" || pos == "space") return lower;
    if (!contains(method.parts_of_speech, pos)) return std::string(looked_up(form));
    static const PosTables kNone;
    const auto found = by_pos.find(strings.id(pos));
    const PosTables& known = found == by_pos.end() ? kNone : found->second;
    if (known.index.contains(lower)) return lower;
    if (const auto exception = known.exceptions.find(lower);
        exception != known.exceptions.end() && !exception->second.empty()) {
      return std::string(exception->second.front());
    }
    std::string unknown;  // the first candidate that no index confirms
    for (const SuffixRule& rule : known.rules) {
      if (!lower.ends_with(rule.ending)) continue;
      std::string candidate = lower.substr(0, lower.size() - rule.ending.size()).append(rule.replacement);
      if (candidate.empty()) continue;
      if (known.index.contains(candidate) || !is_alpha_form(candidate)) return candidate;
      if (unknown.empty()) unknown = std::move(candidate);
    }
    return unknown.empty() ? std::string(looked_up(lower)) : unknown;
  }

  /// The lemma that the table has for a form, else the form.
  [[nodiscard]] std::string_view looked_up(std::string_view form) const {
    const std::uint64_t id = strings.id(form);
    const auto after = std::upper_bound(lookup.begin(), lookup.end(), id,
                                        [](std::uint64_t wanted, const Lemma& lemma) { return wanted < lemma.form; });
    return after == lookup.begin() || std::prev(after)->form != id ? form : std::prev(after)->lemma;
  }
};

Result<Lemmatizer> Lemmatizer::from_bytes(std::string lookups, LemmatizerMethod method, bool overwrite,
                                          const StringIds& strings, const std::string& where) {
  auto tables = std::make_shared<Tables>(strings);
  tables->bytes = std::move(lookups);
  tables->method = std::move(method);
  tables->overwrite = overwrite;
  const auto document = MsgpackDocument::parse(tables->bytes, where);
  if (!document) return document.error();
  if (tables->method.kind != LemmatizerMethod::Kind::kLookup) {
    if (auto done = tables->read_rules(document->root()); !done) return done.error();
  }
  if (tables->method.kind != LemmatizerMethod::Kind::kRules) {
    if (auto done = tables->read_lookup(document->root()); !done) return done.error();
  }
  return Lemmatizer(std::move(tables));
}

std::string Lemmatizer::lemma_of(std::string_view form, std::string_view pos, std::string_view morph) const {
  switch (tables_->method.kind) {
    case LemmatizerMethod::Kind::kLookup:
      break;
    case LemmatizerMethod::Kind::kRules:
      return tables_->by_rules(form, base::to_lower(pos), morph);
    case LemmatizerMethod::Kind::kIndexFirst:
      return tables_->index_first(form, base::to_lower(pos));
  }
  return std::string(tables_->looked_up(form));
}

void Lemmatizer::lemmatize(std::string_view text, std::vector<Token>& tokens) const {
  for (Token& token : tokens) {
    if (!tables_->overwrite && !token.lemma.empty()) continue;
    token.lemma = lemma_of(cut(text, token.span), token.pos.text(), token.morph.text());
  }
}

}  // namespace twosource::language
