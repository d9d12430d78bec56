"""Readings as objects: what they hold, how long it stays, how they travel."""
import datetime
import gc
import json
import pickle
import unittest

import twosource
from support import CHOIR, CLOSURE, HARBOUR, ODD


def words_in(value, seen):
    """All Words and all records with offsets that are reached from a record."""
    for name in dir(type(value)):
        if name.startswith("_") or not isinstance(getattr(type(value), name), property):
            continue
        inner = getattr(value, name)
        for one in inner if isinstance(inner, list) else [inner]:
            if isinstance(one, twosource.Words):
                yield one
            elif type(one).__module__.startswith("twosource") and (type(one), hash(one)) not in seen:
                seen.add((type(one), hash(one)))
                if hasattr(one, "start"):
                    yield one
                yield from words_in(one, seen)


class Records(unittest.TestCase):
    def test_an_attribution_says_who_said_what(self):
        said = twosource.read(HARBOUR).attributions[0]
        self.assertEqual((said.id, said.speaker.name, said.cue.text, said.content.text),
                         ("a1", "Ana Duarte", "said", "The harbour of Brenholm will close on Friday"))
        self.assertEqual((said.kind, said.act, said.anonymous, said.within), ("indirect", "state", False, None))
        self.assertEqual(said.speaker.mentions[0].text, "Ana Duarte")
        self.assertIn("Ana Duarte", repr(said.speaker))

    def test_every_span_cuts_its_words_in_code_points(self):
        for text in [HARBOUR, *ODD]:
            reading = twosource.read(text, tokens=True)
            self.assertEqual(reading.text, text)
            found = list(words_in(reading, set()))
            self.assertGreater(len(found), 50)
            for words in found:
                if isinstance(words, twosource.Words):
                    self.assertEqual(" … ".join(text[start:end] for start, end in words.spans), words.text)
                elif type(words).__name__ != "Clause":  # whose text leaves words out
                    self.assertEqual(text[words.start:words.end], words.text, type(words))

    def test_every_property_is_there_and_what_json_has(self):
        reading = twosource.read(HARBOUR)
        lines = json.loads(reading.to_json())
        self.assertEqual([entity.name for entity in reading.entities], [one["name"] for one in lines["entities"]])
        self.assertEqual([[list(span) for span in one.content.spans] for one in reading.attributions],
                         [one["content"] for one in lines["attributions"]])
        self.assertEqual([(one.start, one.end, one.value) for one in reading.timexes],
                         [(one["start"], one["end"], one["value"]) for one in lines["timexes"]])
        self.assertEqual([one.block.kind for one in reading.sentences],
                         [lines["blocks"][one]["kind"] for one in lines["sentence_blocks"]])
        self.assertEqual(reading.made_by.data, lines["made_by"]["data"])

    def test_records_outlive_their_reading_and_its_engine(self):
        engine = twosource.Engine(threads=1)
        reading = engine.read(HARBOUR)
        said = reading.attributions[0]
        speaker, content = said.speaker, said.content
        del engine, reading, said
        gc.collect()
        self.assertEqual((speaker.name, content.text), ("Ana Duarte", "The harbour of Brenholm will close on Friday"))

    def test_records_are_equal_where_they_are_one(self):
        reading = twosource.read(HARBOUR)
        self.assertEqual(reading.attributions[0].speaker, reading.entities[reading.entities.index(
            reading.attributions[0].speaker)])
        self.assertNotEqual(reading.entities[0], twosource.read(HARBOUR).entities[0])
        self.assertEqual(len({reading.entities[0], reading.entities[0]}), 1)

    def test_tokens_are_there_where_asked_for(self):
        self.assertEqual(twosource.read(HARBOUR).tokens, [])
        reading = twosource.read(HARBOUR, tokens=True)
        self.assertEqual([token.text for token in reading.tokens][:3], ["The", "harbour", "of"])
        self.assertEqual(reading.tokens[0].head.text, "harbour")
        self.assertTrue(reading.to_conllu())
        self.assertEqual(twosource.read(HARBOUR).propositions[0].head, None)


class Travel(unittest.TestCase):
    def test_a_reading_pickles_by_the_codec(self):
        for tokens in (False, True):
            reading = twosource.read(HARBOUR, tokens=tokens)
            again = pickle.loads(pickle.dumps(reading))
            self.assertEqual(again.to_json(["tokens", "words", "entities"]), reading.to_json(["tokens", "words", "entities"]))
            self.assertEqual(again.to_bytes(), reading.to_bytes())
        self.assertLess(len(reading.to_bytes(tokens=False)), len(reading.to_bytes()))

    def test_readings_pickle_with_their_errors(self):
        readings = pickle.loads(pickle.dumps(twosource.read([HARBOUR, "", CHOIR])))
        self.assertEqual(len(readings), 2)
        self.assertEqual((readings.errors[0].code, readings.errors[0].where), ("empty", "reports[1]"))

    def test_hostile_bytes_are_an_error(self):
        whole = twosource.read(HARBOUR).to_bytes()
        for broken in (b"", b"no reading", whole[:-1], whole[:100] + b"\0" + whole[101:]):
            with self.assertRaises(twosource.Error):
                twosource.Reading.from_bytes(broken)

    def test_json_comes_back(self):
        reading = twosource.read(HARBOUR)
        self.assertEqual(twosource.Reading.from_json(reading.to_json()).to_json(), reading.to_json())

    def test_an_engine_pickles_as_its_options(self):
        engine = twosource.Engine(threads=3)
        again = pickle.loads(pickle.dumps(engine))
        self.assertLess(len(pickle.dumps(engine)), 200)
        self.assertEqual((again.model, again.data, repr(again)), (engine.model, engine.data, repr(engine)))


class Inputs(unittest.TestCase):
    def test_a_report_has_its_fields_as_given(self):
        for report in ({"text": HARBOUR, "id": "a", "outlet": "Courier", "published": "2031-05-14", "title": "Harbour",
                        "authors": ["Jo Roe"], "url": "https://example.org/a", "other": object()},
                       twosource.Report(text=HARBOUR, id="a", outlet="Courier", published=datetime.date(2031, 5, 14),
                                        title="Harbour", authors="Jo Roe", url="https://example.org/a")):
            reading = twosource.read(report)
            self.assertEqual((reading.id, reading.outlet, reading.title, reading.authors, reading.url),
                             ("a", "Courier", "Harbour", ["Jo Roe"], "https://example.org/a"))
            self.assertEqual((reading.published.value, reading.published.basis), ("2031-05-14", "given"))

    def test_a_moment_is_kept(self):
        zone = datetime.timezone(datetime.timedelta(hours=1))
        reading = twosource.read(twosource.Report(text=HARBOUR, published=datetime.datetime(2031, 5, 14, 15, 5, tzinfo=zone)))
        self.assertEqual(reading.published_at, "2031-05-14T14:05:00Z")

    def test_nothing_of_a_table_is_nothing(self):
        reading = twosource.read({"text": HARBOUR, "outlet": float("nan"), "published": None})
        self.assertIsNone(reading.outlet)

    def test_a_page_is_read_as_text_and_as_bytes(self):
        page = f"<html><head><title>Zoë</title></head><body><article><p>{HARBOUR}</p><p>{CLOSURE}</p>" \
               f"<p>{CHOIR} {' '.join(['The singers of the choir had hoped to sing in the hall of the town until the winter.'] * 6)}</p></article></body></html>"
        as_text = twosource.read({"html": page, "id": "a"})
        as_bytes = twosource.read({"html": page.encode("latin-1", "xmlcharrefreplace"), "id": "a"})
        self.assertIn(HARBOUR, as_text.text)
        self.assertEqual(as_bytes.text, as_text.text)

    def test_a_lone_surrogate_is_told(self):
        reading = twosource.read("A word \ud800. " + HARBOUR)
        self.assertIn("\ufffd", reading.text)
        self.assertTrue(reading.notes)


class Errors(unittest.TestCase):
    def test_one_that_cannot_be_read_never_stops_a_batch(self):
        readings = twosource.read([HARBOUR, "", None, 3, {"outlet": "no text"}, {"text": CHOIR, "published": "soon"},
                                   {"text": object()}, CHOIR])
        self.assertEqual(len(readings), 2)
        self.assertEqual([error.where for error in readings.errors], [f"reports[{number}]" for number in range(1, 7)])
        self.assertEqual([error.code for error in readings.errors],
                         ["empty", "invalid-argument", "invalid-argument", "broken-input", "broken-input",
                          "invalid-argument"])
        self.assertIn("published", str(readings.errors[4]))

    def test_two_of_one_id_are_told(self):
        readings = twosource.read([{"id": "a", "text": HARBOUR}, {"id": "a", "text": CHOIR}])
        self.assertEqual([error.code for error in readings.errors], ["duplicate-id"])

    def test_one_report_raises(self):
        with self.assertRaises(twosource.Error) as raised:
            twosource.read("")
        self.assertEqual(raised.exception.code, "empty")
        with self.assertRaises(twosource.Error):
            twosource.brief(["", ""])
        with self.assertRaises(twosource.Error):
            twosource.brief([])

    def test_a_stream_has_errors_in_their_places(self):
        codes = [getattr(one, "code", "read") for one in twosource.stream([HARBOUR, "", CHOIR])]
        self.assertEqual(codes, ["read", "empty", "read"])

    def test_an_iterable_that_raises_is_raised_after_what_it_gave(self):
        def reports():
            yield HARBOUR
            raise LookupError("the database is gone")
        seen = []
        with self.assertRaises(LookupError):
            for reading in twosource.stream(reports()):
                seen.append(reading)
        self.assertEqual(len(seen), 1)

    def test_a_model_that_is_not_there(self):
        with self.assertRaises(twosource.Error) as raised:
            twosource.Engine(model="no_such_model")
        self.assertEqual(raised.exception.code, "model-not-found")
        with self.assertRaises(ValueError):
            twosource.Engine(threads=0)

    def test_arguments_of_other_kinds_raise_and_no_more(self):
        reading = twosource.read(HARBOUR)
        for call in (lambda: twosource.Reading.from_bytes("text"), lambda: reading.to_json(["verbs"]),
                     lambda: reading.to_json(3), lambda: twosource.read(HARBOUR).to_text(width="wide"),
                     lambda: twosource.brief([reading]).to_text("long"), lambda: twosource.Readings().table("verbs"),
                     lambda: twosource.read(3), lambda: twosource.read(None), lambda: twosource.Reading()):
            with self.assertRaises((TypeError, ValueError)):
                call()


class Stories(unittest.TestCase):
    def test_reports_are_sorted_into_stories_and_linked(self):
        readings = twosource.read([HARBOUR, CHOIR, CLOSURE])
        stories = twosource.group(readings)
        self.assertEqual([[one.text for one in story] for story in stories], [[HARBOUR, CLOSURE], [CHOIR]])
        self.assertEqual(len(twosource.link(stories[0]).to_dict()[0]["reports"]), 2)

    def test_a_brief_takes_readings_and_reports_alike(self):
        readings = twosource.read([HARBOUR, CHOIR, CLOSURE])
        of_readings = twosource.brief(readings)
        self.assertEqual(of_readings.to_text(), str(of_readings))
        self.assertEqual(twosource.brief(list(readings)).to_text(), of_readings.to_text())
        self.assertEqual([one["because"] for one in of_readings.to_dict()[0]["left_out"]], ["tells another story"])

    def test_a_notebook_gets_a_frame_that_may_run_nothing(self):
        page = twosource.brief([HARBOUR])._repr_html_()
        self.assertTrue(page.startswith('<iframe sandbox="" srcdoc="'))
        self.assertNotIn("<script", page.lower())
        self.assertEqual(page.count('"'), 6)


if __name__ == "__main__":
    unittest.main()
