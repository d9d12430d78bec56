// See weights.h.
#include "language/network/weights.h"

#include <fmt/format.h>

#include <bit>
#include <cstring>
#include <optional>
#include <utility>

#include "base/json.h"

namespace twosource::language {
namespace {

static_assert(std::endian::native == std::endian::little, "model files hold little-endian numbers");

/// No axis of a real model comes near; products of four such axes would overflow, hence the check in number_of_values.
constexpr std::uint64_t kLargestAxis = 1U << 24U;

/// The product of the axes, or nothing when it is more than `limit`.
std::optional<std::size_t> number_of_values(const std::vector<std::size_t>& shape, std::size_t limit) {
  std::size_t count = 1;
  for (const std::size_t axis : shape) {
    if (axis == 0 || count > limit / axis) return std::nullopt;
    count *= axis;
  }
  return count;
}

bool fits(const std::vector<std::size_t>& shape, std::initializer_list<std::size_t> expected) {
  if (shape.size() != expected.size()) return false;
  std::size_t axis = 0;
  for (const std::size_t size : expected) {
    if (size != 0 && shape[axis] != size) return false;
    ++axis;
  }
  return true;
}

}  // namespace

Error ModelFile::broken(std::string_view what) const {
  return {ErrorCode::kModelBroken, fmt::format("{}; fetch or export the model again", what), where_};
}

Result<ModelFile> ModelFile::parse(std::string_view bytes, std::string where) {
  Result<MsgpackDocument> document = MsgpackDocument::parse(bytes, where);
  if (!document) return document.error();
  ModelFile file(std::move(*document), std::move(where));

  const MsgpackValue root = file.document_.root();
  const auto nodes = root.find("nodes");
  const auto attrs = root.find("attrs");
  const auto params = root.find("params");
  if (!nodes || !attrs || !params) return file.broken("no thinc model: nodes, attrs or params are missing");
  if (nodes->size() != attrs->size() || nodes->size() != params->size()) {
    return file.broken("the lists of nodes, attrs and params differ in length");
  }
  auto attr = attrs->items().begin();
  auto param = params->items().begin();
  for (const MsgpackValue node : nodes->items()) {
    const auto name = node.find("name");
    const auto refs = node.find("refs");
    if (!name || !name->is_text() || !refs) return file.broken("a node of the network has no name or no refs");
    Result<std::string_view> text = name->as_text();
    if (!text) return text.error();
    file.nodes_.push_back({*text, *refs, *attr, *param});
    ++attr;
    ++param;
  }
  return file;
}

std::vector<const ModelNode*> ModelFile::nodes(std::string_view name) const {
  std::vector<const ModelNode*> found;
  for (const ModelNode& node : nodes_) {
    if (node.name == name) found.push_back(&node);
  }
  return found;
}

Result<const ModelNode*> ModelFile::only_node(std::string_view name) const {
  const std::vector<const ModelNode*> found = nodes(name);
  if (found.size() != 1) return broken(fmt::format("the network has {} layers \"{}\", not one", found.size(), name));
  return found.front();
}

Result<const ModelNode*> ModelFile::referred(const ModelNode& node, std::string_view name) const {
  const Result<MsgpackValue> ref = node.refs.get(name);
  if (!ref) return ref.error();
  const Result<std::uint64_t> index = ref->as_unsigned();
  if (!index || *index >= nodes_.size())
    return broken(fmt::format("\"{}\" refers to no layer \"{}\"", node.name, name));
  return &nodes_[*index];
}

Result<Tensor> ModelFile::parameter(const ModelNode& node, std::string_view name,
                                    std::initializer_list<std::size_t> shape) const {
  const auto fail = [&](std::string_view what) {
    return broken(fmt::format("parameter {} of layer \"{}\" {}", name, node.name, what));
  };
  const auto value = node.params.find(name);
  if (!value) return fail("is missing");
  const auto type = value->find("type");
  const auto axes = value->find("shape");
  const auto data = value->find("data");
  if (!type || !axes || !data) return fail("is no array");
  const Result<std::string_view> type_name = type->as_bytes();
  const Result<std::string_view> bytes = data->as_bytes();
  if (!type_name || *type_name != "<f4" || !bytes) return fail("does not hold 32-bit floats");

  Tensor tensor;
  for (const MsgpackValue axis : axes->items()) {
    const Result<std::uint64_t> size = axis.as_unsigned();
    if (!size || *size > kLargestAxis) return fail("has a malformed shape");
    tensor.shape.push_back(*size);
  }
  const std::size_t count = bytes->size() / sizeof(float);
  if (!fits(tensor.shape, shape)) return fail("has a shape that does not fit its layer");
  if (bytes->size() % sizeof(float) != 0 || number_of_values(tensor.shape, count) != count) {
    return fail("has more or fewer numbers than its shape says");
  }
  tensor.values.resize(count);
  std::memcpy(tensor.values.data(), bytes->data(), bytes->size());
  return tensor;
}

Result<Affine> ModelFile::affine(const ModelNode& node, std::size_t inputs) const {
  const Result<Tensor> weights = parameter(node, "W", {0, inputs});
  if (!weights) return weights.error();
  const Result<Tensor> bias = parameter(node, "b", {weights->shape[0]});
  if (!bias) return bias.error();
  return Affine(weights->shape[1], weights->shape[0], weights->values, bias->values);
}

Result<std::uint64_t> ModelFile::number(const ModelNode& node, std::string_view attribute) const {
  const Result<MsgpackValue> packed = node.attrs.get(attribute);
  if (!packed) return packed.error();
  const Result<std::string_view> bytes = packed->as_bytes();
  if (!bytes) return bytes.error();
  const Result<MsgpackDocument> document = MsgpackDocument::parse(*bytes, where_);
  if (!document) return document.error();
  return document->root().as_unsigned();
}

Result<std::vector<std::string>> ModelFile::texts(const ModelNode& node, std::string_view attribute) const {
  const Result<MsgpackValue> packed = node.attrs.get(attribute);
  if (!packed) return packed.error();
  const Result<std::string_view> bytes = packed->as_bytes();
  if (!bytes) return bytes.error();
  const Result<MsgpackDocument> document = MsgpackDocument::parse(*bytes, where_);
  if (!document) return document.error();
  std::vector<std::string> texts;
  for (const MsgpackValue item : document->root().items()) {
    const Result<std::string_view> text = item.as_text();
    if (!text) return text.error();
    texts.emplace_back(*text);
  }
  return texts;
}

Result<std::string> read_model_file(const std::filesystem::path& path) {
  Result<std::string> bytes = base::read_file(path);
  if (bytes) return bytes;
  return Error{ErrorCode::kModelBroken,
               fmt::format("cannot be read ({}): the model folder is incomplete; fetch or export the model again",
                           bytes.error().message),
               path.string()};
}

}  // namespace twosource::language
