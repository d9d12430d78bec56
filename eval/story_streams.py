"""How well reports that come in one at a time are sorted into stories, by weights that were fitted without them.

B-cubed (Bagga and Baldwin 1998) of each report in a stream of the whole corpus, by the model of eval/story_folds.json
that was fitted without its happening; in five shuffled orders. Of sister events, which look alike and are two: how many
stay apart. Of reports that share most of their words: how many are told as copies, and whether others are.
"""
import itertools
import json
import pathlib
import re
import shutil
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent
STREAMS = ROOT / "build/release/eval_story_streams"
FOLDS = ROOT / "eval/story_folds.json"
LINKING = ROOT / "data/en/linking"
ORDERS = 6  # the corpus's own, and five shuffled ones


def rules_with(model, folder):
    """The rules of the stream in a folder, with another model of likeness."""
    folder.mkdir(parents=True)
    shutil.copy(LINKING / "stream.json", folder)
    rules = json.loads((LINKING / "story_likeness.json").read_text(encoding="utf-8"))
    likeness = {**rules, "bias": model["bias"], "weights": model["weights"]}
    (folder / "story_likeness.json").write_text(json.dumps(likeness), encoding="utf-8")
    return folder


def lines_of(models, reports, folder):
    """What eval_story_streams tells. The model after the last of `models` is the shipped one."""
    folders = [rules_with(model, pathlib.Path(folder) / f"rules-{i}") for i, model in enumerate(models)]
    made = subprocess.run([STREAMS, str(ORDERS), *folders, LINKING, "--", reports], capture_output=True, text=True,
                          check=True).stdout
    return list(map(json.loads, made.splitlines()))


def runs_of(models, reports, folder):
    """runs[order][model][report]: its story."""
    runs = {}
    for line in lines_of(models, reports, folder):
        if "story" in line:
            runs.setdefault(line["order"], {}).setdefault(line["rules"], {})[line["id"]] = line["story"]
    return runs


def fold_of(folds):
    return {happening: i for i, fold in enumerate(folds["folds"]) for happening in fold["happenings"]}


def f1(event_of, runs):
    """B-cubed F1; event_of[report] is its happening, and the model in whose run its story is looked up."""
    groups, gold = {}, {}
    for model, stories in runs.items():
        for report, story in stories.items():
            groups.setdefault((model, story), set()).add(report)
    for report, (event, _) in event_of.items():
        gold.setdefault(event, set()).add(report)
    precision = recall = 0
    for report, (event, model) in event_of.items():
        group = groups[model, runs[model][report]]
        both = len(group & gold[event])
        precision += both / len(group) / len(event_of)
        recall += both / len(gold[event]) / len(event_of)
    return 2 * precision * recall / (precision + recall)


def measure(name, documents, reports, folder):
    """{"held_out", "across", "shipped"}: {"mean", "worst"} over the shuffled orders."""
    folds = json.loads(FOLDS.read_text(encoding="utf-8"))
    models = [*folds["folds"], folds["without"][name]]
    runs, fold = runs_of(models, reports, folder), fold_of(folds)
    which = {"held_out": fold.get, "across": lambda _: len(models) - 1, "shipped": lambda _: len(models)}
    found = {}
    for how, model_of in which.items():
        event_of = {document["id"]: (document["event"], model_of(document["event"])) for document in documents}
        scores = [f1(event_of, runs[order]) for order in range(1, ORDERS)]
        found[how] = {"mean": round(sum(scores) / len(scores), 4), "worst": round(min(scores), 4)}
    return found


def sisters(documents, reports, folder):
    """{"apart"}: the share of pairs that no order joins."""
    runs = runs_of([], reports, folder)
    pairs = {}
    for document in documents:
        pairs.setdefault(document["pair"], []).append(document["id"])
    apart = sum(all(run[0][one] != run[0][other] for run in runs.values()) for one, other in pairs.values())
    return {"apart": round(apart / len(pairs), 4)}


def long_ones(documents, reports, folder):
    """{"whole"}: how much of each long story its largest part has, in the order of publication; the least of them. A part is what
    is told as one story and holds no report of another."""
    stories = runs_of([], reports, folder)[0][0]
    parts = {}
    for document in documents:
        parts.setdefault(document["event"], {}).setdefault(stories[document["id"]], []).append(document["id"])
    shared = {story for story in stories.values() if sum(story in of_event for of_event in parts.values()) > 1}
    largest = {event: max((len(part) for story, part in of_event.items() if story not in shared), default=0)
               for event, of_event in parts.items()}
    sizes = {event: sum(map(len, of_event.values())) for event, of_event in parts.items()}
    return {"whole": round(min(largest[event] / sizes[event] for event in sizes), 4)}


def runs_of_words(text, length=5):
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[i:i + length]) for i in range(len(words) - length + 1)}


def copies(documents, reports, folder):
    """{"pairs", "found", "inside"}: pairs of which the one has four fifths of the other's runs of five words; the share of
    them that is told in every order; the share of all that is told, in any order, which is inside of one happening."""
    runs = {document["id"]: runs_of_words(document["text"]) for document in documents}
    pairs = {frozenset((a, b)) for a, b in itertools.combinations(runs, 2)
             if runs[a] and runs[b] and len(runs[a] & runs[b]) >= .8 * min(len(runs[a]), len(runs[b]))}
    told = {}
    for line in lines_of([], reports, folder):
        if "copy" in line:
            told.setdefault(line["order"], set()).add(frozenset((line["copy"], line["original"])))
    event = {document["id"]: document["event"] for document in documents}
    every = set().union(*told.values())
    inside = sum(len({event[report] for report in pair}) == 1 for pair in every)
    found = sum(all(pair in told.get(order, ()) for order in range(ORDERS)) for pair in pairs)
    return {"pairs": len(pairs), "found": round(found / len(pairs), 4), "inside": round(inside / len(every), 4)}
