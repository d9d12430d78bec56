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
_OFFICES = ["mayor", "harbour master", "minister", "governor", "union leader", "chief engineer", "police chief", "archivist"]
_OUTLETS = ["The Ledger", "Coastal Post", "Morning Herald", "Northern Wire", "Évora Diário", "The Severn Courier"]
# Each happening has words of its own out of these, so that no two are alike.
_THINGS = """ferry dam tunnel library smelter orchestra hospital railway lighthouse vineyard museum airport brewery aqueduct stadium cannery
    observatory quarry theatre refinery monastery zoo bakery shipyard glacier orchard prison casino sawmill reactor cathedral
    planetarium tannery distillery kindergarten marina abattoir greenhouse funicular windmill""".split()
_PARTS = """valve rudder mortar ledger furnace violin scalpel signal lantern grape fossil runway barrel pipe turf herring lens dynamite curtain
    diesel psalter giraffe yeast keel moraine pear warder roulette chainsaw coolant organ comet hide malt crayon mooring cleaver
    tomato cable sail""".split()
_DONE = """capsized cracked burned flooded collapsed reopened closed exploded vanished merged sank froze bankrupted relocated demolished""".split()
_WORRIES = """asbestos cholera sabotage embezzlement mutiny drought landslide poaching strike smuggling forgery blackout sinkhole arson
    overtime subsidence trespass bribery measles frostbite""".split()


def _name(chance, end):
    return "".join(chance.sample(_SYLLABLES, 2)).capitalize() + end


def _of(happening):
    chance = random.Random(1000 + happening)
    return {"place": _name(chance, "holm"), "thing": _THINGS[happening], "part": _PARTS[happening], "other": _PARTS[(happening * 7 + 3) % 40],
            "done": _DONE[happening % len(_DONE)], "worry": _WORRIES[happening % len(_WORRIES)],
            "people": [f"{_name(chance, '')} {_name(chance, 'ov')}" for _ in range(3)], "office": chance.choice(_OFFICES),
            "number": chance.randrange(11, 99), "day": 3 * happening}


def _text(happening, chance):
    told = _of(happening)
    first, second, third = told["people"]
    body = [f"{first}, the {told['office']}, blamed a {told['part']} for it.",
            f"{second} of {told['place']} said that {told['worry']} had been feared for {told['number']} months.",
            f"A {told['other']} was found beside the {told['thing']}, {first} added.",
            f"“Nobody in {told['place']} trusts the {told['part']},” {second} said.",
            f"{third} denied that {told['worry']} had anything to do with the {told['thing']}."]
    chance.shuffle(body)
    return (f"{told['place']}: {told['thing']} {told['done']}\n\nThe {told['thing']} of {told['place']} {told['done']}, {second} said. "
            + " ".join(body[:2]) + "\n\n" + " ".join(body[2:chance.choice([3, 4, 5])]) + "\n")


def reports():
    """The rows, and how many of them cannot be read."""
    chance = random.Random(17)
    told = [LONG] * 60 + [1 + number % (HAPPENINGS - 1) for number in range(REPORTS - 60)]
    rows = []
    for number, happening in enumerate(told):
        day = _of(happening)["day"] + (number if happening == LONG else chance.randrange(6))
        published = (FIRST_DAY + datetime.timedelta(days=day)).isoformat()
        if happening != LONG and number % 11 == 5:  # one without a day would bridge what a border parts
            published = None
        elif happening != LONG and number % 37 == 7:
            published = published[:7]
        rows.append({"id": f"r{number:03}", "outlet": chance.choice(_OUTLETS), "published": published,
                     "text": _text(happening, chance)})
    rows[20]["text"], rows[120]["text"], rows[220]["text"] = "", "\x00\x01\x02\x7f" * 40, "�" * 900 + "\x1b[2J"
    rows += [dict(rows[number]) for number in (3, 64, 130, 131)]
    return rows
