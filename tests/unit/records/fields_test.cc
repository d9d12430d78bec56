// The lists name every member of every record, and tell the fields apart.
#include "records/fields.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <utility>

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

/// Counts the fields of a list and collects their numbers and names: whatever the kind, they come first.
class Collector {
 public:
  std::size_t fields = 0;
  std::set<int> numbers;
  std::set<std::string> names;

  template <class... More>
  void text(int number, const char* name, More&&...) {
    add(number, name);
  }
  template <class... More>
  void text_or_null(int number, const char* name, More&&...) {
    add(number, name);
  }
  template <class... More>
  void text_if_known(int number, const char* name, More&&...) {
    add(number, name);
  }
  template <class... More>
  void texts(int number, const char* name, More&&...) {
    add(number, name);
  }
  template <class... More>
  void body(int number, const char* name, More&&...) {
    add(number, name);
  }
  template <class... More>
  void label(int number, const char* name, More&&...) {
    add(number, name);
  }
  template <class... More>
  void flag(int number, const char* name, More&&...) {
    add(number, name);
  }
  template <class... More>
  void number(int number, const char* name, More&&...) {
    add(number, name);
  }
  template <class... More>
  void small(int number, const char* name, More&&...) {
    add(number, name);
  }
  template <class... More>
  void real(int number, const char* name, More&&...) {
    add(number, name);
  }
  template <class... More>
  void record(int number, const char* name, More&&...) {
    add(number, name);
  }
  template <class... More>
  void choice(int number, const char* name, More&&...) {
    add(number, name);
  }
  void offsets(int number, Span) { add(number, "start"); }
  template <class... More>
  void span(int number, const char* name, More&&...) {
    add(number, name);
  }
  template <class... More>
  void span_or_null(int number, const char* name, More&&...) {
    add(number, name);
  }
  template <class... More>
  void spans(int number, const char* name, More&&...) {
    add(number, name);
  }
  template <class... More>
  void tokens(int number, const char* name, More&&...) {
    add(number, name);
  }
  template <class... More>
  void index(int number, const char* name, More&&...) {
    add(number, name);
  }
  template <class... More>
  void indices(int number, const char* name, More&&...) {
    add(number, name);
  }
  template <class... More>
  void record_or_null(int number, const char* name, More&&...) {
    add(number, name);
  }
  template <class... More>
  void records(int number, const char* name, More&&...) {
    add(number, name);
  }
  template <class... More>
  void list(int number, const char* name, More&&...) {
    add(number, name);
  }
  template <class... More>
  void columns(int number, const char* name, More&&...) {
    add(number, name);
  }
  template <class Record>
  void flat(int number, const Record&) {
    add(number, "flat");
  }
  template <class Inner>
  void inside(const char*, Inner inner) {
    inner(*this);
  }
  void derived(const char*, bool) {}

 private:
  void add(int number, const char* name) {
    ++fields;
    numbers.insert(number);
    names.insert(name);
  }
};

template <class Record>
void expect_listed(const char* record) {
  SCOPED_TRACE(record);
  Collector list;
  const Record value{};
  for_each_field(value, list);
  EXPECT_EQ(list.fields, members_of<Record>())
      << "a member is not in its list: src/records/fields.h says how to add it";
  EXPECT_EQ(list.numbers.size(), list.fields) << "a number stands for two fields";
  EXPECT_EQ(list.names.size(), list.fields) << "a name stands for two fields";
  EXPECT_GE(*list.numbers.begin(), 1) << "number 0 is taken";
  EXPECT_LT(*list.numbers.rbegin(), 256);
}

TEST(Fields, EveryMemberIsListedOnce) {
  expect_listed<Block>("Block");
  expect_listed<PublishedDate>("PublishedDate");
  expect_listed<Report>("Report");
  expect_listed<Sentence>("Sentence");
  expect_listed<Token>("Token");
  expect_listed<Mention>("Mention");
  expect_listed<Role>("Role");
  expect_listed<Entity>("Entity");
  expect_listed<Timex>("Timex");
  expect_listed<TimeOf>("TimeOf");
  expect_listed<Relay>("Relay");
  expect_listed<Attribution>("Attribution");
  expect_listed<Argument>("Argument");
  expect_listed<Proposition>("Proposition");
  expect_listed<Event>("Event");
  expect_listed<Word>("Word");
  expect_listed<Quotation>("Quotation");
  expect_listed<Statement>("Statement");
  expect_listed<ClauseText>("ClauseText");
  expect_listed<Participant>("Participant");
  expect_listed<EventMention>("EventMention");
  expect_listed<DatedClause>("DatedClause");
  expect_listed<Opening>("Opening");
  expect_listed<Quantity>("Quantity");
  expect_listed<OpenQuestion>("OpenQuestion");
  expect_listed<MadeBy>("MadeBy");
  expect_listed<Reading>("Reading");
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
