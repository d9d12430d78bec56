// A file of data/, read strictly: every key is asked for by name and type, and there are no other keys.
//
// Data is where most of the program's decisions stand, so a typing error in it must never be silent. A reader asks for
// each key of an object once; what is missing, has another type, or was never asked for is one Error that names the
// file and the key ("weights.happening_verb"). Keys that begin with "about" explain. Readers need not look at errors
// one by one: after the first, everything reads as empty, and read_fields() gives that first one back.
//
//   Rules rules;
//   const auto read = base::read_fields(path, [&](base::Fields& file) {
//     rules.most_words = file.count("most_words");
//     rules.weights.saying = file.object("weights").number("saying");
//   });
//   if (!read) return read.error();  // "key 'weights.saying' is missing"
//
// Test: tests/unit/base/fields_test.cc.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/json.h"

namespace twosource::base {

/// The fields of one object of a data file. Lives no longer than the call of read_fields() that gives it.
class Fields {
 public:
  Fields(const Json& json, std::string place, std::shared_ptr<std::optional<std::string>> problem);
  ~Fields();
  Fields(Fields&& other) noexcept;
  Fields(const Fields&) = delete;
  Fields& operator=(const Fields&) = delete;
  Fields& operator=(Fields&&) = delete;

  double number(const std::string& key);
  std::size_t count(const std::string& key);  ///< a whole number, not negative
  std::string text(const std::string& key);
  std::vector<std::string> texts(const std::string& key);                               ///< ["a", "b"]
  std::unordered_set<std::string> text_set(const std::string& key);                     ///< the same, in no order
  std::vector<double> numbers(const std::string& key);                                  ///< [1, 2]
  std::vector<double> numbers(const std::string& key, std::size_t size);                ///< as many
  std::vector<std::vector<std::string>> lists(const std::string& key);                  ///< [["a", "b"], ["c"]]
  std::vector<std::pair<std::string, double>> numbers_by_name(const std::string& key);  ///< {"a": 1}
  std::vector<std::pair<std::string, std::vector<double>>> number_lists_by_name(const std::string& key);
  std::vector<std::pair<std::string, std::string>> texts_by_name(const std::string& key);  ///< {"a": "b"}
  Fields object(const std::string& key);
  std::vector<Fields> objects(const std::string& key);  ///< [{…}, {…}]

  /// Reports that a key's value, though of the right type, is not one that the program knows.
  void refuse(const std::string& key, const std::string& what);

 private:
  [[nodiscard]] std::string named(const std::string& key) const;
  const Json* find(const std::string& key, const char* type, const std::function<bool(const Json&)>& fits);
  void report(std::string problem) const;

  const Json* json_;
  std::string place_;  ///< "weights." before the keys of the object "weights"; empty for the whole file
  std::shared_ptr<std::optional<std::string>> problem_;  ///< the first one of the whole file
  std::set<std::string> asked_;
};

/// Reads a file of data/ by asking for its fields. Whatever is wrong is an Error(kDataBroken) that names file and key.
Result<void> read_fields(const std::filesystem::path& path, const std::function<void(Fields&)>& read);

}  // namespace twosource::base
