"""Texts of trade papers in seven languages: amounts, codes, dates, addresses, goods; and words that exist nowhere."""
import collections
import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[3]
ACCENTS = "äöüßéèêàçñóíãõìò"
UPPER = "ABCDEFGHJKLMNPRSTUVWXYZ"
UNITS = "kg KG g t pcs PCS pc Stk Stück m m² m³ l L cbm CBM kgs ctn CTNS cartons pallets Kartons colis cajas caixas colli dozen pr PR set C62 KGM MTR LTR MTK".split()
CURRENCIES = "EUR USD GBP CHF JPY CNY SEK DKK PLN € $ £".split()
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec January März février mayo junho luglio augustus Dezember septiembre".split()


def known_phrases():
    """Labels, goods, places and names that the product's own lists hold."""
    phrases = []
    for file in (ROOT / "vision/Documents/Understanding").glob("*/*.txt"):
        for line in file.read_text().splitlines():
            if not line.startswith("#"):
                phrases += [part.strip() for part in line.partition(":")[2].split(";") if part.strip()]
    for file in (ROOT / "devices/Simulation/Papers/Data").glob("*.txt"):
        for line in file.read_text().splitlines():
            if not line.startswith("#"):
                phrases += [word.strip() for part in line.split("|") for word in part.split(",") if word.strip()]
    return sorted(set(phrases))


class WordMaker:
    """Words by the letter pairs that known words have: they look like words of these languages and are in no list."""

    def __init__(self, phrases):
        self.after = collections.defaultdict(list)
        for word in {word for phrase in phrases for word in phrase.split() if word.isalpha() and len(word) > 2}:
            padded = f"^^{word.lower()}$"
            for a, b, c in zip(padded, padded[1:], padded[2:]):
                self.after[a + b].append(c)

    def word(self, random):
        made = "^^"
        while len(made) < 16:
            following = self.after[made[-2:]]
            made += following[random.integers(len(following))]
            if made[-1] == "$":
                break
        word = made.strip("^$")
        if random.random() < 0.06:
            at = random.integers(len(word) + 1)
            word = word[:at] + ACCENTS[random.integers(len(ACCENTS))] + word[at:]
        return word or "a"


class Texts:
    """Endless lines."""

    def __init__(self, random):
        self.random = random
        self.phrases = known_phrases()
        self.maker = WordMaker(self.phrases)

    def of(self, choices):
        return choices[self.random.integers(len(choices))]

    def digits(self, count):
        return "".join(str(d) for d in self.random.integers(0, 10, count))

    def number(self, decimals=None):
        thousands, point = self.of([(",", "."), (".", ","), (" ", ","), ("'", "."), ("", "."), ("", ",")])
        decimals = self.of([0, 0, 1, 2, 2, 2, 3, 4]) if decimals is None else decimals
        whole = str(int(10 ** self.random.uniform(0, 6.5)))
        groups = [whole[max(0, i - 3):i] for i in range(len(whole), 0, -3)][::-1]
        return thousands.join(groups) + (point + self.digits(decimals) if decimals else "")

    def amount(self):
        currency, number = self.of(CURRENCIES), self.number(2)
        return self.of([number, number, f"{currency} {number}", f"{number} {currency}", f"-{number}", f"{self.number(self.of([0, 1, 2]))}%", f"{self.number(2)} %"])

    def quantity(self):
        return self.of([f"{self.number()} {self.of(UNITS)}", self.number(), f"{self.number(0)} x {self.number()} {self.of(UNITS)}"])

    def code(self):
        letter = lambda count: "".join(self.of(UPPER) for _ in range(count))
        return self.of([
            lambda: self.digits(self.of([6, 8, 10])),
            lambda: f"{self.digits(4)}.{self.digits(2)}" + self.of(["", f".{self.digits(2)}", f" {self.digits(2)}"]),
            lambda: f"{letter(3)}U{self.digits(7)}", lambda: f"{letter(3)}U {self.digits(6)}-{self.digits(1)}",
            lambda: f"{letter(2)}{self.digits(6)}", lambda: f"{letter(self.of([1, 2, 3]))}-{self.digits(4)}-{self.digits(4)}",
            lambda: f"{letter(2)}{self.digits(2)}/{self.digits(5)}", lambda: f"{self.digits(3)}-{self.digits(8)}",
            lambda: f"{letter(2)}{self.digits(9)}", lambda: f"{letter(4)}{self.digits(8)}", lambda: f"{letter(1)}{self.digits(4)}",
            lambda: f"{self.digits(4)}{letter(1)}{self.digits(2)}", lambda: letter(self.of([2, 3, 4, 5])),
        ])()

    def date(self):
        day, month, year = int(self.random.integers(1, 32)), int(self.random.integers(1, 13)), int(self.random.integers(2015, 2035))
        name = self.of(MONTHS)
        return self.of([
            f"{day:02}.{month:02}.{year}", f"{day:02}/{month:02}/{year}", f"{year}-{month:02}-{day:02}", f"{day}-{name}-{year}",
            f"{day} {name} {year}", f"{name} {day}, {year}", f"{day}. {name} {year}", f"{day:02}/{month:02}/{year % 100:02}", f"{day:02}-{month:02}-{year}"])

    def cased(self, text):
        return self.of([text, text.title(), text.capitalize(), text.capitalize(), text.upper().replace("ß", "SS") if self.random.random() < 0.6 else text])

    def words(self):
        return " ".join(self.cased(self.maker.word(self.random)) for _ in range(self.random.integers(1, 5)))

    def phrase(self):
        phrase = self.of(self.phrases)
        return self.of([phrase, self.cased(phrase), phrase + ":", phrase[:1].upper() + phrase[1:]])

    def address(self):
        street, city = self.cased(self.maker.word(self.random)).capitalize(), self.cased(self.maker.word(self.random)).capitalize()
        return self.of([
            f"{street} {self.random.integers(1, 300)}", f"{self.random.integers(1, 300)} {street}", f"{street}, {self.random.integers(1, 99)}",
            f"{self.digits(5)} {city}", f"{self.digits(4)} {self.of(UPPER)}{self.of(UPPER)} {city}", f"{city} {self.digits(5)}", f"{self.of(UPPER)}-{self.digits(4)} {city}",
            f"{street} {city} {self.of(['GmbH', 'Ltd', 'Ltd.', 'S.A.', 'S.p.A.', 'B.V.', 'Lda.', 'S.L.', 'SARL', 'Inc.', '& Co. KG', 'Pvt Ltd', 'AG', 'S.r.l.'])}",
            f"{street.lower()}@{city.lower()}.{self.of(['com', 'de', 'fr', 'it', 'nl'])}", f"Tel. +{self.digits(2)} {self.digits(2)} {self.digits(7)}",
            f"({street}) {city} / {self.cased(self.maker.word(self.random))}", f"{street} & {city}", f"{street}-{city}; {self.digits(2)}"])

    def noise(self):
        """Marks in any order, so that none is read for its neighbours alone."""
        from charset import CHARACTERS
        return "".join(self.of(CHARACTERS[1:]) for _ in range(self.random.integers(2, 12)))

    def line(self):
        kinds = [self.amount, self.amount, self.quantity, self.code, self.code, self.date, self.words, self.words, self.phrase, self.phrase, self.phrase, self.address]
        parts = [self.of(kinds)() for _ in range(self.of([1, 1, 1, 2, 2, 3]))] if self.random.random() > 0.04 else [self.noise()]
        return " ".join(" ".join(parts).split())
