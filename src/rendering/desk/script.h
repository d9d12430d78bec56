// The desk's script, bundled from web/ when the program is built (cmake/script.cmake).
#pragma once

#include <string_view>

namespace twosource::rendering::desk {

std::string_view script();

}  // namespace twosource::rendering::desk
