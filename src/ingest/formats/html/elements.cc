// Test: tests/unit/ingest/formats/html/blocks_test.cc.
#include "ingest/formats/html/elements.h"

#include <string>

namespace twosource::ingest::html {

Flow flow_of(std::uint32_t tag) {
  switch (tag) {
    case LXB_TAG_SCRIPT:
    case LXB_TAG_STYLE:
    case LXB_TAG_NOSCRIPT:
    case LXB_TAG_TEMPLATE:
    case LXB_TAG_SVG:
    case LXB_TAG_IFRAME:
    case LXB_TAG_OBJECT:
    case LXB_TAG_BUTTON:
    case LXB_TAG_SELECT:
    case LXB_TAG_TEXTAREA:
    case LXB_TAG_CANVAS:
    case LXB_TAG_HEAD:
    case LXB_TAG_VIDEO:
    case LXB_TAG_AUDIO:
    case LXB_TAG_MAP:
      return Flow::kSkipped;
    case LXB_TAG_A:
    case LXB_TAG_ABBR:
    case LXB_TAG_ACRONYM:
    case LXB_TAG_B:
    case LXB_TAG_BDI:
    case LXB_TAG_BDO:
    case LXB_TAG_BIG:
    case LXB_TAG_CITE:
    case LXB_TAG_CODE:
    case LXB_TAG_DATA:
    case LXB_TAG_DEL:
    case LXB_TAG_DFN:
    case LXB_TAG_EM:
    case LXB_TAG_FONT:
    case LXB_TAG_I:
    case LXB_TAG_IMG:
    case LXB_TAG_INS:
    case LXB_TAG_KBD:
    case LXB_TAG_LABEL:
    case LXB_TAG_MARK:
    case LXB_TAG_NOBR:
    case LXB_TAG_Q:
    case LXB_TAG_S:
    case LXB_TAG_SAMP:
    case LXB_TAG_SMALL:
    case LXB_TAG_SPAN:
    case LXB_TAG_STRIKE:
    case LXB_TAG_STRONG:
    case LXB_TAG_SUB:
    case LXB_TAG_SUP:
    case LXB_TAG_TIME:
    case LXB_TAG_TT:
    case LXB_TAG_U:
    case LXB_TAG_VAR:
    case LXB_TAG_WBR:
    case LXB_TAG_TD:
    case LXB_TAG_TH:
    case LXB_TAG_PICTURE:
    case LXB_TAG_SOURCE:
    case LXB_TAG_META:
    case LXB_TAG_LINK:
    case LXB_TAG_INPUT:
      return Flow::kInline;
    case LXB_TAG_BR:
      return Flow::kBreak;
    default:
      return tag >= LXB_TAG__LAST_ENTRY ? Flow::kInline : Flow::kBlock;  // browsers do so with tags unknown to them
  }
}

bool is_strong(std::uint32_t tag) {
  return tag == LXB_TAG_B || tag == LXB_TAG_STRONG || tag == LXB_TAG_EM || tag == LXB_TAG_I;
}

std::uint8_t heading_level(std::uint32_t tag) {
  switch (tag) {
    case LXB_TAG_H1:
      return 1;
    case LXB_TAG_H2:
      return 2;
    case LXB_TAG_H3:
      return 3;
    case LXB_TAG_H4:
      return 4;
    case LXB_TAG_H5:
      return 5;
    case LXB_TAG_H6:
      return 6;
    default:
      return 0;
  }
}

bool is_hidden(const std::vector<Attribute>& attributes) {
  for (const auto& [name, value] : attributes) {
    if (name == "hidden" || (name == "aria-hidden" && value == "true")) return true;
    if (name != "style") continue;
    std::string style;
    for (const char c : value) {
      if (c != ' ') style += c;
    }
    if (style.find("display:none") != std::string::npos || style.find("visibility:hidden") != std::string::npos) {
      return true;
    }
  }
  return false;
}

Marks marks_of_tag(std::uint32_t tag) {
  switch (tag) {
    case LXB_TAG_NAV:
    case LXB_TAG_FOOTER:
    case LXB_TAG_ASIDE:
    case LXB_TAG_FORM:
    case LXB_TAG_DIALOG:
    case LXB_TAG_MENU:
      return kFurniture;
    case LXB_TAG_FIGCAPTION:
    case LXB_TAG_CAPTION:
      return kCaptionMark;
    default:
      return 0;
  }
}

}  // namespace twosource::ingest::html
