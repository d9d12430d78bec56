// A model file in miniature, as thinc writes it: one embedding table, one mixing layer, one window layer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <msgpack.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace twosource::language {

/// Writes the MessagePack that thinc writes.
class ModelWriter {
 public:
  struct Parameter {
    std::string name;
    std::vector<std::uint64_t> shape;
    std::vector<float> values;
  };
  struct Node {
    std::string name;
    std::vector<std::pair<std::string, std::string>> attrs;  ///< values are MessagePack in themselves
    std::vector<Parameter> params;
    std::vector<std::pair<std::string, std::uint64_t>> refs;
  };

  static std::string packed(std::uint64_t value) {
    msgpack::sbuffer buffer;
    msgpack::pack(buffer, value);
    return {buffer.data(), buffer.size()};
  }
  static std::string packed(const std::vector<std::string>& value) {
    msgpack::sbuffer buffer;
    msgpack::pack(buffer, value);
    return {buffer.data(), buffer.size()};
  }

  static std::string file(const std::vector<Node>& nodes) {
    msgpack::sbuffer buffer;
    msgpack::packer<msgpack::sbuffer> packer(buffer);
    packer.pack_map(4);
    packer.pack("nodes");
    packer.pack_array(static_cast<std::uint32_t>(nodes.size()));
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      packer.pack_map(3);
      packer.pack("index");
      packer.pack(i);
      packer.pack("name");
      packer.pack(nodes[i].name);
      packer.pack("refs");
      packer.pack_map(static_cast<std::uint32_t>(nodes[i].refs.size()));
      for (const auto& [name, index] : nodes[i].refs) {
        packer.pack(name);
        packer.pack(index);
      }
    }
    packer.pack("attrs");
    packer.pack_array(static_cast<std::uint32_t>(nodes.size()));
    for (const Node& node : nodes) {
      packer.pack_map(static_cast<std::uint32_t>(node.attrs.size()));
      for (const auto& [name, value] : node.attrs) {
        packer.pack(name);
        pack_bytes(packer, value);
      }
    }
    packer.pack("params");
    packer.pack_array(static_cast<std::uint32_t>(nodes.size()));
    for (const Node& node : nodes) pack_parameters(packer, node);
    packer.pack("shims");
    packer.pack_array(0);
    return {buffer.data(), buffer.size()};
  }

 private:
  using Packer = msgpack::packer<msgpack::sbuffer>;

  static void pack_bytes(Packer& packer, std::string_view bytes) {
    packer.pack_bin(static_cast<std::uint32_t>(bytes.size()));
    packer.pack_bin_body(bytes.data(), static_cast<std::uint32_t>(bytes.size()));
  }
  static void pack_parameters(Packer& packer, const Node& node) {
    packer.pack_map(static_cast<std::uint32_t>(node.params.size()));
    for (const Parameter& parameter : node.params) {
      packer.pack(parameter.name);
      packer.pack_map(4);
      pack_bytes(packer, "nd");
      packer.pack(true);
      pack_bytes(packer, "type");
      packer.pack("<f4");
      pack_bytes(packer, "shape");
      packer.pack(parameter.shape);
      pack_bytes(packer, "data");
      pack_bytes(packer, {reinterpret_cast<const char*>(parameter.values.data()), parameter.values.size() * 4});
    }
  }
};

/// The nodes of a tok2vec network of two units: a table of three rows for NORM, maxout of two pieces, a window of one.
inline std::vector<ModelWriter::Node> tiny_tok2vec() {
  using Node = ModelWriter::Node;
  const ModelWriter::Parameter gain{"G", {2}, {1, 1}};
  const ModelWriter::Parameter shift{"b", {2}, {0, 0}};
  return {
      Node{"extract_features", {{"columns", ModelWriter::packed(std::vector<std::string>{"NORM"})}}, {}, {}},
      Node{"hashembed",
           {{"column", ModelWriter::packed(0)}, {"seed", ModelWriter::packed(8)}},
           {{"E", {3, 2}, {1, 2, 3, 4, 5, 6}}},
           {}},
      Node{"maxout", {}, {{"W", {2, 2, 2}, {1, 0, 0, 1, 0, 1, 1, 0}}, {"b", {2, 2}, {0, 0, 0, 9}}}, {}},
      Node{"layernorm", {}, {gain, shift}, {}},
      Node{"expand_window", {{"window_size", ModelWriter::packed(1)}}, {}, {}},
      Node{"maxout", {}, {{"W", {2, 1, 6}, std::vector<float>(12, 0.5F)}, {"b", {2, 1}, {1, -1}}}, {}},
      Node{"layernorm", {}, {gain, shift}, {}},
  };
}

}  // namespace twosource::language
