// An archive asked. Test: tests/end_to_end/search_test.py.
#include "archive/search/search.h"

#include <utility>

#include "base/guard.h"
#include "engine/archive/state.h"

namespace twosource {
namespace {

/// What an answer rests on: the program alone, no model and no rules.
MadeBy this_program() {
  MadeBy made_by;
  made_by.program = version();
  return made_by;
}

/// An answer with who made it.
template <class Answer>
Result<Answer> made_here(Result<Answer> answer) {
  if (answer) answer->made_by = this_program();
  return answer;
}

}  // namespace

Result<Found> Archive::search(std::string_view query, const SearchOptions& options) {
  return base::guarded(state_->database.path(),
                       [&] { return made_here(archive::search(state_->database, query, options)); });
}

Result<Sources> Archive::sources(std::string_view query, const SearchOptions& options) {
  return base::guarded(state_->database.path(),
                       [&] { return made_here(archive::sources(state_->database, query, options)); });
}

}  // namespace twosource
