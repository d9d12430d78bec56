// An error for programs. Test: tests/unit/rendering/error_test.cc.
#include "base/guard.h"
#include "base/json.h"
#include "twosource/render.h"

namespace twosource {

std::string_view name_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::kNotFound:
      return "not-found";
    case ErrorCode::kUnreadable:
      return "unreadable";
    case ErrorCode::kEmpty:
      return "empty";
    case ErrorCode::kNotText:
      return "not-text";
    case ErrorCode::kTooLarge:
      return "too-large";
    case ErrorCode::kBrokenInput:
      return "broken-input";
    case ErrorCode::kWithheld:
      return "withheld";
    case ErrorCode::kDuplicateId:
      return "duplicate-id";
    case ErrorCode::kUnsupportedLanguage:
      return "unsupported-language";
    case ErrorCode::kModelNotFound:
      return "model-not-found";
    case ErrorCode::kModelBroken:
      return "model-broken";
    case ErrorCode::kModelUnsupported:
      return "model-unsupported";
    case ErrorCode::kDataBroken:
      return "data-broken";
    case ErrorCode::kCannotWrite:
      return "cannot-write";
    case ErrorCode::kInvalidArgument:
      return "invalid-argument";
    case ErrorCode::kNewerVersion:
      return "newer-version";
    case ErrorCode::kCancelled:
      return "cancelled";
    case ErrorCode::kOutOfMemory:
      return "out-of-memory";
    case ErrorCode::kInternal:
      break;
  }
  return "internal";
}

Result<std::string> render(const Error& error) {
  return base::guarded({}, [&]() -> Result<std::string> {
    const base::Json json{{"error", {{"code", name_of(error.code)}, {"message", error.line()}}}};
    return base::to_text(json) + "\n";
  });
}

}  // namespace twosource
