// Builds weights files in memory for tests: the layout of base/tensor_file.h.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include "base/tensor_file.h"

namespace twosource::language {

class TensorFileBuilder {
 public:
  void add(const std::string& name, std::uint32_t rows, std::uint32_t columns, const std::vector<std::int8_t>& values) {
    add(name, 0, rows, columns, std::string(reinterpret_cast<const char*>(values.data()), values.size()));
  }
  void add(const std::string& name, std::uint32_t rows, std::uint32_t columns, const std::vector<float>& values) {
    std::string raw(values.size() * sizeof(float), '\0');
    std::memcpy(raw.data(), values.data(), raw.size());
    add(name, 1, rows, columns, std::move(raw));
  }
  void add(const std::string& name, const std::string& text) {
    add(name, 2, 1, static_cast<std::uint32_t>(text.size()), text);
  }

  /// The file's bytes, aligned at 64 as TensorFile::parse() wants them; they live as long as the builder.
  std::string_view bytes() {
    constexpr std::size_t kEntry = 96;
    std::string table(kEntry * entries_.size(), '\0');
    std::string data;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      const Entry& entry = entries_[i];
      const std::size_t start = base::kTensorFileHeader + table.size();
      while ((start + data.size()) % 64 != 0) data.push_back('\0');
      char* const at = table.data() + kEntry * i;
      std::memcpy(at, entry.name.data(), entry.name.size());
      put(at + 48, entry.type);
      put(at + 52, entry.rows);
      put(at + 56, entry.columns);
      put(at + 64, static_cast<std::uint64_t>(start + data.size()));
      put(at + 72, static_cast<std::uint64_t>(entry.raw.size()));
      data += entry.raw;
    }
    const std::string body = table + data;
    std::string header(base::kTensorFileHeader, '\0');
    std::memcpy(header.data(), "twosource-tensor", 16);
    put(header.data() + 16, std::uint32_t{1});
    put(header.data() + 20, static_cast<std::uint32_t>(entries_.size()));
    put(header.data() + 24, static_cast<std::uint64_t>(header.size() + body.size()));
    put(header.data() + 32, base::tensor_checksum(body));
    blocks_.assign((header.size() + body.size()) / sizeof(Block) + 1, Block{});
    char* const to = blocks_.front().bytes;
    std::memcpy(to, header.data(), header.size());
    std::memcpy(to + header.size(), body.data(), body.size());
    return {to, header.size() + body.size()};
  }

 private:
  struct Entry {
    std::string name;
    std::uint32_t type;
    std::uint32_t rows;
    std::uint32_t columns;
    std::string raw;
  };
  struct alignas(64) Block {
    char bytes[64] = {};
  };

  void add(const std::string& name, std::uint32_t type, std::uint32_t rows, std::uint32_t columns, std::string raw) {
    entries_.push_back({name, type, rows, columns, std::move(raw)});
  }
  template <class T>
  static void put(char* at, T value) {
    std::memcpy(at, &value, sizeof value);
  }

  std::vector<Entry> entries_;
  std::vector<Block> blocks_;
};

}  // namespace twosource::language
