#include "archive/packing.h"

namespace twosource::archive {

struct Packing::State {};

namespace {

std::optional<std::string> unpacked(std::string_view bytes, void* packing) {
  auto text = static_cast<Packing*>(packing)->unpack(bytes);
  if (!text) return std::nullopt;
  return *std::move(text);
}

}  // namespace

Packing::Packing() : state_(std::make_unique<State>()) {}
Packing::Packing(Packing&&) noexcept = default;
Packing& Packing::operator=(Packing&&) noexcept = default;
Packing::~Packing() = default;

std::string Packing::pack(std::string_view bytes) { return std::string(bytes); }
Result<std::string> Packing::unpack(std::string_view packed) { return std::string(packed); }

Result<void> Packing::serve(Database& database) { return database.add_function("unpacked", &unpacked, this); }

}  // namespace twosource::archive
