"""The characters that the net tells apart: those of the trade papers of seven languages. Number 0 is CTC's blank."""

CHARACTERS = (
    " 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    "!\"#$%&'()*+,-./:;<=>?@[\\]_|"
    "ÀÁÂÃÄÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜŒßàáâãäçèéêëìíîïñòóôõöùúûüœ"
    "¡¿ªº°²³§±×·«»„“”€£½–")

# What looks alike is one character to the net.
SAME = str.maketrans({"’": "'", "‘": "'", "`": "'", "—": "–", "•": "·", "\u00a0": " ", "\u202f": " ", "−": "-"})

NUMBER = {character: i + 1 for i, character in enumerate(CHARACTERS)}
CLASSES = len(CHARACTERS) + 1


def numbers(text):
    """Class numbers of a text; None where it holds a character that the net does not know."""
    text = text.translate(SAME)
    return [NUMBER[c] for c in text] if all(c in NUMBER for c in text) else None


def text(best):
    """Text of the best class of each column: repeats joined, blanks dropped."""
    return "".join(CHARACTERS[c - 1] for before, c in zip([0, *best], best) if c and c != before)
