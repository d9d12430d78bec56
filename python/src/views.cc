#include "views.h"

#include <nanobind/stl/pair.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/string_view.h>
#include <nanobind/stl/vector.h>

#include <utility>
#include <vector>

#include "base/record_names.h"
#include "field_types.h"

namespace nb = nanobind;

namespace twosource::python {
namespace {

using records::List;

template <class Record>
nb::object view_of(const SharedReading& held, const Record& record) {
  return nb::cast(View<Record>{held, &record});
}

template <class Record>
nb::object views_of(const SharedReading& held, const std::vector<Record>& list) {
  nb::list views;
  for (const Record& record : list) views.append(view_of(held, record));
  return views;
}

/// The record that an index means; None where the Reading is without that list (tokens).
template <class Record>
nb::object one_of(const SharedReading& held, const std::vector<Record>& list, std::size_t index) {
  return index < list.size() ? view_of(held, list[index]) : nb::none();
}

nb::object one_of(const SharedReading& held, List list, std::size_t index) {
  const Reading& reading = held->reading();
  switch (list) {
    case List::kBlocks:
      return one_of(held, reading.report.blocks, index);
    case List::kSentences:
      return one_of(held, reading.sentences, index);
    case List::kTokens:
      return one_of(held, reading.tokens, index);
    case List::kEntities:
      return one_of(held, reading.entities, index);
    case List::kTimexes:
      return one_of(held, reading.timexes, index);
    case List::kAttributions:
      return one_of(held, reading.attributions, index);
    case List::kPropositions:
      return one_of(held, reading.propositions, index);
    case List::kEvents:
      return one_of(held, reading.events, index);
    case List::kWords:
      return one_of(held, reading.words, index);
    case List::kQuotations:
      return one_of(held, reading.quotations, index);
    case List::kStatements:
      return one_of(held, reading.statements, index);
    case List::kEventMentions:
      return one_of(held, reading.event_mentions, index);
    case List::kOpenings:
      return one_of(held, reading.openings, index);
    case List::kQuantities:
      return one_of(held, reading.quantities, index);
    case List::kOpenQuestions:
      return one_of(held, reading.open_questions, index);
  }
  return nb::none();
}

nb::object text_or_none(const std::string& text) { return text.empty() ? nb::none() : nb::cast(text); }
nb::object text_or_none(const std::optional<std::string>& text) { return text ? nb::cast(*text) : nb::none(); }

/// Gives the field of a record that has a name: a function for each kind of fields.h.
class FieldOf {
 public:
  FieldOf(const SharedReading& held, std::string_view wanted) : held_(held), wanted_(wanted) {}

  template <class Record>
  static nb::object get(const SharedReading& held, const Record& record, std::string_view name) {
    FieldOf field(held, name);
    records::for_each_field(record, field);
    return std::move(field.found_);
  }

  void text(int, const char* name, const std::string& value, records::Text = records::Text::kAny) {
    if (is(name)) found_ = nb::cast(value);
  }
  void text_or_null(int, const char* name, const std::string& value, records::Text = records::Text::kAny) {
    if (is(name)) found_ = text_or_none(value);
  }
  void text_or_null(int, const char* name, const std::optional<std::string>& value) {
    if (is(name)) found_ = text_or_none(value);
  }
  void text_if_known(int, const char* name, const std::optional<std::string>& value) {
    if (is(name)) found_ = text_or_none(value);
  }
  void texts(int, const char* name, const std::vector<std::string>& values) {
    if (is(name)) found_ = nb::cast(values);
  }
  void body(int, const char* name, const std::string& value) {
    if (is(name)) found_ = nb::cast(value);
  }
  template <class Name>
  void label(int, const char* name, Name value) {
    if (is(name)) found_ = nb::cast(value.text());
  }
  void flag(int, const char* name, bool value) {
    if (is(name)) found_ = nb::cast(value);
  }
  void number(int, const char* name, std::size_t value) {
    if (is(name)) found_ = nb::cast(value);
  }
  void real(int, const char* name, double value) {
    if (is(name)) found_ = nb::cast(value);
  }
  void small(int, const char* name, std::int8_t value) {
    if (is(name)) found_ = nb::cast(static_cast<int>(value));
  }
  template <class Enum>
  void choice(int, const char* name, Enum value) {
    if (is(name)) found_ = nb::cast(base::names_of(value)[static_cast<std::size_t>(value)]);
  }
  void offsets(int, Span value) {
    if (is("start")) found_ = nb::cast(held_->code_points(value).start);
    if (is("end")) found_ = nb::cast(held_->code_points(value).end);
    if (is("text")) found_ = nb::cast(held_->words(value));
  }
  void span(int, const char* name, Span value) {
    if (is(name)) found_ = nb::cast(Words{held_, {value}});
  }
  void span_or_null(int, const char* name, Span value) {
    if (is(name)) found_ = value.empty() ? nb::none() : nb::cast(Words{held_, {value}});
  }
  void spans(int, const char* name, const SpanList& values) {
    if (is(name)) found_ = nb::cast(Words{held_, values});
  }
  void tokens(int, const char* name, TokenRange value) {
    if (is(name)) found_ = nb::make_tuple(value.first, value.last);
  }
  void index(int, const char* name, std::size_t value, List list) {
    if (is(name)) found_ = one_of(held_, list, value);
  }
  void index(int, const char* name, std::optional<std::size_t> value, List list) {
    if (is(name)) found_ = value ? one_of(held_, list, *value) : nb::none();
  }
  void indices(int, const char* name, const std::vector<std::size_t>& values, List list) {
    if (!is(name)) return;
    nb::list found;
    for (const std::size_t value : values) found.append(one_of(held_, list, value));
    found_ = std::move(found);
  }
  template <class Record>
  void record(int, const char* name, const Record& value) {
    if (is(name)) found_ = view_of(held_, value);
  }
  template <class Record>
  void record_or_null(int, const char* name, const std::optional<Record>& value) {
    if (is(name)) found_ = value ? view_of(held_, *value) : nb::none();
  }
  template <class Record>
  void record_or_null(int, const char* name, const Record& value) {
    if (is(name)) found_ = records::says_nothing(value) ? nb::none() : view_of(held_, value);
  }
  template <class Record>
  void record_if_known(int number, const char* name, const std::optional<Record>& value) {
    record_or_null(number, name, value);
  }
  template <class Record>
  void records(int, const char* name, const std::vector<Record>& values) {
    if (is(name)) found_ = views_of(held_, values);
  }
  template <class Record>
  void list(int, const char* name, const std::vector<Record>& values, List) {
    if (is(name)) found_ = views_of(held_, values);
  }
  template <class Record>
  void columns(int, const char* name, const std::vector<Record>& values, List) {
    if (is(name)) found_ = views_of(held_, values);
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
  void derived(const char* name, bool value) {
    if (is(name)) found_ = nb::cast(value);
  }

 private:
  [[nodiscard]] bool is(std::string_view name) const {
    return prefix_.empty() ? wanted_ == name : wanted_ == prefix_ + std::string(name);
  }

  const SharedReading& held_;
  std::string_view wanted_;
  std::string prefix_;
  nb::object found_;
};

/// The records of a Reading that have ids, and in which of its lists they stand.
const std::vector<Entity>& list_of(const Reading& reading, const Entity*) { return reading.entities; }
const std::vector<Timex>& list_of(const Reading& reading, const Timex*) { return reading.timexes; }
const std::vector<Attribution>& list_of(const Reading& reading, const Attribution*) { return reading.attributions; }
const std::vector<Proposition>& list_of(const Reading& reading, const Proposition*) { return reading.propositions; }
const std::vector<Statement>& list_of(const Reading& reading, const Statement*) { return reading.statements; }
const std::vector<Event>& list_of(const Reading& reading, const Event*) { return reading.events; }
constexpr List kind_of(const Entity*) { return List::kEntities; }
constexpr List kind_of(const Timex*) { return List::kTimexes; }
constexpr List kind_of(const Attribution*) { return List::kAttributions; }
constexpr List kind_of(const Proposition*) { return List::kPropositions; }
constexpr List kind_of(const Statement*) { return List::kStatements; }
constexpr List kind_of(const Event*) { return List::kEvents; }

template <class Record>
constexpr bool kHasId = requires(const Record* record) { kind_of(record); };

template <class Record>
std::string id_of(const View<Record>& view) {
  const auto place = view.record - list_of(view.held->reading(), view.record).data();
  return std::string(records::id_prefix(kind_of(view.record))) + std::to_string(place + 1);
}

/// "Entity(name='Ana Duarte', type='PERSON')": what is text, a number or words.
template <class Record>
std::string repr_of(const View<Record>& view, const std::vector<Property>& properties) {
  std::string all;
  for (const Property& property : properties) {
    if (property.type.starts_with("list[") || property.type.starts_with("tuple[")) continue;
    const nb::object value = FieldOf::get(view.held, *view.record, property.name);
    const bool is_plain =
        nb::isinstance<nb::str>(value) || nb::isinstance<nb::int_>(value) || nb::isinstance<Words>(value);
    if (!is_plain) continue;
    all += (all.empty() ? "" : ", ") + property.name + "=" + nb::cast<std::string>(nb::repr(value));
  }
  return class_of<Record>() + "(" + all + ")";
}

/// One property for each field, and what every record can do.
template <class Record>
void add_fields(nb::class_<View<Record>>& view) {
  const std::vector<Property> properties = PropertyList::of<Record>();
  for (const Property& property : properties) {
    const bool of_sentence = std::is_same_v<Record, Sentence>;
    const std::string name(of_sentence ? records::name_of_one(property.name) : property.name);
    const std::string text = "def " + name + "(self) -> " + property.type;
    view.def_prop_ro(
        name.c_str(),
        [field = property.name](const View<Record>& self) { return FieldOf::get(self.held, *self.record, field); },
        nb::for_getter(nb::sig(text.c_str())), property.about.c_str());
  }
  view.def("__repr__", [properties](const View<Record>& self) { return repr_of(self, properties); });
  view.def(
      "__eq__",
      [](const View<Record>& self, const nb::object& other) {
        View<Record> same;
        return nb::try_cast(other, same, false) && same.record == self.record;
      },
      nb::sig("def __eq__(self, other: object, /) -> bool"));
  view.def("__hash__", [](const View<Record>& self) { return std::hash<const Record*>()(self.record); });
}

template <class Record>
void bind_view(nb::module_& module, const char* about) {
  nb::class_<View<Record>> view(module, class_of<Record>().c_str(), about);
  if constexpr (kHasId<Record>) {
    view.def_prop_ro("id", &id_of<Record>, "Its name in JSON and in tables: \"e1\".");
  }
  add_fields(view);
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs_of(const Words& words) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (const Span span : words.spans) {
    const Span points = words.held->code_points(span);
    pairs.emplace_back(points.start, points.end);
  }
  return pairs;
}

void bind_words(nb::module_& module) {
  nb::class_<Words> words(module, "Words", "Printed words of a report, where they stand, in one piece or several.");
  words.def_prop_ro("text", &Words::text, "The words as the report prints them, \" … \" between pieces.");
  words.def_prop_ro("spans", &pairs_of, "(start, end) of each piece, in code points of the report's text.");
  words.def_prop_ro(
      "start",
      [](const Words& self) -> nb::object {
        return self.spans.empty() ? nb::none() : nb::cast(self.held->code_points(self.spans.front()).start);
      },
      nb::for_getter(nb::sig("def start(self) -> int | None")), "Where the first piece begins; None without words.");
  words.def_prop_ro(
      "end",
      [](const Words& self) -> nb::object {
        return self.spans.empty() ? nb::none() : nb::cast(self.held->code_points(self.spans.back()).end);
      },
      nb::for_getter(nb::sig("def end(self) -> int | None")), "Where the last piece ends; None without words.");
  words.def("__str__", &Words::text);
  words.def("__repr__", [](const Words& self) { return nb::cast<std::string>(nb::repr(nb::cast(self.text()))); });
  words.def("__bool__", [](const Words& self) { return !self.spans.empty(); });
}

}  // namespace

void bind_views(nb::module_& module) {
  bind_words(module);
  bind_view<MadeBy>(module, "Program, model and data that made a Reading.");
  bind_view<PublishedDate>(module, "When a report was published, as precisely as the evidence bears.");
  bind_view<Page>(module, "What a web page or an item of a feed tells of a report.");
  bind_view<Block>(module, "A piece of a report's layout: headline, dateline, paragraph, caption.");
  bind_view<Sentence>(module, "A sentence; it never crosses a block.");
  bind_view<Token>(module, "A token, as the language model gives it; there where read with tokens=True.");
  bind_view<Mention>(module, "Words that mention an entity.");
  bind_view<Role>(module, "An office or a description that the report gives an entity.");
  bind_view<Entity>(module, "A person, body or place that a report names, with all its mentions.");
  bind_view<Timex>(module, "A time expression: TIMEX3 of ISO-TimeML.");
  bind_view<TimeOf>(module, "A time that something has: the words that give it, and its value.");
  bind_view<Relay>(module, "Who relayed words to the report: an agency, a readout, a broadcaster.");
  bind_view<Attribution>(module, "Somebody is given as saying something: source, cue and content.");
  bind_view<Argument>(module, "Subject, object or oblique of a proposition.");
  bind_view<Proposition>(module, "One clause-sized thing that a report says.");
  bind_view<Statement>(module, "A place that may carry a claim, as a whole.");
  bind_view<Event>(module, "A proposition coded in PLOVER or CAMEO.");
  bind_view<Word>(module, "A word, as reports are compared by.");
  bind_view<Quotation>(module, "What stands between quotation marks.");
  bind_view<ClauseText>(module, "A clause in printed words, short enough for one line.");
  bind_view<Participant>(module, "Who takes part in an event.");
  bind_view<DatedClause>(module, "A clause that its own words put on a time.");
  bind_view<EventMention>(module, "A word that tells that something happens.");
  bind_view<Opening>(module, "A clause of a report's first sentences.");
  bind_view<Quantity>(module, "How much of something, as an interval.");
  bind_view<OpenQuestion>(module, "A question that the report itself leaves open.");
}

void add_reading_fields(nb::class_<View<Reading>>& reading) { add_fields(reading); }

}  // namespace twosource::python
