// Method: msgpack-cxx's event parser feeds a flat tree. A container's node knows where the next value after all of its
// contents stands, so that walking needs no pointers. Test: tests/unit/language/msgpack_reader_test.cc.
#include "language/msgpack_reader.h"

#include <exception>
#include <limits>
#include <msgpack.hpp>
#include <utility>

#include "base/unicode.h"

namespace twosource::language {
namespace {

constexpr std::size_t kDeepestNesting = 64;
constexpr std::size_t kMostValues = 50'000'000;

}  // namespace

struct MsgpackValue::Node {
  MsgpackType type = MsgpackType::kNil;
  std::uint32_t next = 0;   ///< index of the value after this one and its contents
  std::uint32_t count = 0;  ///< items, members or bytes
  union {
    std::uint64_t unsigned_value = 0;
    std::int64_t negative_value;
    double float_value;
    bool bool_value;
    const char* bytes;
  };
};

struct MsgpackValue::Tree {
  std::string where;
  std::vector<Node> nodes;
};

namespace {

/// Takes the parser's events. It is a template for the sake of Node alone, which is private to MsgpackValue.
template <class Node>
class TreeBuilder : public msgpack::null_visitor {
 public:
  explicit TreeBuilder(std::vector<Node>& nodes) : nodes_(nodes) {}

  bool visit_nil() { return add({.type = MsgpackType::kNil, .unsigned_value = 0}); }
  bool visit_boolean(bool value) { return add({.type = MsgpackType::kBool, .bool_value = value}); }
  bool visit_positive_integer(std::uint64_t value) {
    return add({.type = MsgpackType::kUnsigned, .unsigned_value = value});
  }
  bool visit_negative_integer(std::int64_t value) {
    return add({.type = MsgpackType::kNegative, .negative_value = value});
  }
  bool visit_float32(float value) { return add({.type = MsgpackType::kFloat, .float_value = value}); }
  bool visit_float64(double value) { return add({.type = MsgpackType::kFloat, .float_value = value}); }
  bool visit_str(const char* bytes, std::uint32_t size) {
    return add({.type = MsgpackType::kText, .count = size, .bytes = bytes});
  }
  bool visit_bin(const char* bytes, std::uint32_t size) {
    return add({.type = MsgpackType::kBinary, .count = size, .bytes = bytes});
  }
  bool visit_ext(const char* bytes, std::uint32_t size) {
    return add({.type = MsgpackType::kExtension, .count = size, .bytes = bytes});
  }
  bool start_array(std::uint32_t count) { return open(MsgpackType::kArray, count); }
  bool end_array() { return close(); }
  bool start_map(std::uint32_t count) { return open(MsgpackType::kMap, count); }
  bool end_map() { return close(); }

 private:
  bool add(Node node) {
    if (nodes_.size() >= kMostValues) return false;
    node.next = static_cast<std::uint32_t>(nodes_.size() + 1);
    nodes_.push_back(node);
    return true;
  }
  bool open(MsgpackType type, std::uint32_t count) {
    if (open_.size() >= kDeepestNesting) return false;
    open_.push_back(nodes_.size());
    return add({.type = type, .count = count, .unsigned_value = 0});
  }
  bool close() {
    nodes_[open_.back()].next = static_cast<std::uint32_t>(nodes_.size());
    open_.pop_back();
    return true;
  }

  std::vector<Node>& nodes_;
  std::vector<std::size_t> open_;
};

}  // namespace

Result<MsgpackDocument> MsgpackDocument::parse(std::string_view bytes, std::string where) {
  auto tree = std::make_unique<MsgpackValue::Tree>();
  tree->where = std::move(where);
  TreeBuilder<MsgpackValue::Node> builder(tree->nodes);
  std::size_t offset = 0;
  bool whole = false;
  try {
    whole = !bytes.empty() && msgpack::parse(bytes.data(), bytes.size(), offset, builder);
  } catch (const std::exception&) {
    whole = false;  // the parser's own bounds; the Error below tells the place as well as it would
  }
  if (!whole || offset != bytes.size() || tree->nodes.empty()) {
    return Error{ErrorCode::kModelBroken,
                 "is truncated or no MessagePack (" + std::to_string(bytes.size()) + " bytes, broken near byte " +
                     std::to_string(offset) + "); fetch the model again",
                 tree->where};
  }
  return MsgpackDocument(std::move(tree));
}

MsgpackDocument::MsgpackDocument(std::unique_ptr<MsgpackValue::Tree> tree) : tree_(std::move(tree)) {}
MsgpackDocument::MsgpackDocument(MsgpackDocument&&) noexcept = default;
MsgpackDocument& MsgpackDocument::operator=(MsgpackDocument&&) noexcept = default;
MsgpackDocument::~MsgpackDocument() = default;

MsgpackValue MsgpackDocument::root() const { return MsgpackValue(tree_.get(), 0); }

const MsgpackValue::Node& MsgpackValue::node() const { return tree_->nodes[index_]; }
MsgpackValue MsgpackValue::next() const { return MsgpackValue(tree_, node().next); }
MsgpackType MsgpackValue::type() const { return node().type; }

Error MsgpackValue::error(std::string message) const {
  return Error{ErrorCode::kModelBroken, std::move(message), tree_->where};
}

Result<bool> MsgpackValue::as_bool() const {
  if (type() != MsgpackType::kBool) return error("holds something else where true or false is wanted");
  return node().bool_value;
}

Result<std::uint64_t> MsgpackValue::as_unsigned() const {
  if (type() != MsgpackType::kUnsigned) return error("holds something else where an unsigned number is wanted");
  return node().unsigned_value;
}

Result<std::int64_t> MsgpackValue::as_integer() const {
  if (type() == MsgpackType::kNegative) return node().negative_value;
  constexpr auto kLargest = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
  if (type() != MsgpackType::kUnsigned || node().unsigned_value > kLargest) {
    return error("holds something else where an integer is wanted");
  }
  return static_cast<std::int64_t>(node().unsigned_value);
}

Result<double> MsgpackValue::as_number() const {
  switch (type()) {
    case MsgpackType::kFloat:
      return node().float_value;
    case MsgpackType::kUnsigned:
      return static_cast<double>(node().unsigned_value);
    case MsgpackType::kNegative:
      return static_cast<double>(node().negative_value);
    default:
      return error("holds something else where a number is wanted");
  }
}

Result<std::string_view> MsgpackValue::as_text() const {
  if (type() != MsgpackType::kText) return error("holds something else where text is wanted");
  const std::string_view text(node().bytes, node().count);
  if (base::first_invalid_utf8(text)) return error("holds text that is not UTF-8");
  return text;
}

Result<std::string_view> MsgpackValue::as_bytes() const {
  if (type() != MsgpackType::kText && type() != MsgpackType::kBinary) {
    return error("holds something else where bytes are wanted");
  }
  return std::string_view(node().bytes, node().count);
}

std::size_t MsgpackValue::size() const { return is_array() || is_map() ? node().count : 0; }

MsgpackValue::Items MsgpackValue::items() const {
  return {MsgpackValue(tree_, index_ + 1), is_array() ? node().count : 0U};
}

MsgpackValue::Members MsgpackValue::members() const {
  return {MsgpackValue(tree_, index_ + 1), is_map() ? node().count : 0U};
}

std::optional<MsgpackValue> MsgpackValue::find(std::string_view key) const {
  for (const Member& member : members()) {
    const auto name = member.key.as_bytes();
    if (name && *name == key) return member.value;
  }
  return std::nullopt;
}

Result<MsgpackValue> MsgpackValue::get(std::string_view key) const {
  if (!is_map()) return error("holds something else where a map with '" + std::string(key) + "' is wanted");
  if (auto value = find(key)) return *value;
  return error("lacks '" + std::string(key) + "'");
}

MsgpackValue::Items::Iterator& MsgpackValue::Items::Iterator::operator++() {
  at_ = at_.next();
  --left_;
  return *this;
}

MsgpackValue::Member MsgpackValue::Members::Iterator::operator*() const { return {key_, key_.next()}; }

MsgpackValue::Members::Iterator& MsgpackValue::Members::Iterator::operator++() {
  key_ = key_.next().next();
  --left_;
  return *this;
}

}  // namespace twosource::language
