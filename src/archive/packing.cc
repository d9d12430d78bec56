#include "archive/packing.h"

#include "base/compression.h"

namespace twosource::archive {

namespace {

constexpr int kLevel = 9;

}  // namespace

struct Packing::State {
  base::ZstdCodec codec{kLevel};
};

Packing::Packing() : state_(std::make_unique<State>()) {}
Packing::Packing(Packing&&) noexcept = default;
Packing& Packing::operator=(Packing&&) noexcept = default;
Packing::~Packing() = default;

std::string Packing::pack(std::string_view bytes, std::string_view beside) {
  return state_->codec.compress(bytes, beside);
}
Result<std::string> Packing::unpack(std::string_view packed, std::string_view beside) {
  return state_->codec.decompress(packed, kLargest, beside);
}

Result<void> Packing::serve(Database& database) {
  const auto unpacked = [](std::string_view bytes, void* state) -> std::optional<std::string> {
    auto text = static_cast<State*>(state)->codec.decompress(bytes, kLargest);
    return text ? std::optional(*std::move(text)) : std::nullopt;
  };
  return database.add_function("unpacked", unpacked, state_.get());
}

}  // namespace twosource::archive
