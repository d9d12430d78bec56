"""Two hundred short reports of own making, the same for the same seed, with what each of them holds."""
import dataclasses
import datetime
import random

PEOPLE = [("Mayor", "Ana Duarte"), ("Minister", "Rui Vaz"), ("Governor", "Ilse Brandt"), ("Judge", "Tomas Keller"),
          ("Senator", "Maria Lopez"), ("Mayor", "Peter Novak"), ("Minister", "Clara Jensen"), ("Governor", "Henry Wallace"),
          ("Senator", "Laura Duarte"), ("Judge", "Samuel Brooks")]
PLACES = ["Lisbon", "Hamburg", "Toronto", "Nairobi", "Zürich", "Melbourne", "Denver", "Oslo"]
OUTLETS = ["The Ledger", "Coastal Post", "Morning Herald", "Northern Wire", "Évora Diário"]
THINGS = ["harbour", "bridge", "ferry", "tunnel", "airport", "market", "dam", "library"]
# What happens to the thing, and what whoever speaks says of it. No word of one stands in another.
EVENTS = [("was closed on Friday after a crack was found", "the repair would take two weeks"),
          ("was flooded overnight by heavy rain", "pumps were on their way"),
          ("reopened on Sunday after a long strike", "the workers had accepted the offer"),
          ("caught fire on Tuesday evening", "nobody was hurt in the blaze"),
          ("will be sold to an investor", "the price was twenty-one million"),
          ("lost its licence on Thursday", "an appeal had been filed")]


@dataclasses.dataclass
class Made:
    """A report, and what it is made of."""
    id: str
    day: datetime.date
    outlet: str
    title: str
    text: str
    speaker: str
    place: str
    thing: str
    event: int
    denied_by: str = ""

    def line(self):
        return {"id": self.id, "url": f"https://example.org/{self.id}", "outlet": self.outlet, "title": self.title, "text": self.text,
                "published": self.day.isoformat(), "language": "en"}


def made_reports(count=200, seed=15):
    chance = random.Random(seed)
    first = datetime.date(2031, 1, 6)
    reports = []
    for number in range(count):
        office, speaker = chance.choice(PEOPLE)
        place, thing, event = chance.choice(PLACES), chance.choice(THINGS), chance.randrange(len(EVENTS))
        day = first + datetime.timedelta(days=number // 2)
        happened, said = EVENTS[event]
        text = (f"The {thing} in {place} {happened}, the city said in a statement.\n\n"
                f"{office} {speaker} said that {said}.\n")
        denied_by = ""
        if chance.random() < .2:
            other_office, denied_by = chance.choice([one for one in PEOPLE if one[1] != speaker])
            text += f"\n{other_office} {denied_by} denied that {said}.\n"
        title = f"{thing.capitalize()} in {place}: latest"
        reports.append(Made(f"r{number:03}", day, chance.choice(OUTLETS), title, text, speaker, place, thing, event, denied_by))
    return reports
