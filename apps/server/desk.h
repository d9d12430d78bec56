// The desk: answers requests with the pages of twosource/desk.h, and with the same as JSON.
//
//   Desk desk(engine, "news.db", policy);
//   HttpServer::listen(options, [&](const HttpRequest& request) { return desk.answer(request); });
//
// Reading never changes anything: what changes the archive is a POST of the desk's own pages (policy.h). Errors are pages, under
// /api JSON: {"error":{"code":"not-found","message":"…"}}. Test: tests/end_to_end/serve_test.py.
#pragma once

#include <string>

#include "archives.h"
#include "folder_watch.h"
#include "http.h"
#include "linked_stories.h"
#include "news_stream.h"
#include "policy.h"
#include "target.h"
#include "twosource/desk.h"
#include "twosource/engine.h"

namespace twosource::server {

class Desk {
 public:
  /// The engine, and the watch where there is one, must outlive it.
  Desk(const Engine& engine, std::string archive, PolicyOptions policy, const FolderWatch* watch = nullptr)
      : engine_(engine), archives_(std::move(archive)), policy_(std::move(policy)), watch_(watch) {}

  /// From any thread.
  HttpResponse answer(const HttpRequest& request);

 private:
  HttpResponse get(const Target& target);
  static HttpResponse asset(std::string_view address);
  HttpResponse story_page(const Target& target);
  HttpResponse api(const Target& target);
  HttpResponse api_stories(const Parameters& parameters);

  Result<Inbox> inbox(const Parameters& parameters);
  /// A story as it is now; of one that was merged, the one that it went into. With its explanations, which a claim's page shows,
  /// it has to be linked anew.
  Result<DeskStory> story(std::string_view id, bool explained);
  HttpResponse inbox_page(const Parameters& parameters);
  HttpResponse report_page(const Target& target);
  HttpResponse search_page(const Parameters& parameters);
  HttpResponse search_table(const Parameters& parameters);
  HttpResponse outlet_page(std::string_view outlet);
  HttpResponse entity_page(std::string_view name);
  HttpResponse status_page();

  // changes.cc
  HttpResponse post(const Target& target, const HttpRequest& request);
  HttpResponse add(const HttpRequest& request);

  const Engine& engine_;
  Archives archives_;
  LinkedStories linked_;
  NewsStreams news_{archives_};
  PolicyOptions policy_;
  const FolderWatch* watch_;
};

}  // namespace twosource::server
