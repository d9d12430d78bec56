// The lists name every member of every record, and tell the fields apart.
#include "records/fields.h"

#include <gtest/gtest.h>

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "records/story_fields.h"

namespace twosource::records {
namespace {

/// What stands for a value of any type where a record is put together from values.
struct Any {
  template <class T>
  operator T&() const&;  // NOLINT(google-explicit-constructor): has to convert by itself
  template <class T>
  operator T&&() const&&;  // NOLINT(google-explicit-constructor)
};

/// How many members a record has: with how many values it can be put together.
template <class Record, class... Values>
constexpr std::size_t members_of() {
  if constexpr (requires { Record{Values{}..., Any{}}; }) {
    return members_of<Record, Values..., Any>();
  } else {
    return sizeof...(Values);
  }
}

template <class Record>
void expect_listed(const char* name);

/// Counts the fields of a list and collects their numbers and names; looks at the lists of the records inside as well.
class Collector {
 public:
  std::size_t fields = 0;
  std::set<int> numbered;
  std::set<std::string> names;

  void text(int number, const char* name, const auto&...) { add(number, name); }
  void text_or_null(int number, const char* name, const auto&...) { add(number, name); }
  void text_if_known(int number, const char* name, const auto&...) { add(number, name); }
  void texts(int number, const char* name, const auto&...) { add(number, name); }
  void body(int number, const char* name, const auto&...) { add(number, name); }
  void label(int number, const char* name, const auto&...) { add(number, name); }
  void choice(int number, const char* name, const auto&...) { add(number, name); }
  void flag(int number, const char* name, const auto&...) { add(number, name); }
  void number(int number, const char* name, const auto&...) { add(number, name); }
  void small(int number, const char* name, const auto&...) { add(number, name); }
  void real(int number, const char* name, const auto&...) { add(number, name); }
  void span(int number, const char* name, const auto&...) { add(number, name); }
  void span_or_null(int number, const char* name, const auto&...) { add(number, name); }
  void spans(int number, const char* name, const auto&...) { add(number, name); }
  void tokens(int number, const char* name, const auto&...) { add(number, name); }
  void index(int number, const char* name, const auto&...) { add(number, name); }
  void indices(int number, const char* name, const auto&...) { add(number, name); }
  void choice_or_null(int number, const char* name, const auto&...) { add(number, name); }
  void numbers(int number, const char* name, const auto&...) { add(number, name); }
  void quote(int number, const char* name, const auto&...) { add(number, name); }
  void left_out(int number, const char* name, const auto&...) { add(number, name); }
  void offsets(int number, Span) { add(number, "start"); }

  template <class Record>
  void record(int number, const char* name, const Record&) {
    add(number, name);
    expect_listed<Record>(name);
  }
  template <class Record>
  void record_if_known(int number, const char* name, const std::optional<Record>&) {
    record(number, name, Record{});
  }
  template <class Record>
  void record_or_null(int number, const char* name, const std::optional<Record>&) {
    record(number, name, Record{});
  }
  template <class Record>
  void record_or_null(int number, const char* name, const Record& value) {
    record(number, name, value);
  }
  template <class Record>
  void records(int number, const char* name, const std::vector<Record>&) {
    record(number, name, Record{});
  }
  template <class Record>
  void list(int number, const char* name, const std::vector<Record>&, List) {
    record(number, name, Record{});
  }
  template <class Record>
  void columns(int number, const char* name, const std::vector<Record>&, List) {
    record(number, name, Record{});
  }
  template <class Record>
  void flat(int number, const Record& value) {
    record(number, "flat", value);
  }
  template <class Inner>
  void inside(const char*, Inner inner) {
    inner(*this);
  }
  void derived(const char*, bool) {}

 private:
  void add(int number, const char* name) {
    ++fields;
    numbered.insert(number);
    names.insert(name);
  }
};

template <class Record>
void expect_listed(const char* name) {
  SCOPED_TRACE(name);
  Collector list;
  const Record value{};
  for_each_field(value, list);
  EXPECT_EQ(list.fields, members_of<Record>())
      << "a member is not in its list: src/records/fields.h says how to add it";
  EXPECT_EQ(list.numbered.size(), list.fields) << "a number stands for two fields";
  EXPECT_EQ(list.names.size(), list.fields) << "a name stands for two fields";
  EXPECT_GE(*list.numbered.begin(), 1) << "number 0 is taken";
  EXPECT_LT(*list.numbered.rbegin(), 256);
}

TEST(Fields, EveryMemberOfEveryRecordIsListedOnce) {
  expect_listed<Reading>("Reading");
  expect_listed<Story>("Story");
}

struct ThreeMembers {
  std::string text;
  std::optional<std::size_t> place;
  std::vector<Span> spans;
};

TEST(Fields, MembersAreCounted) {
  static_assert(members_of<ThreeMembers>() == 3);
  static_assert(members_of<TimeOf>() == 2);
}

}  // namespace
}  // namespace twosource::records
