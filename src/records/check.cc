// Test: tests/unit/records/check_test.cc.
#include "records/check.h"

#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "base/unicode.h"
#include "records/fields.h"
#include "records/trail.h"

namespace twosource::records {
namespace {

std::size_t size_of(const Reading& reading, List list) {
  switch (list) {
    case List::kBlocks:
      return reading.report.blocks.size();
    case List::kSentences:
      return reading.sentences.size();
    case List::kTokens:
      return reading.tokens.size();
    case List::kEntities:
      return reading.entities.size();
    case List::kTimexes:
      return reading.timexes.size();
    case List::kAttributions:
      return reading.attributions.size();
    case List::kPropositions:
      return reading.propositions.size();
    case List::kEvents:
      return reading.events.size();
    case List::kWords:
      return reading.words.size();
    case List::kQuotations:
      return reading.quotations.size();
    case List::kStatements:
      return reading.statements.size();
    case List::kEventMentions:
      return reading.event_mentions.size();
    case List::kOpenings:
      return reading.openings.size();
    case List::kQuantities:
      return reading.quantities.size();
    case List::kOpenQuestions:
      return reading.open_questions.size();
  }
  return 0;
}

/// Places that the records of a list give in that list itself, by the record that gives them.
using Chain = std::vector<std::optional<std::size_t>>;

/// The record of a chain from which no end is reached. A record that gives itself is an end.
std::optional<std::size_t> first_in_circle(const Chain& chain) {
  enum class State : std::uint8_t { kNew, kOnTheWay, kSound };
  std::vector<State> states(chain.size(), State::kNew);
  for (std::size_t start = 0; start < chain.size(); ++start) {
    std::size_t at = start;
    while (states[at] == State::kNew) {
      states[at] = State::kOnTheWay;
      if (chain[at] && *chain[at] != at)
        at = *chain[at];
      else
        states[at] = State::kSound;
    }
    if (states[at] == State::kOnTheWay) return at;
    for (std::size_t back = start; states[back] == State::kOnTheWay; back = *chain[back]) states[back] = State::kSound;
  }
  return std::nullopt;
}

/// Looks at the fields of one record: a function for each kind of fields.h.
class Checker {
 public:
  Checker(const Reading& reading, Trail& trail) : reading_(reading), trail_(trail) {}

  void text(int, const char* name, const std::string& value, Text = Text::kAny) { check_text(value, name); }
  void text_or_null(int, const char* name, const std::string& value, Text = Text::kAny) { check_text(value, name); }
  void text_or_null(int, const char* name, const std::optional<std::string>& value) {
    if (value) check_text(*value, name);
  }
  void text_if_known(int number, const char* name, const std::optional<std::string>& value) {
    text_or_null(number, name, value);
  }
  void texts(int, const char* name, const std::vector<std::string>& values) {
    for (const std::string& value : values) check_text(value, name);
  }
  void body(int, const char*, const std::string&) {}  // looked at before all else
  template <class Name>
  void label(int, const char* name, Name value) {
    check_text(value.text(), name);
  }
  void flag(int, const char*, bool) {}
  void number(int, const char*, std::size_t) {}
  void real(int, const char* name, double value) {
    if (std::isnan(value) || (std::isinf(value) && value < 0)) trail_.fault("is no number", name);
  }
  void small(int, const char*, std::int8_t) {}
  template <class Enum>
  void choice(int, const char*, Enum) {}

  void offsets(int, Span value) { check_span(value, nullptr); }
  void span(int, const char* name, Span value) { check_span(value, name); }
  void span_or_null(int, const char* name, Span value) { check_span(value, name); }
  void spans(int, const char* name, const SpanList& values) {
    for (const Span value : values) check_span(value, name);
  }
  void tokens(int, const char* name, TokenRange value) {
    if (value.first > value.last) return trail_.fault("ends before it starts", name);
    if (!reading_.tokens.empty() && value.last > reading_.tokens.size()) too_far(List::kTokens, name);
  }

  template <class Place>
  void index(int number, const char* name, Place value, List list) {
    if constexpr (std::is_same_v<Place, std::optional<std::size_t>>) {
      if (value) check_place(number, name, *value, list);
    } else {
      check_place(number, name, value, list);
    }
  }
  void indices(int, const char* name, const std::vector<std::size_t>& values, List list) {
    for (const std::size_t value : values) check_place(0, name, value, list);
  }

  template <class Record>
  void record_or_null(int, const char* name, const std::optional<Record>& value) {
    if (value) record(0, name, *value);
  }
  template <class Record>
  void record_or_null(int, const char* name, const Record& value) {
    record(0, name, value);
  }
  template <class Record>
  void record_if_known(int number, const char* name, const std::optional<Record>& value) {
    record_or_null(number, name, value);
  }
  template <class Record>
  void record(int, const char* name, const Record& value) {
    const Trail::Step step(trail_, name);
    Checker checker(reading_, trail_);
    for_each_field(value, checker);
  }
  template <class Record>
  void records(int, const char* name, const std::vector<Record>& values) {
    const Trail::Step step(trail_, name);
    for (std::size_t i = 0; i < values.size() && trail_.ok(); ++i) {
      const Trail::Step entry(trail_, i);
      Checker checker(reading_, trail_);
      for_each_field(values[i], checker);
    }
  }

  template <class Record>
  void list(int, const char* name, const std::vector<Record>& values, List list) {
    const Trail::Step step(trail_, name);
    Checker checker(reading_, trail_);
    checker.own_ = list;
    for (std::size_t i = 0; i < values.size() && trail_.ok(); ++i) {
      const Trail::Step entry(trail_, i);
      checker.row_ = i;
      for_each_field(values[i], checker);
    }
    if (trail_.ok()) checker.check_chains();
    if constexpr (requires { values.front().span; }) check_order(values, list);
  }
  template <class Record>
  void columns(int number, const char* name, const std::vector<Record>& values, List list) {
    this->list(number, name, values, list);
  }
  template <class Record>
  void flat(int, const Record& value) {
    for_each_field(value, *this);
  }
  template <class Fields>
  void inside(const char* name, Fields fields) {
    const Trail::Step step(trail_, name);
    fields(*this);
  }
  void derived(const char*, bool) {}

 private:
  void check_text(std::string_view value, const char* name) {
    if (base::first_invalid_utf8(value)) trail_.fault("is no UTF-8", name);
  }

  void check_span(Span value, const char* name) {
    const std::string& text = reading_.report.text;
    const auto between = [&text](std::uint32_t at) {
      return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
    };
    if (value.start > value.end) return trail_.fault("ends before it starts", name);
    if (value.end > text.size()) return trail_.fault("lies beyond the text", name);
    if (!between(value.start) || !between(value.end)) trail_.fault("cuts a character of the text", name);
  }

  void too_far(List list, const char* name) {
    trail_.fault("is beyond the " + std::to_string(size_of(reading_, list)) + " that there are", name);
  }

  void check_place(int number, const char* name, std::size_t value, List list) {
    if (list == List::kTokens && reading_.tokens.empty()) return;
    if (value >= size_of(reading_, list)) return too_far(list, name);
    if (own_ != list) return;
    Chain& chain = chains_[number].second;
    chains_[number].first = name;
    chain.resize(size_of(reading_, list));
    chain[row_] = value;
  }

  void check_chains() {
    for (const auto& [number, chain] : chains_) {
      const auto at = first_in_circle(chain.second);
      if (!at) continue;
      const Trail::Step entry(trail_, *at);
      trail_.fault("leads round in a circle", chain.first);
    }
  }

  template <class Record>
  void check_order(const std::vector<Record>& values, List list) {
    if (list != List::kBlocks && list != List::kSentences && list != List::kTokens) return;
    if constexpr (std::is_same_v<decltype(Record::span), Span>) {
      for (std::size_t i = 1; i < values.size(); ++i) {
        if (values[i].span.start >= values[i - 1].span.end) continue;
        const Trail::Step entry(trail_, i);
        return trail_.fault("begins before the one before it has ended");
      }
    }
  }

  const Reading& reading_;
  Trail& trail_;
  std::optional<List> own_;  ///< the list that the record is of, where it has a place of its own
  std::size_t row_ = 0;
  std::map<int, std::pair<const char*, Chain>> chains_;
};

}  // namespace

Result<void> check(const Reading& reading) {
  Trail trail;
  if (base::first_invalid_utf8(reading.report.text)) trail.fault("is no UTF-8", "text");
  Checker checker(reading, trail);
  for_each_field(reading, checker);
  if (!trail.ok()) return *trail.error();
  return {};
}

}  // namespace twosource::records
