"""Texts that would hurt a careless program, each made at any size (in code points). Nonsense of our own writing."""

WORDS = "The mayor said on Tuesday that the harbour of Porto will close. "


def repeated(unit, size):
    return (unit * (size // len(unit) + 1))[:size]


def opened(unit, size, tail="."):
    """A sentence of news with `unit` again and again in the middle."""
    return WORDS + repeated(unit, max(0, size - 2 * len(WORDS))) + tail + " " + WORDS


SHAPES = {
    "plain": lambda n: repeated(WORDS, n),
    "plain-in-paragraphs": lambda n: repeated(WORDS * 3 + "\n\n", n),
    "one-word": lambda n: "a" * n,
    "one-letter-words": lambda n: repeated("a ", n),
    "spaces": lambda n: "a" + " " * (n - 2) + "b",
    "line-breaks": lambda n: repeated("a\n", n),
    "closing-brackets": lambda n: "a" + ")" * (n - 1),
    "opening-brackets": lambda n: "(" * (n - 1) + "a",
    "deep-brackets": lambda n: "(" * (n // 2) + ")" * (n - n // 2),
    "brackets-in-a-report": lambda n: opened("([{", n),
    "apostrophes": lambda n: "'" * n,
    "apostrophes-in-a-report": lambda n: opened("'", n),
    "apart-apostrophes": lambda n: repeated("' ", n),
    "clitics": lambda n: repeated("n't's're'll", n),
    "unclosed-quotes": lambda n: repeated('"He said he said ', n),
    "unclosed-curly-quotes": lambda n: repeated("“He said he “said ", n),
    "quotes-alone": lambda n: repeated('" ', n),
    "one-quote-a-paragraph": lambda n: repeated('"No, the mayor said.\n\n', n),
    "nested-speech": lambda n: repeated("Ana said that Rui said that ", n),
    "cues-alone": lambda n: repeated("said ", n),
    "names-alone": lambda n: repeated("Ana Duarte Rui Vaz ", n),
    "different-names": lambda n: "".join(f"Ana{i:x} Duarte{i:x} said no. " for i in range(n // 24 + 1))[:n],
    "pronouns": lambda n: "Ana Duarte spoke. " + repeated("He said she said it. ", n - 18),
    "titles": lambda n: repeated("President Prime Minister Secretary ", n),
    "dates": lambda n: repeated("Monday 3 March 2023 last week ", n),
    "numbers": lambda n: repeated("1,234.5 ", n),
    "digits": lambda n: "1" * n,
    "commas": lambda n: repeated("a, b, and ", n),
    "full-stops": lambda n: "." * n,
    "dashes": lambda n: repeated("a-", n),
    "web-address": lambda n: "https://a.example/" + repeated("a/b?c=d&", n - 18),
    "mail-addresses": lambda n: repeated("a@b.example.", n),
    "combining-marks": lambda n: "e" + "\u0301" * (n - 1),
    "marks-on-letters": lambda n: repeated("e\u0301\u0323", n),
    "joined-emoji": lambda n: repeated("\U0001F469\u200d", n),
    "emoji": lambda n: repeated("\U0001F680", n),
    "hangul": lambda n: repeated("\uac00\u1100\u1161", n),
    "right-to-left-marks": lambda n: repeated("\u202ea\u2066b", n),
    "zero-width": lambda n: repeated("a\u200b\ufeff", n),
    "unassigned": lambda n: repeated("\U000e0001\U0003fffd\ue000 ", n),
    "capitals": lambda n: repeated("HARBOUR CLOSES ", n),
    "bullets": lambda n: repeated("• a\n", n),
    "bylines": lambda n: repeated("By Ana Duarte\n\n", n),
    "captions": lambda n: repeated("A crane in Porto on Monday. Ana Duarte/HNN\n\n", n),
    "datelines": lambda n: repeated("PORTO (HNN) - ", n),
}
