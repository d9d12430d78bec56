// A Reading as one line of JSON, schema twosource.reading/1 (docs/contract.md, schemas/). The names and the order of its
// members are those of the lists in records/fields.h. Test: tests/unit/rendering/reading/json_test.cc.
#include "records/json.h"
#include "rendering/rendering.h"

namespace twosource::rendering {

std::string reading_json(const Reading& reading, const Layers& layers) {
  return base::to_text(records::json_of(reading, layers));
}

}  // namespace twosource::rendering
