// What a record's fields are called in Python, and of which type they are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "records/fields.h"
#include "twosource/reading.h"

namespace twosource::python {

// The names of the classes.
constexpr const char* class_name(const Block*) { return "Block"; }
constexpr const char* class_name(const PublishedDate*) { return "PublishedDate"; }
constexpr const char* class_name(const Page*) { return "Page"; }
constexpr const char* class_name(const Sentence*) { return "Sentence"; }
constexpr const char* class_name(const Token*) { return "Token"; }
constexpr const char* class_name(const Mention*) { return "Mention"; }
constexpr const char* class_name(const Role*) { return "Role"; }
constexpr const char* class_name(const Entity*) { return "Entity"; }
constexpr const char* class_name(const Timex*) { return "Timex"; }
constexpr const char* class_name(const TimeOf*) { return "Time"; }
constexpr const char* class_name(const Relay*) { return "Relay"; }
constexpr const char* class_name(const Attribution*) { return "Attribution"; }
constexpr const char* class_name(const Argument*) { return "Argument"; }
constexpr const char* class_name(const Proposition*) { return "Proposition"; }
constexpr const char* class_name(const Word*) { return "Word"; }
constexpr const char* class_name(const Quotation*) { return "Quotation"; }
constexpr const char* class_name(const Statement*) { return "Statement"; }
constexpr const char* class_name(const ClauseText*) { return "Clause"; }
constexpr const char* class_name(const Participant*) { return "Participant"; }
constexpr const char* class_name(const DatedClause*) { return "DatedClause"; }
constexpr const char* class_name(const EventMention*) { return "EventMention"; }
constexpr const char* class_name(const Quantity*) { return "Quantity"; }
constexpr const char* class_name(const Opening*) { return "Opening"; }
constexpr const char* class_name(const OpenQuestion*) { return "OpenQuestion"; }
constexpr const char* class_name(const Event*) { return "Event"; }
constexpr const char* class_name(const MadeBy*) { return "MadeBy"; }
constexpr const char* class_name(const Reading*) { return "Reading"; }

template <class Record>
std::string class_of() {
  return class_name(static_cast<const Record*>(nullptr));
}

constexpr const char* class_name(records::List list) {
  using records::List;
  switch (list) {
    case List::kBlocks:
      return "Block";
    case List::kSentences:
      return "Sentence";
    case List::kTokens:
      return "Token";
    case List::kEntities:
      return "Entity";
    case List::kTimexes:
      return "Timex";
    case List::kAttributions:
      return "Attribution";
    case List::kPropositions:
      return "Proposition";
    case List::kEvents:
      return "Event";
    case List::kWords:
      return "Word";
    case List::kQuotations:
      return "Quotation";
    case List::kStatements:
      return "Statement";
    case List::kEventMentions:
      return "EventMention";
    case List::kOpenings:
      return "Opening";
    case List::kQuantities:
      return "Quantity";
    case List::kOpenQuestions:
      return "OpenQuestion";
  }
  return "object";
}

/// A property of a class: its name, its type as Python writes it, a line on it.
struct Property {
  std::string name;
  std::string type;
  std::string about;
};

/// Lists the properties of one record: a function for each kind of fields.h.
class PropertyList {
 public:
  template <class Record>
  static std::vector<Property> of() {
    PropertyList list;
    const Record record;
    records::for_each_field(record, list);
    return std::move(list.properties_);
  }

  void text(int, const char* name, const std::string&, records::Text = records::Text::kAny) { add(name, "str"); }
  void text_or_null(int, const char* name, const std::string&, records::Text = records::Text::kAny) {
    add(name, "str | None");
  }
  void text_or_null(int, const char* name, const std::optional<std::string>&) { add(name, "str | None"); }
  void text_if_known(int, const char* name, const std::optional<std::string>&) { add(name, "str | None"); }
  void texts(int, const char* name, const std::vector<std::string>&) { add(name, "list[str]"); }
  void body(int, const char* name, const std::string&) { add(name, "str"); }
  template <class Name>
  void label(int, const char* name, Name) {
    add(name, "str");
  }
  void flag(int, const char* name, bool) { add(name, "bool"); }
  void number(int, const char* name, std::size_t) { add(name, "int"); }
  void real(int, const char* name, double) { add(name, "float"); }
  void small(int, const char* name, std::int8_t) { add(name, "int"); }
  template <class Enum>
  void choice(int, const char* name, Enum) {
    add(name, "str");
  }
  void offsets(int, Span) {
    add("start", "int", "The first code point, counted in the report's text.");
    add("end", "int", "One past the last code point.");
    add("text", "str", "The words, as the report prints them.");
  }
  void span(int, const char* name, Span) { add(name, "Words"); }
  void span_or_null(int, const char* name, Span) { add(name, "Words | None"); }
  void spans(int, const char* name, const SpanList&) { add(name, "Words"); }
  void tokens(int, const char* name, TokenRange) { add(name, "tuple[int, int]", "Numbers of tokens, half open."); }
  void index(int, const char* name, std::size_t, records::List list) {
    add(name, std::string(class_name(list)) + (list == records::List::kTokens ? " | None" : ""));
  }
  void index(int, const char* name, std::optional<std::size_t>, records::List list) {
    add(name, std::string(class_name(list)) + " | None");
  }
  void indices(int, const char* name, const std::vector<std::size_t>&, records::List list) {
    add(name, "list[" + std::string(class_name(list)) + "]");
  }
  template <class Record>
  void record(int, const char* name, const Record&) {
    add(name, class_of<Record>());
  }
  template <class Record>
  void record_or_null(int, const char* name, const std::optional<Record>&) {
    add(name, class_of<Record>() + " | None");
  }
  template <class Record>
  void record_or_null(int, const char* name, const Record&) {
    add(name, class_of<Record>() + " | None");
  }
  template <class Record>
  void record_if_known(int, const char* name, const std::optional<Record>&) {
    add(name, class_of<Record>() + " | None");
  }
  template <class Record>
  void records(int, const char* name, const std::vector<Record>&) {
    add(name, "list[" + class_of<Record>() + "]");
  }
  template <class Record>
  void list(int, const char* name, const std::vector<Record>&, records::List) {
    add(name, "list[" + class_of<Record>() + "]");
  }
  template <class Record>
  void columns(int, const char* name, const std::vector<Record>&, records::List) {
    add(name, "list[" + class_of<Record>() + "]");
  }
  template <class Record>
  void flat(int, const Record& record) {
    records::for_each_field(record, *this);
  }
  template <class Fields>
  void inside(const char* name, Fields fields) {
    prefix_ = std::string(name) + "_";
    fields(*this);
    prefix_.clear();
  }
  void derived(const char* name, bool) { add(name, "bool"); }

 private:
  /// A field that is named like what its span gives (the text of a clause) stands in its place.
  void add(const std::string& name, std::string type, std::string about = {}) {
    const std::string full = prefix_ + name;
    std::erase_if(properties_, [&full](const Property& property) { return property.name == full; });
    properties_.push_back({full, std::move(type), std::move(about)});
  }

  std::string prefix_;
  std::vector<Property> properties_;
};

}  // namespace twosource::python
