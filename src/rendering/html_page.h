// One self-contained HTML page: no script, no network, a content policy that allows its own stylesheet alone.
#pragma once

#include <string>
#include <string_view>

namespace twosource::rendering {

/// The stylesheet: src/rendering/brief/style/.
std::string_view brief_style();

/// A whole document. `title` is escaped here; `body` is HTML.
std::string html_page(std::string_view title, std::string_view body);

/// RFC 4648 base64 of bytes given as hexadecimal digits: what a content policy calls a hash by.
std::string base64_of_hex(std::string_view hex);

}  // namespace twosource::rendering
