"""Shows that a difference from spaCy is a tie of floating point: spaCy itself, run again with decisions turned whose
scores lie closer together than TIE, gives our answer in every layer.

Every decision of spaCy is the choice of the best of some scores: a tag, an action of the parser or of the entity
recogniser. Sums in floating point depend on their order, so two alternatives whose scores agree to some 1e-6 may change
places. `explain` runs the components one by one, notes each decision whose runner-up is within TIE, and turns such
decisions, earliest first, as long as each turn brings the text nearer to ours. What follows from a turned decision
(lemmas from tags, names from sentence starts) follows by itself. If the end equals our answer, the difference is
explained by ties and by nothing else.
"""
import numpy
from spacy.pipeline import DependencyParser, EntityRecognizer
from spacy.pipeline.edit_tree_lemmatizer import EditTreeLemmatizer
from spacy.pipeline.tagger import Tagger

from spacy_answers import COLUMNS, columns_of, tokenized

TIE = 1e-4
MOST_TURNS = 12
MOST_TRIALS = 40


def run_with_turns(nlp, text, sentence_starts, turns):
    """The columns with the decisions turned that `turns` maps ((component, step) -> alternative), and all ties:
    [(component, step, alternative, margin)]."""
    ties = []
    doc = tokenized(nlp, text, sentence_starts)
    for name, pipe in nlp.pipeline:
        if len(doc) == 0:
            break
        if isinstance(pipe, (DependencyParser, EntityRecognizer)):
            step_through(name, pipe, doc, turns, ties)
        elif isinstance(pipe, (Tagger, EditTreeLemmatizer)):
            label(name, pipe, doc, turns, ties)
        else:
            doc = pipe(doc)
    return columns_of(doc), ties


def label(name, pipe, doc, turns, ties):
    """A component that labels each token by its best score."""
    scores = numpy.array(pipe.model.predict([doc])[0])
    for token, row in enumerate(scores):
        best = float(row.max())
        for alternative in numpy.flatnonzero(row > best - TIE):
            if alternative != row.argmax():
                ties.append((name, token, int(alternative), best - float(row[alternative])))
        if (name, token) in turns:
            row[turns[name, token]] = best + 1
    if isinstance(pipe, EditTreeLemmatizer):
        guesses = pipe._scores2guesses_top_k_equals_1([doc], [scores])
    else:
        guesses = [scores.argmax(axis=1)]
    pipe.set_annotations([doc], guesses)


def step_through(name, pipe, doc, turns, ties):
    """A transition system: one action after another."""
    model = pipe.model.predict([doc])
    moves = pipe.moves
    names = [moves.get_class_name(i) for i in range(moves.n_moves)]
    state, = moves.init_batch([doc])
    step = 0
    while not state.is_final():
        scores = numpy.ascontiguousarray(model.predict([state]), dtype="float32")
        row = scores[0]
        valid = None
        for action in numpy.argsort(-row, kind="stable"):
            if valid is not None and row[valid] - row[action] >= TIE:
                break
            if moves.is_valid(state, names[action]):
                if valid is None:
                    valid = action
                else:
                    ties.append((name, step, int(action), float(row[valid] - row[action])))
        if (name, step) in turns:
            row[turns[name, step]] = row.max() + 1
        pipe.transition_states([state], scores)
        step += 1
    pipe.set_annotations([doc], [state])


def distance(columns, ours):
    """In how many cells two answers differ; None when they differ in tokens."""
    if columns["start"] != ours["start"] or columns["end"] != ours["end"]:
        return None
    return sum(a != b for name in COLUMNS for a, b in zip(columns[name], ours[name]))


def explain(nlp, text, sentence_starts, ours):
    """The margins of the turned decisions that lead spaCy to our answer: [(component, step, margin)]; None when there
    are none that do."""
    turns, margins = {}, []
    columns, ties = run_with_turns(nlp, text, sentence_starts, turns)
    left = distance(columns, ours)
    while left and len(turns) < MOST_TURNS:
        for name, step, alternative, margin in [tie for tie in ties if tie[:2] not in turns][:MOST_TRIALS]:
            turned, turned_ties = run_with_turns(nlp, text, sentence_starts, {**turns, (name, step): alternative})
            nearer = distance(turned, ours)
            if nearer is not None and nearer < left:
                turns[name, step] = alternative
                margins.append((name, step, margin))
                left, ties = nearer, turned_ties
                break
        else:
            return None
    return margins if left == 0 else None
