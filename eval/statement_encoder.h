// The encoder of statements that stands in a folder of data.
#pragma once

#include <filesystem>

#include "language/encoder/statement_encoder.h"

namespace twosource::eval {

inline Result<language::StatementEncoder> statement_encoder(const std::filesystem::path& data) {
  const std::filesystem::path folder = data / "en" / "language";
  auto vocabulary = language::Vocabulary::load(folder / "encoder.weights");
  if (!vocabulary) return vocabulary.error();
  return language::StatementEncoder::load(folder / "statements.weights", *std::move(vocabulary));
}

}  // namespace twosource::eval
