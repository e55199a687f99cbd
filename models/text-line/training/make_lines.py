"""Writes lines to learn from: strips of 32 pixels' height, one after the other, and what stands on each.

strips.u8 holds each strip column by column; index.txt one line each: columns, a tab, the text.
"""
import argparse
import pathlib

import numpy as np

import damage
import pages
from charset import numbers
from cutting import HEIGHT, MARGIN, strip
from texts import Texts

# Stamps are drawn over the print, at any angle; nobody wants them read.
STAMPS = {"RECEIVED", "12", "MAR", "2026", "COPY", "CUSTOMS", "RELEASED", "ORIGINAL", "PAID"}


def segments(words, random):
    """Runs of neighbouring words: whole lines seldom, so that a batch is not made of padding."""
    lines = {}
    for word in words:
        lines.setdefault(word.line, []).append(word)
    for line in lines.values():
        line.sort(key=lambda word: word.left)
        run, most = [], random.integers(1, 7)
        for word in line:
            far = run and word.left - run[-1].right > 1.2 * (word.bottom - word.top)
            if run and (far or len(run) >= most):
                yield run, word.left
                run, most = [], random.integers(1, 7)
            run.append(word)
        if run:
            yield run, 1e9


def cut(picture, place, page, words, random, jitter=True):
    """Strips with their texts."""
    before = None
    for run, next_left in segments([word for word in words if word.text not in STAMPS], random):
        text = " ".join(word.text for word in run)
        previous, before = before, run
        corners = [place(x, y, page) for x, y in ((run[0].left, run[0].top), (run[-1].right, run[0].bottom), (run[0].left, run[0].bottom), (run[-1].right, run[0].top))]
        left, right = min(x for x, _ in corners), max(x for x, _ in corners)
        top, bottom = min(y for _, y in corners), max(y for _, y in corners)
        box = (bottom - top)
        rows = np.nonzero((picture[max(0, int(top)):int(bottom), max(0, int(left)):int(right)] < 128).sum(1) >= 2)[0]
        if not len(rows) or numbers(text) is None or box < 14:
            continue
        # A line's words reach from its tallest letter to its lowest; on few letters, not far.
        first, last = int(top) + rows[0], int(top) + rows[-1] + 1
        tall = max(last - first, 0.6 * box)
        middle = (first + last) / 2
        high, low = (random.uniform(0.08, 0.35, 2) if jitter else (MARGIN, MARGIN))
        gap = min(next_left - run[-1].right, run[0].left - previous[-1].right if previous and previous[0].line == run[0].line else 1e9) / 2
        side = min(random.uniform(0.1, 0.5) * tall if jitter else MARGIN * 2 * tall, max(2, gap))
        got = strip(picture, left - side, middle - tall / 2 - high * tall, right + side, middle + tall / 2 + low * tall)
        if got.shape[1] <= 1024 and got.shape[1] >= 2.2 * len(text):
            yield got, text


def damaged(page, random, kind):
    """The page as the reader sees it, and where its points went."""
    if kind == "fax":
        picture, skew = damage.fax(page, random)
        straight, place = damage.straightened(damage.cleaned(picture), skew, damage.FAX, random)
        return damage.without_rules(straight), place
    picture, skew = damage.scan(page, random)
    return damage.straightened(damage.evened(picture), skew, 200, random)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--papers", type=pathlib.Path, help="simulated papers (PDF); none: sheets of made-up lines alone")
    arguments.add_argument("--pages", type=int, default=1000)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--share-of-papers", type=float, default=0.5)
    arguments.add_argument("--kept-back-fonts", action="store_true", help="the fonts that training never sees")
    arguments.add_argument("--fax", type=float, default=0.75, help="share of faxes; the others are grey scans")
    arguments.add_argument("--out", type=pathlib.Path, required=True)
    given = arguments.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    random = np.random.default_rng(given.seed)
    texts, faces = Texts(random), pages.fonts(given.kept_back_fonts)
    papers = sorted(given.papers.glob("*.pdf")) if given.papers else []
    with open(given.out / "strips.u8", "wb") as strips, open(given.out / "index.txt", "w") as index:
        for _ in range(given.pages):
            is_paper = papers and random.random() < given.share_of_papers
            drawn = pages.of_pdf(papers[random.integers(len(papers))]) if is_paper else [pages.sheet(texts, random, faces)]
            for page, words in drawn:
                picture, place = damaged(page, random, "fax" if random.random() < given.fax else "scan")
                for got, text in cut(picture, place, page, words, random):
                    strips.write(np.ascontiguousarray(got.T).tobytes())
                    index.write(f"{got.shape[1]}\t{text}\n")


if __name__ == "__main__":
    main()
