// A Story in which every field of every record has a value of its own, by the lists of story_fields.h: what is added there is in
// it at once. Its places are sound: two records in every list, each report of the same text.
#pragma once

#include "records/story_fields.h"
#include "unit/records/filled_reading.h"

namespace twosource::test {

class StoryFiller : public Filler {
 public:
  using Filler::index;
  using Filler::indices;

  template <class Enum>
  void choice_or_null(int number, const char* name, std::optional<Enum>& value) {
    choice(number, name, value.emplace());
  }
  void numbers(int, const char*, std::vector<std::uint32_t>& values) { values = {3, 0}; }
  void quote(int, const char*, std::string&) {}
  template <class Record>
  void left_out(int, const char*, const std::vector<Record>&) {}

  void index(int, const char*, std::size_t& value, twosource::records::StoryList) { value = 1; }
  void index(int, const char*, std::optional<std::size_t>& value, twosource::records::StoryList) { value = 1; }
  void indices(int, const char*, std::vector<std::size_t>& values, twosource::records::StoryList) { values = {1, 0}; }

  // Records are filled by this, and not by the Filler that it is.
  void record(int, const char*, auto& value) { fill(value); }
  template <class Record>
  void record_or_null(int, const char*, std::optional<Record>& value) {
    fill(value.emplace());
  }
  template <class Record>
  void records(int, const char*, std::vector<Record>& values) {
    values.resize(2);
    for (Record& value : values) fill(value);
  }

  void fill(auto& value) { twosource::records::for_each_field(value, *this); }
  void fill(Evidence& evidence) {
    twosource::records::for_each_field(evidence, *this);
    evidence.quote = cut(kText, evidence.span);
  }
  // Places in a list of the record around them.
  void fill(StoryStatement& statement) {
    twosource::records::for_each_field(statement, *this);
    statement.origin = 1;
  }
  void fill(Claim& claim) {
    twosource::records::for_each_field(claim, *this);
    claim.shown = 1;
    claim.weight = .7;
  }
  void fill(ClaimStatement& statement) { statement = {.claim = 1, .statement = 1}; }
  void fill(CopiedReport& copied) {
    twosource::records::for_each_field(copied, *this);
    copied.share = .8;
  }
};

inline Story filled_story() {
  Story story;
  StoryFiller().fill(story);
  return story;
}

}  // namespace twosource::test
