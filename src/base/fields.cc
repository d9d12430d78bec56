#include "base/fields.h"

#include <algorithm>

namespace twosource::base {
namespace {

bool is_text(const Json& json) { return json.is_string(); }
bool is_number(const Json& json) { return json.is_number(); }

bool is_list_of(const Json& json, bool (*fits)(const Json&)) {
  return json.is_array() && std::all_of(json.begin(), json.end(), fits);
}

bool is_table_of(const Json& json, bool (*fits)(const Json&)) {
  return json.is_object() && std::all_of(json.begin(), json.end(), fits);
}

bool is_text_list(const Json& json) { return is_list_of(json, is_text); }
bool is_number_list(const Json& json) { return is_list_of(json, is_number); }

}  // namespace

Fields::Fields(const Json& json, std::string place, std::shared_ptr<std::optional<std::string>> problem)
    : json_(&json), place_(std::move(place)), problem_(std::move(problem)) {}

Fields::Fields(Fields&& other) noexcept
    : json_(std::exchange(other.json_, nullptr)),
      place_(std::move(other.place_)),
      problem_(std::move(other.problem_)),
      asked_(std::move(other.asked_)) {}

/// Whoever has read all that he wanted is done with the object: what is left over has no reader.
Fields::~Fields() {
  if (json_ == nullptr) return;
  for (const auto& [key, value] : json_->items()) {
    if (!asked_.contains(key) && !key.starts_with("about")) report("key '" + named(key) + "' has no reader");
  }
}

std::string Fields::named(const std::string& key) const { return place_ + key; }

void Fields::report(std::string problem) const {
  if (!*problem_) *problem_ = std::move(problem);
}

void Fields::refuse(const std::string& key, const std::string& what) { report("key '" + named(key) + "': " + what); }

const Json* Fields::find(const std::string& key, const char* type, const std::function<bool(const Json&)>& fits) {
  asked_.insert(key);
  const auto found = json_->find(key);
  if (found == json_->end()) {
    report("key '" + named(key) + "' is missing");
    return nullptr;
  }
  if (!fits(*found)) {
    report("key '" + named(key) + "' must be " + type);
    return nullptr;
  }
  return &*found;
}

double Fields::number(const std::string& key) {
  const Json* value = find(key, "a number", is_number);
  return value == nullptr ? 0 : value->get<double>();
}

std::size_t Fields::count(const std::string& key) {
  const Json* value = find(key, "a whole number", [](const Json& json) { return json.is_number_unsigned(); });
  return value == nullptr ? 0 : value->get<std::size_t>();
}

std::string Fields::text(const std::string& key) {
  const Json* value = find(key, "a text", is_text);
  return value == nullptr ? std::string() : value->get<std::string>();
}

std::vector<std::string> Fields::texts(const std::string& key) {
  const Json* value = find(key, "a list of texts", is_text_list);
  return value == nullptr ? std::vector<std::string>() : value->get<std::vector<std::string>>();
}

std::unordered_set<std::string> Fields::text_set(const std::string& key) {
  const std::vector<std::string> list = texts(key);
  return {list.begin(), list.end()};
}

std::vector<double> Fields::numbers(const std::string& key) {
  const Json* value = find(key, "a list of numbers", is_number_list);
  return value == nullptr ? std::vector<double>() : value->get<std::vector<double>>();
}

std::vector<double> Fields::numbers(const std::string& key, std::size_t size) {
  std::vector<double> list = numbers(key);
  if (list.size() != size) refuse(key, "must hold " + std::to_string(size) + " numbers");
  list.resize(size);
  return list;
}

std::vector<std::vector<std::string>> Fields::lists(const std::string& key) {
  const Json* value =
      find(key, "a list of lists of texts", [](const Json& json) { return is_list_of(json, is_text_list); });
  return value == nullptr ? std::vector<std::vector<std::string>>()
                          : value->get<std::vector<std::vector<std::string>>>();
}

std::vector<std::pair<std::string, double>> Fields::numbers_by_name(const std::string& key) {
  std::vector<std::pair<std::string, double>> table;
  const Json* value = find(key, "a table of numbers", [](const Json& json) { return is_table_of(json, is_number); });
  if (value == nullptr) return table;
  for (const auto& [name, number] : value->items()) table.emplace_back(name, number.get<double>());
  return table;
}

std::vector<std::pair<std::string, std::vector<double>>> Fields::number_lists_by_name(const std::string& key) {
  std::vector<std::pair<std::string, std::vector<double>>> table;
  const Json* value =
      find(key, "a table of lists of numbers", [](const Json& json) { return is_table_of(json, is_number_list); });
  if (value == nullptr) return table;
  for (const auto& [name, list] : value->items()) table.emplace_back(name, list.get<std::vector<double>>());
  return table;
}

std::vector<std::pair<std::string, std::string>> Fields::texts_by_name(const std::string& key) {
  std::vector<std::pair<std::string, std::string>> table;
  const Json* value = find(key, "a table of texts", [](const Json& json) { return is_table_of(json, is_text); });
  if (value == nullptr) return table;
  for (const auto& [name, text] : value->items()) table.emplace_back(name, text.get<std::string>());
  return table;
}

Fields Fields::object(const std::string& key) {
  static const Json kNothing = Json::object();
  const Json* value = find(key, "an object", [](const Json& json) { return json.is_object(); });
  return {value == nullptr ? kNothing : *value, named(key) + ".", problem_};
}

std::vector<Fields> Fields::objects(const std::string& key) {
  std::vector<Fields> objects;
  const Json* value = find(key, "a list of objects", [](const Json& json) {
    return is_list_of(json, [](const Json& item) { return item.is_object(); });
  });
  if (value == nullptr) return objects;
  for (std::size_t i = 0; i < value->size(); ++i) {
    objects.emplace_back((*value)[i], named(key) + "[" + std::to_string(i) + "].", problem_);
  }
  return objects;
}

Result<void> read_fields(const std::filesystem::path& path, const std::function<void(Fields&)>& read) {
  const auto json = read_json_file(path);
  if (!json) return json.error();
  if (!json->is_object()) return Error{ErrorCode::kDataBroken, "must hold an object", path.string()};
  const auto problem = std::make_shared<std::optional<std::string>>();
  {
    Fields fields(*json, "", problem);
    read(fields);
  }
  if (*problem) return Error{ErrorCode::kDataBroken, **problem, path.string()};
  return {};
}

}  // namespace twosource::base
