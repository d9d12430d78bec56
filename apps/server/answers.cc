#include "answers.h"

#include <fmt/format.h>

#include "policy.h"
#include "twosource/desk.h"
#include "twosource/render.h"

namespace twosource::server {
namespace {

constexpr std::string_view kJson = "application/json";

std::string_view title_of(int status) {
  switch (status) {
    case 400:
      return "That cannot be asked";
    case 404:
      return "Not there";
    case 503:
      return "Not now";
    default:
      return "Something is wrong";
  }
}

}  // namespace

int status_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::kNotFound:
      return 404;
    case ErrorCode::kInvalidArgument:
    case ErrorCode::kBrokenInput:
      return 400;
    case ErrorCode::kCancelled:
    case ErrorCode::kCannotWrite:
    case ErrorCode::kUnreadable:
    case ErrorCode::kOutOfMemory:
      return 503;
    default:
      return 500;
  }
}

HttpResponse page_of(const Error& error) {
  const int status = status_of(error.code);
  const auto page = desk_message(title_of(status), error.line());
  return page ? HttpResponse{.status = status, .body = *page, .headers = {}} : plain_response(500, "out of memory");
}

HttpResponse page_of(const Result<std::string>& page) {
  if (!page) return page_of(page.error());
  return {.status = 200, .body = *page, .headers = {}};
}

HttpResponse json_of(const Error& error) {
  const auto json = render(error);
  return json ? HttpResponse{status_of(error.code), std::string(kJson), *json, {}}
              : plain_response(500, "out of memory");
}

HttpResponse json_of(const Result<std::string>& json) {
  if (!json) return json_of(json.error());
  return {200, std::string(kJson), *json, {}};
}

HttpResponse download(const Result<std::string>& bytes, std::string_view type, std::string_view name) {
  if (!bytes) return page_of(bytes.error());
  return {200, std::string(type), *bytes, {{"Content-Disposition", fmt::format("inline; filename=\"{}\"", name)}}};
}

HttpResponse redirect(int status, std::string_view address) {
  HttpResponse response = plain_response(status, "It is at another address.");
  response.headers.emplace_back("Location", std::string(address));
  return response;
}

HttpResponse not_found() { return page_of(Error{ErrorCode::kNotFound, "The desk has no such page.", {}}); }

}  // namespace twosource::server
