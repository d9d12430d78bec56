// Responses of what came out: pages and JSON, errors with their statuses.
#pragma once

#include <string>
#include <string_view>

#include "http.h"
#include "twosource/error.h"

namespace twosource::server {

/// The status of a failure (docs/desk.md has the table).
int status_of(ErrorCode code);

/// A page, or the page of what went wrong.
HttpResponse page_of(const Result<std::string>& page);
HttpResponse page_of(const Error& error);

/// JSON, or {"error":{"code","message"}}.
HttpResponse json_of(const Result<std::string>& json);
HttpResponse json_of(const Error& error);

/// Text for a download, under a name.
HttpResponse download(const Result<std::string>& bytes, std::string_view type, std::string_view name);

/// There: 303 after a change, 308 where something has moved for good.
HttpResponse redirect(int status, std::string_view address);

HttpResponse not_found();

}  // namespace twosource::server
