// What the desk's forms change: rulings, what was seen, reports that are given by hand.
#include <algorithm>

#include "answers.h"
#include "desk.h"
#include "taking_in.h"

namespace twosource::server {
namespace {

/// The stories that a form names: in one field, or as those that were chosen in a list.
std::vector<std::string> stories_of(const Parameters& form) {
  constexpr std::string_view kChosen = "story:";
  std::vector<std::string> ids;
  const std::string all = value_of(form, "stories");
  for (std::string_view rest = all; !rest.empty();) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    ids.emplace_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  for (const auto& [name, value] : form) {
    if (name.starts_with(kChosen)) ids.push_back(name.substr(kChosen.size()));
  }
  return ids;
}

/// Where a change leads: to the page that it was asked for on, if that is one of the desk's.
HttpResponse done(const Parameters& form, std::string_view otherwise) {
  const std::string back = value_of(form, "back");
  const bool is_here = back.starts_with('/') && !back.starts_with("//") && !back.starts_with("/\\");
  return redirect(303, is_here ? std::string_view(back) : otherwise);
}

HttpResponse mark(Archive& archive, const Parameters& form, bool seen) {
  for (const std::string& story : stories_of(form)) {
    if (auto marked = archive.mark_seen(story, seen); !marked) return page_of(marked.error());
  }
  return done(form, "/");
}

HttpResponse rule(const Engine& engine, Archive& archive, const Parameters& form) {
  const std::string ruling = value_of(form, "ruling");
  std::vector<std::string> subjects = stories_of(form);  // those chosen: all one story
  for (const char* name : {"one", "other"}) {
    if (std::string one = value_of(form, name); !one.empty()) subjects.push_back(std::move(one));
  }
  if ((ruling != "same" && ruling != "not-same") || subjects.size() < 2 ||
      (ruling == "not-same" && subjects.size() > 2)) {
    return page_of(
        Error{ErrorCode::kInvalidArgument, "A ruling is \"same\" or \"not-same\", of two stories or reports.", {}});
  }
  for (std::size_t i = 1; i < subjects.size(); ++i) {
    const auto ruled =
        archive.rule(engine, ruling == "same" ? Ruling::kSame : Ruling::kNotSame, subjects[0], subjects[i]);
    if (!ruled) return page_of(ruled.error());
  }
  return done(form, "/s/" + desk_encoded(subjects[0]) + "/reports");
}

}  // namespace

HttpResponse Desk::add(const HttpRequest& request) {
  auto given = given_report(request);
  if (!given) return page_of(given.error());
  auto archive = archives_.to_write();
  if (!archive) return page_of(archive.error());
  const auto taken = take_in(engine_, *archive, *given);
  const bool is_one = taken && taken->size() == 1;
  if (is_one && !taken->front().id.empty()) return redirect(303, "/r/" + desk_encoded(taken->front().id));
  std::optional<std::string> wrong;
  if (is_one && taken->front().error) wrong = taken->front().error->line();
  if (!taken && taken.error().code == ErrorCode::kInvalidArgument) wrong = taken.error().line();
  if (!wrong) return taken ? page_of(desk_added(*taken)) : page_of(taken.error());
  HttpResponse again = page_of(desk_add(given->fields, wrong));
  again.status = 400;
  return again;
}

HttpResponse Desk::post(const Target& target, const HttpRequest& request) {
  const std::string what = target.path.size() == 1 ? target.path[0] : "";
  if (what == "add") return add(request);
  if (what != "rule" && what != "undo" && what != "seen" && what != "unseen") return not_found();
  if (!request.content_type.starts_with("application/x-www-form-urlencoded")) {
    return plain_response(415, "A change is sent as a form (application/x-www-form-urlencoded).");
  }
  const auto form = parse_form(request.body);
  if (!form) return page_of(form.error());
  auto archive = archives_.to_write();
  if (!archive) return page_of(archive.error());
  if (what == "undo") {
    const auto undone = archive->undo_ruling(engine_);
    return undone ? done(*form, "/status") : page_of(undone.error());
  }
  return what == "rule" ? rule(engine_, *archive, *form) : mark(*archive, *form, what == "seen");
}

}  // namespace twosource::server
