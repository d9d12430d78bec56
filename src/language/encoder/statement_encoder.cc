#include "language/encoder/statement_encoder.h"

#include <utility>

#include "base/stable_math.h"

namespace twosource::language {
namespace {

constexpr std::size_t kWeightOutputs = 16;  ///< one that counts, filled up to a whole block
}  // namespace

Result<StatementEncoder> StatementEncoder::load(const std::filesystem::path& path,
                                                std::shared_ptr<const Vocabulary> vocabulary) {
  auto file = base::TensorFile::open(path);
  if (!file) return file.error();
  return read(std::move(*file), std::move(vocabulary));
}

Result<StatementEncoder> StatementEncoder::read(base::TensorFile file, std::shared_ptr<const Vocabulary> vocabulary) {
  StatementEncoder statements(std::move(file), std::move(vocabulary));
  const base::TensorFile& words = statements.vocabulary_->file;
  auto encoder = Encoder::read(statements.file_, words, statements.vocabulary_->pieces.size());
  if (!encoder) return encoder.error();
  statements.encoder_ = std::move(*encoder);
  if (statements.encoder_.longest() < 2 * kLongestLead) {
    return Error{ErrorCode::kDataBroken, "windows too small to be true", statements.file_.where()};
  }
  const std::size_t width = statements.encoder_.width();
  auto project = read_affine(statements.file_, "project", width, document::kPieceWidth);
  if (!project) return project.error();
  statements.project_ = std::move(*project);
  auto weight = read_affine(statements.file_, "weight", width, kWeightOutputs);
  if (!weight) return weight.error();
  statements.weight_ = std::move(*weight);
  return statements;
}

document::PieceVectors StatementEncoder::encode(std::string_view text, std::span<const Span> paragraphs,
                                                Scratch& scratch) const {
  const std::vector<PieceWindow> windows = cut_into_windows(
      vocabulary_->pieces, text, paragraphs, static_cast<std::uint32_t>(encoder_.longest()), scratch.pieces);
  document::PieceVectors vectors(scratch.pieces.size());
  for (std::size_t i = 0; i < vectors.size(); ++i) vectors[i].span = scratch.pieces[i].span;
  for (const PieceWindow& window : windows) encode_window(window, encoder_kernels(), scratch, vectors);
  return vectors;
}

std::vector<document::PieceVectors> StatementEncoder::encode(std::span<const Reading* const> readings,
                                                             Scratch& scratch) const {
  std::vector<document::PieceVectors> all;
  for (const Reading* reading : readings) {
    std::vector<Span> paragraphs;
    for (const Block& block : reading->report.blocks) paragraphs.push_back(block.span);
    all.push_back(encode(reading->report.text, paragraphs, scratch));
  }
  return all;
}

void StatementEncoder::encode_window(const PieceWindow& window, const EncoderKernels& kernels, Scratch& scratch,
                                     document::PieceVectors& vectors) const {
  put_ids(window, scratch.pieces, scratch.ids);
  encoder_.encode(scratch.ids, kernels, scratch.encoder, scratch.vectors);
  const std::size_t rows = scratch.ids.size();
  scratch.projected.resize(rows * document::kPieceWidth);
  scratch.weights.resize(rows * kWeightOutputs);
  kernels.to_integers(scratch.vectors.data(), encoder_.width(), rows, encoder_.width(), scratch.encoder.integers);
  kernels.affine(project_, scratch.encoder.integers, rows, scratch.projected.data());
  kernels.affine(weight_, scratch.encoder.integers, rows, scratch.weights.data());
  for (std::size_t at = 0; at < window.pieces.size(); ++at) {
    const std::uint32_t piece = window.pieces[at];
    if (piece == PieceWindow::kBreak || piece < window.own) continue;
    const double odds = base::stable_exp(-static_cast<double>(scratch.weights[(at + 1) * kWeightOutputs]));
    vectors[piece].weight = static_cast<float>(1 / (1 + odds));
    vectors[piece].unit = document::unit_of(std::span<const float, document::kPieceWidth>(
        &scratch.projected[(at + 1) * document::kPieceWidth], document::kPieceWidth));
  }
}

}  // namespace twosource::language
