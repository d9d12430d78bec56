#include "archive/makers.h"

#include "archive/ask.h"

namespace twosource::archive {

Result<std::int64_t> maker_of(Database& database, const MadeBy& made) {
  const auto known =
      ask_number(database,
                 "SELECT id FROM maker WHERE program = ?1 AND model = ?2 AND data = ?3 AND language = ?4 "
                 "AND reading = ?5 AND linking = ?6",
                 made.program, made.model, made.data, made.language, made.reading, made.linking);
  if (!known) return known.error();
  if (*known) return **known;
  auto added = tell(database,
                    "INSERT INTO maker (program, model, data, language, reading, linking) "
                    "VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                    made.program, made.model, made.data, made.language, made.reading, made.linking);
  if (!added) return added.error();
  return database.last_rowid();
}

}  // namespace twosource::archive
