// Stage 4: Readings -> Stories: which reports tell one happening, and what they say of it together.
//
// One file for one question: stories (which reports belong together), entities (who is one and the same), claims (what
// is said in common), origins (whose word it is, parties, status), timeline, differences, open questions, provenance.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "document/piece_vectors.h"
#include "knowledge/world.h"
#include "twosource/error.h"
#include "twosource/reading.h"
#include "twosource/stories.h"
#include "twosource/story.h"
#include "twosource/story_graph.h"

namespace twosource::linking {

/// Links Readings. Immutable after loading. The same Readings give the same Story in whatever order they come.
class Linker {
 public:
  /// `world` is what everybody knows, of the same language.
  static Result<Linker> load(const std::filesystem::path& data, const std::string& language,
                             std::shared_ptr<const knowledge::World> world);

  Linker(Linker&&) noexcept;
  Linker& operator=(Linker&&) noexcept;
  ~Linker();

  /// Sorts Readings into stories: each inner vector holds the indices of one story's Readings, ascending; every
  /// Reading is in exactly one. Larger stories first; ties: the earliest, then the smallest id.
  [[nodiscard]] Result<std::vector<std::vector<std::size_t>>> group(std::span<const Reading* const> readings,
                                                                    Gathered gathered) const;

  /// What stories are told apart by, of one Reading.
  [[nodiscard]] StoryProfile profile(const Reading& reading) const;

  /// The steps of grouping by themselves (twosource/story_graph.h).
  [[nodiscard]] StoryWindows story_windows(std::size_t reports) const;
  [[nodiscard]] std::vector<StoryEdge> story_edges(std::span<const ProfiledReport> reports, const StoryWindow& window,
                                                   const StoryWindows& windows) const;
  [[nodiscard]] Result<std::vector<std::vector<std::size_t>>> stories_of(
      std::span<const ProfiledReport> component) const;

  /// A stream of reports that become stories, which goes on from what was stored.
  [[nodiscard]] Result<StoryStream> stories(StoredStories stored) const;

  /// Links Readings that tell one story (one is enough) into a Story. `vectors`: of the texts of the Readings, in the
  /// same order (language/encoder/statement_encoder.h). `left_out` is the caller's to fill.
  [[nodiscard]] Story link(std::span<const Reading* const> readings, std::span<const document::PieceVectors> vectors,
                           bool explain = false) const;

 private:
  struct Rules;  ///< from data/<language>/linking/

  explicit Linker(std::shared_ptr<const Rules> rules);
  std::shared_ptr<const Rules> rules_;  ///< streams share it
};

}  // namespace twosource::linking
