// The desk's own stylesheet, which is added to the brief's: src/rendering/desk/style/.
#pragma once

#include <string_view>

namespace twosource::rendering::desk {

std::string_view own_style();

}  // namespace twosource::rendering::desk
