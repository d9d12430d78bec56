// Reads text from standard input with a spaCy pipeline and prints its sentences, tokens and names.
//
//     echo "Ana Duarte sailed to Lisbon." | build/release/walk [MODEL]
//
// MODEL is a pipeline's folder; without it the model is looked for as the twosource command does.
#include <twosource/language.h>

#include <iostream>
#include <iterator>
#include <string>

int main(int argc, char** argv) {
  const auto pipeline = twosource::LanguagePipeline::open({.model = argc > 1 ? argv[1] : "", .data = ""});
  if (!pipeline) {
    std::cerr << pipeline.error().line() << '\n';
    return 1;
  }
  std::string text{std::istreambuf_iterator<char>(std::cin), {}};
  const auto analysed = pipeline->analyse(std::move(text));
  if (!analysed) {
    std::cerr << analysed.error().line() << '\n';
    return 1;
  }

  for (const twosource::TokenRange sentence : analysed->sentences()) {
    const twosource::Span span = analysed->span(sentence);
    std::cout << "sentence, bytes " << span.start << " to " << span.end << '\n';
    for (const twosource::Token& token : analysed->tokens(sentence)) {
      if (token.is_space) continue;
      const twosource::Token& head = analysed->tokens()[token.head];
      std::cout << "  " << analysed->words(token) << '\t' << token.lemma << '\t' << token.pos.text() << '\t'
                << token.tag.text() << '\t' << token.morph.text() << '\t' << token.dep.text() << " of "
                << analysed->words(head) << '\n';
    }
  }
  for (const twosource::TokenRange name : analysed->names()) {
    std::cout << "name: " << analysed->words(name) << " (" << analysed->tokens()[name.first].entity_type.text()
              << ")\n";
  }
}
