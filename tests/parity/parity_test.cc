// The language stage says what spaCy says: every layer of every text in fixtures/, which eval/make_parity_fixtures.py
// wrote with spaCy and the same model. One test for each fixture and layer; the first differences are printed.
//
// A fixture's folder names its language. The model is the first of that language in models/; for English
// TWOSOURCE_MODEL may name another folder. Fixtures of other languages are skipped where there is no model
// (scripts/fetch_model fr).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "base/json.h"
#include "base/unicode.h"
#include "language/pipeline.h"
#include "language/scratch.h"

namespace twosource::language {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kShownDifferences = 8;

const fs::path& source_dir() {
  static const fs::path path = TWOSOURCE_SOURCE_DIR;
  return path;
}

constexpr const char* kEnglish = "en";

fs::path model_folder(const std::string& language) {
  const char* given = std::getenv("TWOSOURCE_MODEL");
  if (language == kEnglish && given != nullptr && *given != '\0') return given;
  std::vector<fs::path> found;
  std::error_code missing;
  for (const auto& entry : fs::directory_iterator(source_dir() / "models", missing)) {
    const bool fits = entry.path().filename().string().starts_with(language + "_");
    if (fits && fs::exists(entry.path() / "config.cfg")) found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found.empty() ? fs::path() : found.front();
}

/// A language's model, loaded once for all tests; null with the reason in `error` when there is none.
const Pipeline* pipeline(const std::string& language, std::string& error) {
  static std::map<std::string, std::unique_ptr<Pipeline>> loaded;
  if (const auto found = loaded.find(language); found != loaded.end()) return found->second.get();
  const fs::path folder = model_folder(language);
  if (folder.empty()) {
    error = "no model of " + language + " in models/: run scripts/fetch_model " + language;
    return nullptr;
  }
  auto result = Pipeline::load(folder, source_dir() / "data");
  if (!result) {
    error = result.error().line();
    return nullptr;
  }
  return (loaded[language] = std::make_unique<Pipeline>(std::move(result).value())).get();
}

/// "fr" of "fr/langue".
std::string language_of(const std::string& fixture) { return fixture.substr(0, fixture.find('/')); }

/// One fixture: spaCy's rows, and ours in the same columns.
struct Comparison {
  std::string text;
  std::vector<std::string> columns;
  base::Json expected;  ///< rows
  base::Json actual;
};

base::Json our_rows(const std::string& text, const Analysis& analysis) {
  const base::CodePointIndex index(text);
  std::vector<bool> starts(analysis.tokens.size());
  for (const TokenRange& sentence : analysis.sentences) starts.at(sentence.first) = true;
  base::Json rows = base::Json::array();
  for (std::size_t i = 0; i < analysis.tokens.size(); ++i) {
    const Token& token = analysis.tokens[i];
    const Span span = index.code_points(token.span);
    const char* entity = token.entity == EntityMark::kBegin ? "B" : token.entity == EntityMark::kInside ? "I" : "O";
    rows.push_back({span.start, span.end, token.space_after, token.is_space, token.norm, token.tag.text(),
                    token.pos.text(), token.morph.text(), token.lemma, token.head, token.dep.text(), bool(starts[i]),
                    entity, token.entity_type.text()});
  }
  return rows;
}

std::vector<std::uint32_t> byte_offsets(const std::string& text, const base::Json& code_points) {
  std::vector<std::uint32_t> offsets;
  std::uint32_t seen = 0;
  std::size_t at = 0;
  for (const auto& wanted : code_points) {
    for (; seen < wanted.get<std::uint32_t>(); ++seen) at += base::decode_at(text, at).size;
    offsets.push_back(static_cast<std::uint32_t>(at));
  }
  return offsets;
}

/// Reads a fixture and analyses its text; the text stays in the cache for the next layer's test.
const Comparison* comparison(const std::string& name, std::string& error) {
  static std::string cached_name;
  static Comparison cached;
  if (cached_name == name) return &cached;
  const Pipeline* model = pipeline(language_of(name), error);
  if (model == nullptr) return nullptr;
  auto fixture = base::read_json_file(source_dir() / "tests/parity/fixtures" / (name + ".json"));
  if (!fixture) {
    error = fixture.error().line();
    return nullptr;
  }
  Comparison made;
  made.text = (*fixture)["text"].get<std::string>();
  made.columns = (*fixture)["columns"].get<std::vector<std::string>>();
  made.expected = std::move((*fixture)["tokens"]);
  Scratch scratch;
  const auto analysis = model->analyse(made.text, byte_offsets(made.text, (*fixture)["sentence_starts"]), scratch);
  if (!analysis) {
    error = analysis.error().line();
    return nullptr;
  }
  made.actual = our_rows(made.text, *analysis);
  cached = std::move(made);
  cached_name = name;
  return &cached;
}

/// The columns of one row, as text.
std::string shown(const base::Json& row, const std::vector<std::size_t>& columns) {
  std::string text;
  for (const std::size_t column : columns) text += (text.empty() ? "" : " ") + base::to_text(row.at(column));
  return text;
}

std::string differences(const Comparison& texts, const std::vector<std::size_t>& columns) {
  std::ostringstream out;
  std::size_t count = 0;
  const std::size_t rows = std::max(texts.expected.size(), texts.actual.size());
  const auto row_of = [&](const base::Json& all, std::size_t row) {
    return row < all.size() ? shown(all[row], columns) : std::string("nothing");
  };
  const std::u32string code_points = base::to_utf32(texts.text);
  for (std::size_t row = 0; row < rows; ++row) {
    const std::string spacy = row_of(texts.expected, row);
    const std::string ours = row_of(texts.actual, row);
    if (spacy == ours) continue;
    if (++count > kShownDifferences) continue;
    const base::Json& any = row < texts.expected.size() ? texts.expected[row] : texts.actual[row];
    const auto start = any[0].get<std::size_t>();
    const std::string form = base::to_utf8(code_points.substr(start, any[1].get<std::size_t>() - start));
    out << "token " << row << " '" << form << "'\n  spaCy: " << spacy << "\n  ours:  " << ours << '\n';
  }
  if (count > kShownDifferences) out << "and " << count - kShownDifferences << " more tokens\n";
  return out.str();
}

struct Layer {
  const char* name;
  std::vector<std::string> columns;
};

const std::vector<Layer>& layers() {
  static const std::vector<Layer> all{
      {"tokens", {"start", "end", "space_after", "is_space", "norm"}},
      {"tags", {"tag", "pos", "morph"}},
      {"lemmas", {"lemma"}},
      {"parse", {"head", "dep"}},
      {"sentences", {"sentence_start"}},
      {"names", {"entity", "entity_type"}},
  };
  return all;
}

class ParityTest : public testing::Test {
 public:
  ParityTest(std::string fixture, const Layer& layer) : fixture_(std::move(fixture)), layer_(layer) {}

 private:
  void TestBody() override {
    const std::string language = language_of(fixture_);
    if (language != kEnglish && model_folder(language).empty()) {
      GTEST_SKIP() << "no model of " << language << " in models/: scripts/fetch_model " << language << " fetches it";
    }
    std::string error;
    const Comparison* texts = comparison(fixture_, error);
    ASSERT_NE(texts, nullptr) << error;
    std::vector<std::size_t> columns;
    for (const std::string& name : layer_.columns) {
      const auto found = std::find(texts->columns.begin(), texts->columns.end(), name);
      ASSERT_NE(found, texts->columns.end()) << "the fixture has no column " << name;
      columns.push_back(static_cast<std::size_t>(found - texts->columns.begin()));
    }
    EXPECT_EQ(differences(*texts, columns), "");
  }

  std::string fixture_;
  const Layer& layer_;
};

/// One test for each fixture and layer: parity/<fixture>.<layer>.
const int kRegistered = [] {
  std::vector<std::string> names;
  const fs::path fixtures = source_dir() / "tests/parity/fixtures";
  for (const auto& entry : fs::recursive_directory_iterator(fixtures)) {
    if (entry.path().extension() != ".json") continue;
    names.push_back(entry.path().lexically_relative(fixtures).replace_extension().generic_string());
  }
  std::sort(names.begin(), names.end());
  for (const std::string& name : names) {
    for (const Layer& layer : layers()) {
      testing::RegisterTest(("parity/" + name).c_str(), layer.name, nullptr, nullptr, __FILE__, __LINE__,
                            [name, &layer]() -> ParityTest* { return new ParityTest(name, layer); });
    }
  }
  return static_cast<int>(names.size());
}();

TEST(Parity, HasFixtures) { EXPECT_GE(kRegistered, 15); }

}  // namespace
}  // namespace twosource::language
