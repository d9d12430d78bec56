#include "linking/clauses.h"

namespace twosource::linking {

std::string shown_clause(const Context& context, std::size_t report, const ClauseText& clause) {
  const std::string& subject = clause.subject_entity
                                   ? context.story.entities[context.entity_of[report][*clause.subject_entity]].name
                                   : clause.subject;
  if (subject.empty()) return clause.text;
  const bool contracted = clause.text.starts_with('\'') || clause.text.starts_with("’");
  return "[" + subject + (contracted ? "]" : "] ") + clause.text;
}

}  // namespace twosource::linking
