"""Who is who: names within a report and across a story's reports, against corpora of coreference.

    names(documents, readings, stories) -> (gold, predictions), lines for the scorer of coreference

Only names are compared: mentions whose words are all capitalised (joints like "of" aside), that are no pronoun and are not
written in lower case elsewhere in the same text ("President", "Meeting"). The corpora draw a name's borders otherwise (with
title, article or possessive): a predicted name counts as the labelled mention that ends where it ends and holds it. What no
label covers is left out of the prediction, since the corpora label some of the names only; that a labelled name is not found
counts against it. A cluster is an entity of the story, so that the scorer's `--within` asks for the report's own entities.
"""
import re

JOINTS = {"of", "the", "and", "for", "de", "in", "on", "'s", "’s"}
PRONOUNS = {"i", "he", "she", "it", "we", "you", "they", "him", "her", "them", "us", "this", "that", "my", "his", "its", "our",
            "their", "who"}


def bare(text, start, end):
    """A span without its article and possessive."""
    if article := re.match(r"(?i)(?:the|an?)\s+", text[start:end]):
        start += article.end()
    if possessive := re.search(r"\s*['’]s$", text[start:end]):
        end -= len(possessive.group())
    return start, end


def is_name(text, start, end):
    words = text[start:end].split()
    if not words or not (words[0][0].isupper() and words[-1][0].isupper()):
        return False
    if any(word[0].islower() and word not in JOINTS for word in words) or words[-1].lower() in PRONOUNS:
        return False
    return not re.search(rf"\b{re.escape(words[-1].lower())}\b", text)


def labelled(document):
    """The names among a document's mentions of entities."""
    names = []
    for mention in document["mentions"]:
        if mention.get("kind") == "event" or mention.get("segments"):
            continue
        start, end = bare(document["text"], mention["start"], mention["end"])
        if is_name(document["text"], start, end):
            names.append({"start": start, "end": end, "cluster": mention["cluster"]})
    shortest = {}
    for name in names:  # "Apple CEO Steve Jobs" and "Steve Jobs" are one name
        key = name["end"], name["cluster"]
        if key not in shortest or name["start"] > shortest[key]["start"]:
            shortest[key] = name
    return list(shortest.values())


def found(reading, cluster_of, gold):
    """The names of a reading that are labelled, with the labels' borders."""
    by_end = {}
    for mention in gold:
        by_end.setdefault(mention["end"], []).append(mention["start"])
    names = []
    for entity in reading["entities"]:
        for mention in entity["mentions"]:
            if mention["kind"] != "name":
                continue
            start, end = bare(reading["text"], mention["start"], mention["end"])
            around = [one for one in by_end.get(end, []) if one <= start]
            if around:
                names.append({"start": max(around), "end": end, "cluster": cluster_of(reading["id"], entity["id"])})
    return names


def names(documents, readings, stories):
    cluster = {(member["report"], member["entity"]): f"{number} {entity['id']}"
               for number, story in enumerate(stories) for entity in story["entities"] for member in entity["members"]}
    gold, predictions = [], []
    for document in documents:
        mentions = labelled(document)
        gold.append({"id": document["id"], "mentions": mentions})
        predictions.append({"id": document["id"], "mentions": found(
            readings[document["id"]], lambda report, entity: cluster.get((report, entity), f"{report} {entity}"), mentions)})
    return gold, predictions
