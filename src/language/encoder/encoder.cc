// See encoder.h.
#include "language/encoder/encoder.h"

#include <algorithm>
#include <utility>

namespace twosource::language {
namespace {

constexpr std::size_t kMostInputs = 4096;  ///< so that no sum of products leaves 32 bits

}  // namespace

Result<IntegerAffine> read_affine(const base::TensorFile& file, const std::string& name, std::size_t inputs,
                                  std::size_t outputs) {
  auto weights = file.integers(name + ".weight", outputs, inputs);
  if (!weights) return weights.error();
  auto scale = file.floats(name + ".scale", 1, outputs);
  if (!scale) return scale.error();
  auto bias = file.floats(name + ".bias", 1, outputs);
  if (!bias) return bias.error();
  IntegerAffine map{inputs, outputs, weights->data(), scale->data(), bias->data(), {}};
  map.correction__output.resize(outputs);
  for (std::size_t block = 0; block < outputs; block += 16) {
    const std::int8_t* at = weights->data() + block * inputs;
    for (std::size_t k = 0; k < inputs; k += 4) {
      for (std::size_t lane = 0; lane < 16; ++lane, at += 4) {
        map.correction__output[block + lane] += 128 * (at[0] + at[1] + at[2] + at[3]);
      }
    }
  }
  return map;
}

Result<Encoder::Norm> Encoder::read_norm(const base::TensorFile& file, const std::string& name, std::size_t width) {
  auto gain = file.floats(name + ".weight", 1, width);
  if (!gain) return gain.error();
  auto bias = file.floats(name + ".bias", 1, width);
  if (!bias) return bias.error();
  return Norm{*gain, *bias};
}

Result<Encoder::Layer> Encoder::read_layer(const base::TensorFile& file, const std::string& name, std::size_t width,
                                           std::size_t inner) {
  auto query_key_value = read_affine(file, name + ".query_key_value", width, 3 * width);
  if (!query_key_value) return query_key_value.error();
  auto attended = read_affine(file, name + ".attended", width, width);
  if (!attended) return attended.error();
  auto norm_attended = read_norm(file, name + ".norm_attended", width);
  if (!norm_attended) return norm_attended.error();
  auto in = read_affine(file, name + ".inner", width, inner);
  if (!in) return in.error();
  auto out = read_affine(file, name + ".outer", inner, width);
  if (!out) return out.error();
  auto norm_outer = read_norm(file, name + ".norm_outer", width);
  if (!norm_outer) return norm_outer.error();
  return Layer{
      std::move(*query_key_value), std::move(*attended), *norm_attended, std::move(*in), std::move(*out), *norm_outer};
}

Result<Encoder> Encoder::read(const base::TensorFile& file, const base::TensorFile& words_file, std::size_t pieces) {
  Encoder encoder;
  auto shape = file.integers("shape", 1, 2);  // layers, heads
  if (!shape) return shape.error();
  auto gain = file.floats("norm_embedding.weight", 1, 0);
  if (!gain) return gain.error();
  const std::size_t width = gain->size();
  auto inner = file.floats("layers.0.inner.bias", 1, 0);
  if (!inner) return inner.error();
  const auto layers = static_cast<std::size_t>(std::max<std::int8_t>(0, (*shape)[0]));
  const auto heads = static_cast<std::size_t>(std::max<std::int8_t>(0, (*shape)[1]));
  if (width != heads * kHeadWidth || inner->size() % 16 != 0 || inner->size() > kMostInputs || width > kMostInputs) {
    return Error{ErrorCode::kDataBroken, "an encoder of a shape that cannot be run", file.where()};
  }
  auto words = words_file.integers("word.weight", pieces, width);
  if (!words) return words.error();
  auto scale = words_file.floats("word.scale", 1, words->size() / width);
  if (!scale) return scale.error();
  auto positions = file.floats("position.weight", 0, width);
  if (!positions) return positions.error();
  auto norm = read_norm(file, "norm_embedding", width);
  if (!norm) return norm.error();
  encoder.width_ = width;
  encoder.longest_ = positions->size() / width;
  encoder.words_ = *words;
  encoder.scale__word_ = *scale;
  encoder.positions_ = *positions;
  encoder.norm_ = *norm;
  for (std::size_t i = 0; i < layers; ++i) {
    auto layer = read_layer(file, "layers." + std::to_string(i), width, inner->size());
    if (!layer) return layer.error();
    encoder.layers_.push_back(std::move(*layer));
  }
  return encoder;
}

void Encoder::attend(std::size_t rows, const EncoderKernels& kernels, EncoderScratch& scratch) const {
  constexpr std::size_t kRowsAtOnce = 24;  // so that their scores stay near the core
  const std::size_t stride = 3 * width_;
  for (std::size_t unit = 0; unit < width_; unit += kHeadWidth) {
    const float* const queries = scratch.projected.data() + unit;
    kernels.keys(queries + width_, stride, rows, scratch.keys);
    kernels.values(queries + 2 * width_, stride, rows, scratch.values);
    const std::size_t width__scores = scratch.keys.map.outputs;
    scratch.scores.resize(kRowsAtOnce * width__scores);
    scratch.mean.resize(kRowsAtOnce * kHeadWidth);
    for (std::size_t first = 0; first < rows; first += kRowsAtOnce) {
      const std::size_t count = std::min(kRowsAtOnce, rows - first);
      kernels.to_integers(queries + first * stride, stride, count, kHeadWidth, scratch.integers);
      kernels.affine(scratch.keys.map, scratch.integers, count, scratch.scores.data());
      kernels.softmax(scratch.scores.data(), width__scores, count, rows, scratch.integers);
      kernels.affine(scratch.values.map, scratch.integers, count, scratch.mean.data());
      for (std::size_t row = 0; row < count; ++row) {
        std::copy_n(&scratch.mean[row * kHeadWidth], kHeadWidth, &scratch.attended[(first + row) * width_ + unit]);
      }
    }
  }
}

void Encoder::encode(std::span<const std::uint32_t> ids, const EncoderKernels& kernels, EncoderScratch& scratch,
                     std::vector<float>& vectors) const {
  const std::size_t rows = ids.size();
  vectors.resize(rows * width_);
  for (std::size_t row = 0; row < rows; ++row) {
    const std::int8_t* word = words_.data() + ids[row] * width_;
    const float* position = positions_.data() + row * width_;
    const float scale = scale__word_[ids[row]];
    float* to = vectors.data() + row * width_;
    for (std::size_t i = 0; i < width_; ++i) to[i] = static_cast<float>(word[i]) * scale + position[i];
  }
  float* const x = vectors.data();
  kernels.add_norm(norm_.gain, norm_.bias, nullptr, rows, x);
  scratch.attended.resize(rows * width_);
  for (const Layer& layer : layers_) {
    scratch.projected.resize(rows * layer.query_key_value.outputs);
    scratch.inner.resize(rows * layer.inner.outputs);
    const auto affine = [&](const IntegerAffine& map, const float* input, float* output) {
      kernels.to_integers(input, map.inputs, rows, map.inputs, scratch.integers);
      kernels.affine(map, scratch.integers, rows, output);
    };
    affine(layer.query_key_value, x, scratch.projected.data());
    attend(rows, kernels, scratch);
    affine(layer.attended, scratch.attended.data(), scratch.projected.data());
    kernels.add_norm(layer.norm_attended.gain, layer.norm_attended.bias, scratch.projected.data(), rows, x);
    affine(layer.inner, x, scratch.inner.data());
    kernels.gelu(scratch.inner.data(), scratch.inner.size());
    affine(layer.outer, scratch.inner.data(), scratch.projected.data());
    kernels.add_norm(layer.norm_outer.gain, layer.norm_outer.bias, scratch.projected.data(), rows, x);
  }
}

}  // namespace twosource::language
