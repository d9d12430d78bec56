// MessagePack read safely: model files are outside bytes.
//
// A document is parsed once, with bounds on depth and on the number of values, into a flat list of nodes that point
// into the bytes; memory grows with what is there, never with what a header claims. Typed getters give an Error that
// names the file instead of throwing.
//
//   auto document = MsgpackDocument::parse(bytes, "model/tokenizer");
//   auto prefix = document->root().get("prefix_search");   // Result<MsgpackValue>
//   auto text = prefix->as_text();                         // Result<std::string_view>
//   for (const auto& [key, value] : root.members()) …
//
// srsly writes numpy arrays as maps with binary keys (nd, type, shape, data): get and find take a key written as text
// or as binary alike. Test: tests/unit/language/msgpack_reader_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "twosource/error.h"

namespace twosource::language {

class MsgpackDocument;

enum class MsgpackType : std::uint8_t {
  kNil,
  kBool,
  kUnsigned,
  kNegative,
  kFloat,
  kText,
  kBinary,
  kExtension,
  kArray,
  kMap
};

/// One value of a document: a light handle, valid while the document is (a moved document's values stay valid).
class MsgpackValue {
 public:
  struct Member;
  class Items;
  class Members;

  [[nodiscard]] MsgpackType type() const;
  [[nodiscard]] bool is_nil() const { return type() == MsgpackType::kNil; }
  [[nodiscard]] bool is_text() const { return type() == MsgpackType::kText; }
  [[nodiscard]] bool is_array() const { return type() == MsgpackType::kArray; }
  [[nodiscard]] bool is_map() const { return type() == MsgpackType::kMap; }

  [[nodiscard]] Result<bool> as_bool() const;
  [[nodiscard]] Result<std::uint64_t> as_unsigned() const;
  [[nodiscard]] Result<std::int64_t> as_integer() const;
  [[nodiscard]] Result<double> as_number() const;           ///< a float or an integer
  [[nodiscard]] Result<std::string_view> as_text() const;   ///< a string in valid UTF-8
  [[nodiscard]] Result<std::string_view> as_bytes() const;  ///< binary or text, as it lies in the file

  /// Number of items of an array, of members of a map, 0 for everything else.
  [[nodiscard]] std::size_t size() const;
  /// What an array holds; nothing for other types.
  [[nodiscard]] Items items() const;
  /// What a map holds, in the order of the file; nothing for other types.
  [[nodiscard]] Members members() const;
  /// The value of a map's first member of this name, written as text or binary.
  [[nodiscard]] std::optional<MsgpackValue> find(std::string_view key) const;
  /// The same, where its absence is an Error.
  [[nodiscard]] Result<MsgpackValue> get(std::string_view key) const;

  /// An Error(kModelBroken) that names the file.
  [[nodiscard]] Error error(std::string message) const;

 private:
  friend class MsgpackDocument;
  struct Node;
  struct Tree;
  explicit MsgpackValue(const Tree* tree, std::uint32_t index) : tree_(tree), index_(index) {}
  [[nodiscard]] const Node& node() const;
  [[nodiscard]] MsgpackValue next() const;  ///< what follows this value and all inside it

  const Tree* tree_;
  std::uint32_t index_;
};

/// A parsed file. The bytes must outlive it.
class MsgpackDocument {
 public:
  /// Parses exactly one value that fills `bytes`. `where` names the file in errors (kModelBroken).
  static Result<MsgpackDocument> parse(std::string_view bytes, std::string where);

  MsgpackDocument(MsgpackDocument&&) noexcept;
  MsgpackDocument& operator=(MsgpackDocument&&) noexcept;
  ~MsgpackDocument();

  [[nodiscard]] MsgpackValue root() const;

 private:
  explicit MsgpackDocument(std::unique_ptr<MsgpackValue::Tree> tree);
  std::unique_ptr<MsgpackValue::Tree> tree_;
};

class MsgpackValue::Items {
 public:
  class Iterator {
   public:
    Iterator(MsgpackValue at, std::size_t left) : at_(at), left_(left) {}
    MsgpackValue operator*() const { return at_; }
    Iterator& operator++();
    friend bool operator==(const Iterator& a, const Iterator& b) { return a.left_ == b.left_; }

   private:
    MsgpackValue at_;
    std::size_t left_;
  };
  Items(MsgpackValue first, std::size_t count) : first_(first), count_(count) {}
  [[nodiscard]] Iterator begin() const { return {first_, count_}; }
  [[nodiscard]] Iterator end() const { return {first_, 0}; }

 private:
  MsgpackValue first_;
  std::size_t count_;
};

struct MsgpackValue::Member {
  MsgpackValue key;
  MsgpackValue value;
};

class MsgpackValue::Members {
 public:
  class Iterator {
   public:
    Iterator(MsgpackValue key, std::size_t left) : key_(key), left_(left) {}
    Member operator*() const;
    Iterator& operator++();
    friend bool operator==(const Iterator& a, const Iterator& b) { return a.left_ == b.left_; }

   private:
    MsgpackValue key_;
    std::size_t left_;
  };
  Members(MsgpackValue first, std::size_t count) : first_(first), count_(count) {}
  [[nodiscard]] Iterator begin() const { return {first_, count_}; }
  [[nodiscard]] Iterator end() const { return {first_, 0}; }

 private:
  MsgpackValue first_;
  std::size_t count_;
};

}  // namespace twosource::language
