"""Pages of 300 pixels to the inch with the places of their words: simulated papers, and sheets of made-up lines in many fonts."""
import collections
import html
import io
import pathlib
import re
import subprocess

import numpy as np
from PIL import Image, ImageDraw, ImageFont

RESOLUTION = 300
A4 = (2480, 3508)

# Kept out of training, for the evaluation alone.
KEPT_BACK = ("Lato-", "Cantarell", "P052-", "DejaVuSerif")
NO_TEXT = ("Symbols", "D050000L", "Z003", "MathTeXGyre", "Hairline", "Thin", "ExtraLight", "Black")

Word = collections.namedtuple("Word", "text left top right bottom line")
"""A printed word; its box reaches from the font's ascent to its descent."""


def fonts(kept_back=False):
    """Font files with Latin letters that Debian's packages install."""
    files = [p for kind in ("*.ttf", "*.otf") for p in pathlib.Path("/usr/share/fonts").rglob(kind) if not any(part in p.name for part in NO_TEXT)]
    return sorted(p for p in files if any(p.name.startswith(name) for name in KEPT_BACK) == kept_back)


def of_pdf(path):
    """The pages of a PDF with text."""
    listed = subprocess.run(["pdftotext", "-bbox-layout", str(path), "-"], capture_output=True, check=True).stdout.decode()
    with open(path, "rb") as pdf:
        drawn = subprocess.run(["pdftoppm", "-gray", "-r", str(RESOLUTION), "-"], stdin=pdf, capture_output=True, check=True).stdout
    stream = io.BytesIO(drawn)
    for page in listed.split("<page ")[1:]:
        words = []
        for number, line in enumerate(page.split("<line ")[1:]):
            for box, text in re.findall(r'<word ([^>]*)>([^<]*)</word>', line):
                left, top, right, bottom = (float(value) * RESOLUTION / 72 for value in re.findall(r'"([^"]*)"', box))
                words.append(Word(html.unescape(text), left, top, right, bottom, number))
        yield next_pgm(stream), words


def next_pgm(stream):
    """The next picture of pdftoppm's output."""
    assert stream.readline().strip() == b"P5"
    width, height = map(int, stream.readline().split())
    stream.readline()
    return Image.frombytes("L", (width, height), stream.read(width * height))


def sheet(texts, random, faces):
    """A page full of lines, each in a font of its own; some printed as dots by needles."""
    page = Image.new("L", A4, 255)
    pen = ImageDraw.Draw(page)
    words, y, number = [], 120, 0
    while y < A4[1] - 160:
        points = random.choice([6.5, 7, 7.5, 8, 8, 8.5, 9, 9, 9.5, 10, 10, 10.5, 11, 12, 14])
        step = int(points / 72 * RESOLUTION * random.uniform(1.15, 1.6))
        x = int(random.uniform(100, 250))
        while x < A4[0] - 400:
            text = texts.line()
            if random.random() < 0.12:
                x = needles(page, text, x, y, points, random, number, words)
            else:
                x = typeset(pen, text, x, y, points, faces[random.integers(len(faces))], random, number, words)
            number += 1
        y += step
    return page, words


def typeset(pen, text, x, y, points, face, random, number, words):
    font = ImageFont.truetype(str(face), max(12, round(points / 72 * RESOLUTION)))
    space = font.getlength(" ") * random.uniform(0.9, 1.4)
    ascent, descent = font.getmetrics()
    ink = int(random.choice([0, 0, 0, 40, 70, 100]))
    for word in text.split(" "):
        width = font.getlength(word)
        if x + width > A4[0] - 80:
            break
        pen.text((x, y), word, fill=ink, font=font)
        words.append(Word(word, x, y, x + width, y + ascent + descent, number))
        x += width + space
    return int(x + random.uniform(40, 200))


def needles(page, text, x, y, points, random, number, words):
    """Dot-matrix print: letters of ten dots' height, each dot a needle's."""
    font = ImageFont.truetype("/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf", int(random.choice([11, 12, 13, 14])))
    pitch = points / 72 * RESOLUTION / font.size
    ascent, descent = font.getmetrics()
    dots = Image.new("1", (int(font.getlength(text)) + 4, ascent + descent), 0)
    ImageDraw.Draw(dots).text((0, 0), text, fill=1, font=font)
    rows, columns = np.nonzero(np.asarray(dots))
    radius = pitch * random.uniform(0.42, 0.62)
    pen, ink, lost = ImageDraw.Draw(page), int(random.choice([20, 60, 90])), random.uniform(0, 0.05)
    if x + dots.width * pitch > A4[0] - 80:
        return A4[0]
    for row, column in zip(rows, columns):
        if random.random() >= lost:
            cx, cy = x + (column + 0.5) * pitch, y + (row + 0.5) * pitch
            pen.ellipse((cx - radius, cy - radius, cx + radius, cy + radius), fill=ink)
    at = 0
    for word in text.split(" "):
        left = x + font.getlength(text[:at]) * pitch
        words.append(Word(word, left, y, left + font.getlength(word) * pitch, y + (ascent + descent) * pitch, number))
        at += len(word) + 1
    return int(x + dots.width * pitch + random.uniform(40, 200))
