// A pipeline's vocab/vectors and vocab/key2row, in this order in one input.
#include "fuzz/fuzzing.h"
#include "language/network/static_vectors.h"

using namespace twosource;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto [array, keys] = fuzz::two_files(fuzz::as_text(data, size));
  const auto vectors = language::StaticVectors::read(array, "vectors", keys, "key2row");
  if (!vectors) {
    fuzz::require_clear(vectors.error());
    return 0;
  }
  double sum = 0;
  for (std::uint64_t form = 0; form < 64; ++form) {
    const std::uint32_t row = vectors->row(form);
    if (row == 0) continue;
    for (std::size_t i = 0; i < vectors->width(); ++i) sum += vectors->vector(row)[i];
  }
  [[maybe_unused]] static volatile double read_all = 0;
  read_all = sum;
  return 0;
}
