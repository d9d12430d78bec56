// A Reading in which every field of every record has a value of its own, by the lists of fields.h: what is added there
// is in it at once.
#pragma once

#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "base/record_names.h"
#include "records/fields.h"

namespace twosource::test {

/// Two records in every list; spans of one to three characters, some of several bytes, and in the order of the text.
class Filler {
 public:
  static constexpr std::string_view kText = "Señor Vald “left” the harbour – on 3 May, 😀 he said. Nobody else did.";

  void text(int, const char* name, std::string& value, twosource::records::Text = twosource::records::Text::kAny) {
    value = words(name);
  }
  void text_or_null(int, const char* name, std::string& value,
                    twosource::records::Text = twosource::records::Text::kAny) {
    value = words(name);
  }
  void text_or_null(int, const char* name, std::optional<std::string>& value) { value = words(name); }
  void text_if_known(int, const char* name, std::optional<std::string>& value) { value = words(name); }
  void texts(int, const char* name, std::vector<std::string>& values) { values = {words(name), words(name)}; }
  void body(int, const char*, std::string& value) { value = kText; }
  template <class Name>
  void label(int, const char* name, Name& value) {
    value = Name(name + std::to_string(++count_ % 7));
  }
  void flag(int, const char*, bool& value) { value = !value; }
  template <class Number>
  void number(int, const char*, Number& value) {
    value = ++count_ * 37;
  }
  void real(int, const char*, double& value) {
    value = ++count_ % 3 == 0 ? std::numeric_limits<double>::infinity() : count_ / 7.0;
  }
  void small(int, const char*, std::int8_t& value) { value = -2; }
  template <class Enum>
  void choice(int, const char*, Enum& value) {
    const auto values = static_cast<std::uint32_t>(base::names_of(value).size());
    value = static_cast<Enum>((static_cast<std::uint32_t>(value) + 1 + ++count_ % (values - 1)) % values);
  }
  void offsets(int, Span& value) { value = next_span(); }
  void span(int, const char*, Span& value) { value = next_span(); }
  void span_or_null(int, const char*, Span& value) { value = next_span(); }
  void spans(int, const char*, SpanList& values) { values = {next_span(), next_span()}; }
  void tokens(int, const char*, TokenRange& value) { value = {1, 2}; }
  void index(int, const char*, std::uint32_t& value, twosource::records::List) { value = 1; }
  void index(int, const char*, std::size_t& value, twosource::records::List) { value = 1; }
  void index(int, const char*, std::optional<std::size_t>& value, twosource::records::List) { value = 1; }
  void indices(int, const char*, std::vector<std::size_t>& values, twosource::records::List) { values = {1, 0}; }
  template <class Record>
  void record_or_null(int, const char*, std::optional<Record>& value) {
    twosource::records::for_each_field(value.emplace(), *this);
  }
  template <class Record>
  void record_if_known(int number, const char* name, std::optional<Record>& value) {
    record_or_null(number, name, value);
  }
  template <class Record>
  void record_or_null(int number, const char* name, Record& value) {
    record(number, name, value);
  }
  template <class Record>
  void record(int, const char*, Record& value) {
    twosource::records::for_each_field(value, *this);
  }
  template <class Record>
  void records(int, const char*, std::vector<Record>& values) {
    values.resize(2);
    for (Record& value : values) twosource::records::for_each_field(value, *this);
  }
  template <class Record>
  void list(int number, const char* name, std::vector<Record>& values, twosource::records::List) {
    at_ = 0;
    records(number, name, values);
  }
  template <class Record>
  void columns(int number, const char* name, std::vector<Record>& values, twosource::records::List) {
    at_ = 0;
    records(number, name, values);
  }
  template <class Record>
  void flat(int, Record& value) {
    twosource::records::for_each_field(value, *this);
  }
  template <class Fields>
  void inside(const char*, Fields fields) {
    fields(*this);
  }
  void derived(const char*, bool) {}

 private:
  std::string words(const char* name) { return std::string(name) + " №" + std::to_string(++count_); }

  /// The next character but one, and from the text's end again from its start.
  Span next_span() {
    if (at_ + 8 > kText.size()) at_ = 0;
    const auto start = next_character(at_);
    at_ = next_character(start);
    return {start, at_};
  }
  static std::uint32_t next_character(std::uint32_t at) {
    do {
      ++at;
    } while (at < kText.size() && (static_cast<unsigned char>(kText[at]) & 0xC0U) == 0x80U);
    return at;
  }

  std::uint32_t count_ = 0;
  std::uint32_t at_ = 0;
};

inline Reading filled_reading() {
  Reading reading;
  Filler filler;
  records::for_each_field(reading, filler);
  return reading;
}

}  // namespace twosource::test
