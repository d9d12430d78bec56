"""Three hundred short reports of forty happenings, of own making and the same each time, with all that divides an answer: a
happening told over two months, so that every border between windows of days runs through it; one told by sixty reports;
reports without a date, of a month alone, the same report twice; texts that cannot be read."""
import datetime
import random

HAPPENINGS = 40
REPORTS = 300
LONG = 0  # this happening is told over sixty days, by sixty reports
FIRST_DAY = datetime.date(2031, 1, 6)

_SYLLABLES = ["bren", "vel", "nor", "at", "quil", "san", "tar", "os", "lin", "mer", "dov", "hal", "kest", "ram", "ul", "wick"]
_GIVEN = ["Ana", "Ivo", "Rita", "Zoe", "Tomas", "Maria", "Peter", "Clara", "Henry", "Laura", "Samuel", "Ilse", "Rui", "Nora"]
_OFFICES = ["mayor", "harbour master", "minister", "governor", "union leader", "chief engineer", "police chief"]
_THINGS = ["ferry", "dam", "tunnel", "library", "smelter", "orchestra", "hospital", "railway", "lighthouse", "vineyard", "museum",
           "airport", "brewery", "aqueduct", "stadium", "cannery", "observatory", "quarry", "theatre", "refinery"]
_EVENTS = ["capsized in a storm", "was closed after a crack was found", "caught fire at night", "was sold to an investor",
           "lost its licence", "reopened after a long strike", "was flooded by heavy rain", "cut two hundred jobs"]
_SAID = ["divers would search the wreck", "the repair would take two weeks", "nobody had been warned", "an inquiry had begun",
         "the workers would be paid", "the price was twenty-one million", "an appeal had been filed", "the pumps had failed"]
_OUTLETS = ["The Ledger", "Coastal Post", "Morning Herald", "Northern Wire", "Évora Diário", "The Severn Courier"]
_ASIDES = ["Residents gathered on the square in the evening.", "Officials met behind closed doors.", "The council meets next week.",
           "Insurers declined to give a figure.", "Traffic was diverted for hours.", "Schools in the district stayed open."]


def _name(chance, end):
    return "".join(chance.sample(_SYLLABLES, 2)).capitalize() + end


def _of(happening):
    chance = random.Random(1000 + happening)
    return {"place": _name(chance, "holm"), "thing": _THINGS[happening % len(_THINGS)], "event": chance.choice(_EVENTS),
            "people": [f"{chance.choice(_GIVEN)} {_name(chance, 'ov')}" for _ in range(3)], "office": chance.choice(_OFFICES),
            "said": chance.sample(_SAID, 3), "number": chance.randrange(11, 99), "day": 3 * happening}


def _text(happening, chance):
    facts = _of(happening)
    place, thing, person = facts["place"], facts["thing"], chance.choice(facts["people"][:2])
    sentences = [f"The {thing} of {place} {facts['event']}, {facts['office']} {facts['people'][0]} said.",
                 f"{person} told reporters that {chance.choice(facts['said'])}.",
                 f"Some {facts['number']} people at the {thing} were sent home.", chance.choice(_ASIDES)]
    if chance.random() < .4:
        sentences.append(f"{facts['people'][2]} denied that {facts['said'][0]}.")
    return f"{place} {thing}: what is known\n\n" + " ".join(sentences[:2]) + "\n\n" + " ".join(sentences[2:]) + "\n"


def reports():
    """The rows, and how many of them cannot be read."""
    chance = random.Random(17)
    told = [LONG] * 60 + [1 + number % (HAPPENINGS - 1) for number in range(REPORTS - 60)]
    rows = []
    for number, happening in enumerate(told):
        day = _of(happening)["day"] + (number if happening == LONG else chance.randrange(6))
        published = (FIRST_DAY + datetime.timedelta(days=day)).isoformat()
        if number % 11 == 5:
            published = None
        elif number % 37 == 7:
            published = published[:7]
        rows.append({"id": f"r{number:03}", "outlet": chance.choice(_OUTLETS), "published": published,
                     "text": _text(happening, chance)})
    rows[20]["text"], rows[120]["text"], rows[220]["text"] = "", "\x00\x01\x02\x7f" * 40, "�" * 900 + "\x1b[2J"
    rows += [dict(rows[number]) for number in (3, 64, 130, 131)]
    return rows
