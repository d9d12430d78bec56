// A component's `model` file: the network as thinc writes it, read with every size checked before use.
//
// Method: thinc's Model.to_bytes: MessagePack of four lists, one entry a node of the network: `nodes` (name, refs),
// `attrs` (each value MessagePack in itself), `params` (numpy arrays) and `shims`. Whatever is truncated or
// inconsistent is one Error(kModelBroken) that names the file. Test: tests/unit/language/network/weights_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "language/msgpack_reader.h"
#include "language/network/kernels.h"
#include "twosource/error.h"

namespace twosource::language {

/// An array of a model file, copied out of it: row-major.
struct Tensor {
  std::vector<std::size_t> shape;
  std::vector<float> values;
};

/// One node of the network.
struct ModelNode {
  std::string_view name;
  MsgpackValue refs;
  MsgpackValue attrs;
  MsgpackValue params;
};

/// A parsed model file. The bytes must outlive it; a Tensor read from it stands alone.
class ModelFile {
 public:
  /// Parses the bytes of a model file; `where` names it in Errors.
  static Result<ModelFile> parse(std::string_view bytes, std::string where);

  /// The nodes of one name, in the file's order.
  [[nodiscard]] std::vector<const ModelNode*> nodes(std::string_view name) const;

  /// The one node of a name; an Error when there are several or none.
  [[nodiscard]] Result<const ModelNode*> only_node(std::string_view name) const;

  /// The node that `node` refers to by `name`.
  [[nodiscard]] Result<const ModelNode*> referred(const ModelNode& node, std::string_view name) const;

  /// A parameter of a node with as many axes as `shape`. An axis given as 0 may have any size but 0; another must have
  /// the size given.
  [[nodiscard]] Result<Tensor> parameter(const ModelNode& node, std::string_view name,
                                         std::initializer_list<std::size_t> shape) const;

  /// The affine map of a node with the parameters W and b.
  [[nodiscard]] Result<Affine> affine(const ModelNode& node, std::size_t inputs) const;

  /// Attributes of a node.
  [[nodiscard]] Result<std::uint64_t> number(const ModelNode& node, std::string_view attribute) const;
  [[nodiscard]] Result<std::vector<std::string>> texts(const ModelNode& node, std::string_view attribute) const;

  /// An Error(kModelBroken) that names this file.
  [[nodiscard]] Error broken(std::string_view what) const;

 private:
  ModelFile(MsgpackDocument document, std::string where) : document_(std::move(document)), where_(std::move(where)) {}

  MsgpackDocument document_;
  std::string where_;
  std::vector<ModelNode> nodes_;
};

/// A whole file of a model folder. Its absence is an Error(kModelBroken): the folder is incomplete.
Result<std::string> read_model_file(const std::filesystem::path& path);

}  // namespace twosource::language
