# Most of the time of building a test goes into reading the headers of GoogleTest, nlohmann's JSON and the standard library
# again for each file: they are read once for all unit tests and kept. What is shipped is compiled without, so that the
# wheels' build finds the same objects in ccache, and every file shows that it includes what it uses.
set(TWOSOURCE_PRECOMPILED
    <algorithm> <array> <chrono> <cstddef> <cstdint> <filesystem> <fstream> <functional> <map> <memory> <optional> <set>
    <span> <sstream> <string> <string_view> <tuple> <unordered_map> <unordered_set> <utility> <variant> <vector>
    <fmt/format.h> <nlohmann/json.hpp> <gmock/gmock.h> <gtest/gtest.h>)

# twosource_precompile(TARGET): the first target precompiles for all. They have the same options, and its definitions.
function(twosource_precompile target)
  get_property(first GLOBAL PROPERTY twosource_precompiled)
  if(first)
    target_precompile_headers(${target} REUSE_FROM ${first})
  else()
    target_precompile_headers(${target} PRIVATE ${TWOSOURCE_PRECOMPILED})
    set_property(GLOBAL PROPERTY twosource_precompiled ${target})
  endif()
endfunction()
