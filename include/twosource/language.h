// Language: a spaCy pipeline run by itself. Text in; tokens, sentences and names out.
//
// To read a text:
//     auto pipeline = LanguagePipeline::open({.model = "models/en_core_web_sm-3.8.0"});
//     if (!pipeline) return report(pipeline.error());     // one line: file, what is wrong, what to do
//     const auto analysed = pipeline->analyse("Ana Duarte sailed. She will be back.");
//     if (!analysed) return report(analysed.error());
//
// To walk its sentences and their tokens:
//     for (const TokenRange sentence : analysed->sentences()) {
//       for (const Token& token : analysed->tokens(sentence)) {
//         std::cout << analysed->words(token) << '\t' << token.lemma << '\t' << token.pos.text() << '\n';
//       }
//     }
// A Token is the record of twosource/reading.h: lemma, norm, part of speech, tag, features, head and dependency label,
// name, white space after it, each with spaCy's meaning. Every token is in exactly one sentence.
//
// To follow the parse: `head` is an index into all tokens, and a root is its own head.
//     const Token& head = analysed->tokens()[token.head];
//
// To walk the names:
//     for (const TokenRange name : analysed->names()) {
//       std::cout << analysed->words(name) << ": " << analysed->tokens()[name.first].entity_type.text() << '\n';
//     }
//
// To cut from the text yourself: spans count bytes of UTF-8, half open, and never cut a code point in two. Words and
// white space together give the text back: what lies between two tokens is one space (`space_after`) or nothing.
//     cut(analysed->text(), analysed->span(sentence))
//
// To have sentences start where the text has blocks, as paragraphs and headings: give the offsets, ascending.
//     pipeline->analyse(text, {{0, 61, 210}})
//
// From several threads: an open LanguagePipeline is immutable; share one, and call analyse() from as many threads as
// you like. It keeps the working memory of as many calls as ever ran at once (some megabytes each) and uses it again.
// An AnalysedText is a value of its own: it owns its text and outlives the pipeline.
//
// Bounds: a text has at most a million code points (spaCy's own limit): kTooLarge beyond. Time and memory grow in
// proportion to the text, whatever it holds. A text that is not valid UTF-8 is kNotText, with the place of the first
// wrong byte. The same text gives the same answer on every machine, in every thread, whatever was read before.
//
// What is a report, who said what, and when: twosource/engine.h.
// Example: examples/language/walk.cc. Test: tests/end_to_end/language_api_test.cc.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "twosource/error.h"
#include "twosource/reading.h"

namespace twosource {

/// A text with what a pipeline says of it. What the functions give points into this object; they are not there for one
/// that is about to go (`pipeline->analyse(text).value().tokens()` does not compile: name the result first).
class AnalysedText {
 public:
  [[nodiscard]] const std::string& text() const& { return text_; }
  const std::string& text() const&& = delete;

  /// All tokens, in text order.
  [[nodiscard]] const std::vector<Token>& tokens() const& { return tokens_; }
  const std::vector<Token>& tokens() const&& = delete;

  /// Those of a sentence or a name.
  [[nodiscard]] std::span<const Token> tokens(TokenRange range) const& {
    return std::span(tokens_).subspan(range.first, range.size());
  }
  std::span<const Token> tokens(TokenRange range) const&& = delete;

  /// The sentences, which cover all tokens.
  [[nodiscard]] const std::vector<TokenRange>& sentences() const& { return sentences_; }
  const std::vector<TokenRange>& sentences() const&& = delete;

  /// The names, in text order, without overlap. The type is each token's entity_type.
  [[nodiscard]] const std::vector<TokenRange>& names() const& { return names_; }
  const std::vector<TokenRange>& names() const&& = delete;

  /// From the first token's start to the last one's end; empty for an empty range.
  [[nodiscard]] Span span(TokenRange range) const {
    if (range.first >= range.last) return {};
    return {tokens_[range.first].span.start, tokens_[range.last - 1].span.end};
  }

  /// What is printed there.
  [[nodiscard]] std::string_view words(const Token& token) const& { return cut(text_, token.span); }
  [[nodiscard]] std::string_view words(TokenRange range) const& { return cut(text_, span(range)); }
  std::string_view words(const Token& token) const&& = delete;
  std::string_view words(TokenRange range) const&& = delete;

 private:
  friend class LanguagePipeline;
  AnalysedText() = default;

  std::string text_;
  std::vector<Token> tokens_;
  std::vector<TokenRange> sentences_;
  std::vector<TokenRange> names_;
};

struct LanguageOptions {
  std::string model;  ///< a spaCy pipeline's folder, or a name; empty: the first one, of any language, where
                      ///< EngineOptions::model looks
  std::string data;   ///< as EngineOptions::data
};

class LanguagePipeline {
 public:
  /// Finds and loads a pipeline. Errors: kModelNotFound (says where it looked), kModelBroken (names the file),
  /// kModelUnsupported (names what cannot be run), kDataBroken.
  static Result<LanguagePipeline> open(const LanguageOptions& options);

  LanguagePipeline(LanguagePipeline&&) noexcept;
  LanguagePipeline& operator=(LanguagePipeline&&) noexcept;
  ~LanguagePipeline();

  /// Analyses a text, which becomes the result's own (move it in to save the copy). At the `sentence_starts`, byte
  /// offsets in ascending order, a sentence starts: with the token that holds or follows the offset. Without them the
  /// answer is spaCy's unaided one. Errors: kTooLarge, kNotText, kInvalidArgument (offsets that do not ascend).
  [[nodiscard]] Result<AnalysedText> analyse(std::string text,
                                             std::span<const std::uint32_t> sentence_starts = {}) const;

  [[nodiscard]] const std::string& model() const&;     ///< "en_core_web_sm 3.8.0"
  [[nodiscard]] const std::string& language() const&;  ///< "en"
  const std::string& model() const&& = delete;
  const std::string& language() const&& = delete;

 private:
  struct Parts;
  explicit LanguagePipeline(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace twosource
