#!/usr/bin/env python3
"""A page from the JSON of a brief, with nothing but Python's standard library.

    twosource brief examples/1-tagus --format json | python3 examples/render_brief.py > brief.html

The JSON has all that a brief prints: the lines that the short form chose, with label, words and whose word it is; every place
with its name ("A7"), its words and the passage around them. This page is short on purpose: take it as a start for your own.
Words of reports are hostile: whatever is printed goes through text().
"""
import html
import json
import re
import sys

STYLE = """body{font:1rem/1.5 serif;max-width:46rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}
li{margin:.5rem 0} .label{font:bold .8rem sans-serif} .whose,.about{color:#555} .sides{display:flex;flex-wrap:wrap;gap:1rem}
.sides>div{flex:1 1 16rem} :target{background:#ffe9a8} h2{border-top:2px solid;font:bold 1rem sans-serif}"""
SIDES = {"asserts": "Said", "denies": "Denied", "answers": "Answered without denying", "withdraws": "Withdrawn",
         "relays": "Told at second hand"}
POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def text(words):
    """Words as HTML: on one line, nothing in them acts, control and bidirectional characters are seen."""
    shown = "".join(c if c.isprintable() else f"⟨U+{ord(c):04X}⟩" for c in " ".join(str(words).split()))
    return html.escape(shown)


def quoted(words):
    """Printed words in quotation marks; double marks among them become single ones."""
    inside = re.sub(r'“|(?:(?<=[\s—–(\[])|^)"', "‘", str(words))
    inside = re.sub('[”"]', "’", inside)
    return f"<bdi>“{text(inside)}”</bdi>"


class Page:
    def __init__(self, story):
        self.story = story
        self.reports = {report["id"]: report for report in story["reports"]}
        self.claims = {claim["id"]: claim for claim in story["claims"]}
        self.names = {(one["report"], one["block"], one["number"]): one["label"] for one in places_in(story)}

    def passages_of(self, report):
        """The passages that places lie in: given so, or with `--passages full` the blocks of the text."""
        for block in report.get("passages") or report["blocks"]:
            yield block, block.get("text") or report["text"][block["start"]:block["end"]]

    def words_at(self, report, start, end):
        """What a report prints between two places. Offsets count code points, as Python's do."""
        for block, words in self.passages_of(self.reports[report]):
            if block["start"] <= start < block["end"]:
                return words[start - block["start"]:end - block["start"]]
        return ""

    def marks(self, places):
        """Links to passages, each once, in the order of the reports."""
        order = sorted(places, key=lambda place: (list(self.reports).index(place["report"]), place["start"]))
        names = dict.fromkeys(place["label"] for place in order)
        return " ".join(f'<a href="#{text(name.replace(" ", "-"))}">{text(name)}</a>' for name in names)

    def claim(self, claim):
        whose = f' <span class="whose">— {text(claim["whose"])}</span>' if claim["whose"] else ""
        sure = [one for i, one in enumerate(claim["statements"]) if one["confidence"] == "sure" or i == claim["shown"]]
        return f'<li><span class="label">{text(claim["label"])}</span> {quoted(claim["text"])}{whose} {self.marks(sure)}</li>'

    def dispute(self, claim):
        sides = ""
        for stance, head in SIDES.items():
            lines = ""
            for one in claim["statements"]:
                if one["stance"] == stance:
                    probably = "probably: " if one["confidence"] == "likely" else ""
                    words = self.words_at(one["report"], *one["passage"])
                    lines += f"<li>{probably}{text(one['whose'])}: {quoted(words)} {self.marks([one])}</li>"
            sides += f"<div><h3>{head}</h3><ul>{lines}</ul></div>" if lines else ""
        doubt = "Probably disputed" if claim["confidence"] == "likely" else "Disputed"
        return f'<h2>{doubt}: {quoted(claim["text"])}</h2><div class="sides">{sides}</div>'

    def difference(self, one):
        values = "; ".join(f'{quoted(value["value"] or value["quote"])}{", " if value["whose"] else ""}{text(value["whose"])}'
                           f" {self.marks([value])}" for value in one["evidence"])
        return f'<li><span class="label">{text(one["kind"])}</span> {text(one["about"])}: {values}</li>'

    def line(self, label, words, places):
        return f'<li><span class="label">{text(label)}</span> {quoted(words)} {self.marks(places)}</li>'

    def passage(self, report, block, words):
        name = self.names.get((report["id"], block["kind"], block["number"]), "")
        place = f' id="{text(name.replace(" ", "-"))}"' if name else ""
        return f"<p{place}><b>{text(name)}</b> <bdi>{text(words)}</bdi></p>"

    def html(self):
        story, short = self.story, self.story["short"]
        heads = "".join(f'<li><b>{report["label"]}</b> {text(report["outlet"] or "outlet not stated")} · {text(report["date"])}</li>'
                        for report in story["reports"])
        body = f'<h1>{text(story["title"])}</h1><ul>{heads}</ul>'
        if short["lead"]:
            body += f'<p>{quoted(short["lead"]["quote"])} {self.marks([short["lead"]])}</p>'
        body += "<h2>In short</h2><ul>" + "".join(self.claim(self.claims[name]) for name in short["claims"]) + "</ul>"
        others = [claim["id"] for claim in story["claims"] if claim["status"] == "contested"]
        body += "".join(self.dispute(self.claims[name]) for name in dict.fromkeys(short["disputed"] + others))
        parts = (("Not answered", "".join(self.line(one["kind"], one["text"], one["evidence"])
                                          for one in (story["open"][i] for i in short["open"]))),
                 ("The reports differ", "".join(self.difference(story["differences"][i]) for i in short["differences"])),
                 ("Timeline", "".join(self.line(one["time"] or "undated", one["text"], one["evidence"])
                                      for one in story["timeline"])))
        body += "".join(f"<h2>{title}</h2><ul>{lines}</ul>" for title, lines in parts if lines)
        for report in story["reports"]:
            body += f'<h2>{report["label"]} {text(report["outlet"] or "outlet not stated")}</h2>'
            body += "".join(self.passage(report, block, words) for block, words in self.passages_of(report))
        return body


def places_in(value):
    """All evidence anywhere in the story."""
    if isinstance(value, dict):
        if "quote" in value and "label" in value:
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            yield from places_in(inner)


def main():
    pages = [Page(json.loads(line)).html() for line in sys.stdin if line.strip()]
    print(f'<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{POLICY}">'
          f"<title>Brief</title><style>{STYLE}</style><main>{'<hr>'.join(pages)}</main></html>")


if __name__ == "__main__":
    main()
