# Most of the time of a build goes into reading the headers of the standard library, of nlohmann's JSON and of GoogleTest
# again for each file: they are read once for each kind of target and kept. Every file includes what it uses all the same;
# clang-tidy, which knows nothing of this, says where one does not (scripts/lint).
set(TWOSOURCE_PRECOMPILED
    <algorithm> <array> <chrono> <cstddef> <cstdint> <filesystem> <fstream> <functional> <map> <memory> <optional> <set>
    <span> <sstream> <string> <string_view> <tuple> <unordered_map> <unordered_set> <utility> <variant> <vector>
    <fmt/format.h> <nlohmann/json.hpp>)

# twosource_precompile(TARGET KIND [headers…]): TARGET is one of the KIND (stages, programs, tests) whose first target
# precompiles for all. They have the same options and the first one's definitions.
function(twosource_precompile target kind)
  get_property(first GLOBAL PROPERTY twosource_precompiled_${kind})
  if(first)
    target_precompile_headers(${target} REUSE_FROM ${first})
  else()
    target_precompile_headers(${target} PRIVATE ${TWOSOURCE_PRECOMPILED} ${ARGN})
    set_property(GLOBAL PROPERTY twosource_precompiled_${kind} ${target})
  endif()
endfunction()
