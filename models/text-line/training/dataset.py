"""Strips as make_lines.py writes them, in batches of like width, roughened a little anew each time."""
import pathlib

import numpy as np
import torch

from charset import numbers
from cutting import HEIGHT


class Lines:
    """Strips of several folders."""

    def __init__(self, folders):
        self.strips, self.widths, self.starts, self.texts, self.file = [], [], [], [], []
        for at, folder in enumerate(folders):
            folder = pathlib.Path(folder)
            self.strips.append(np.memmap(folder / "strips.u8", np.uint8, "r"))
            start = 0
            for line in (folder / "index.txt").read_text().splitlines():
                width, _, text = line.partition("\t")
                self.widths.append(int(width)), self.starts.append(start), self.texts.append(text), self.file.append(at)
                start += int(width) * HEIGHT
        self.widths = np.array(self.widths)

    def strip(self, i):
        start, width = self.starts[i], self.widths[i]
        return np.asarray(self.strips[self.file[i]][start:start + width * HEIGHT]).reshape(width, HEIGHT).T

    def batch(self, chosen, random=None):
        """Ink N x 1 x 32 x W, columns of each strip, its class numbers and how many they are."""
        room = (max(self.widths[chosen]) + 7) // 8 * 8
        ink = np.zeros((len(chosen), 1, HEIGHT, room), np.float32)
        for row, i in enumerate(chosen):
            strip = 1 - self.strip(i) / np.float32(255)
            ink[row, 0, :, :strip.shape[1]] = roughened(strip, random) if random else strip
        targets = [numbers(self.texts[i]) for i in chosen]
        return (torch.from_numpy(ink), torch.tensor(self.widths[chosen] // 2),
                torch.tensor([n for target in targets for n in target]), torch.tensor([len(target) for target in targets]))

    def batches(self, random, most_width, columns):
        """Endless batches of strips up to a width, each of about so many columns in all."""
        usable = np.nonzero(self.widths <= most_width)[0]
        while True:
            order = random.permutation(usable)
            for part in np.array_split(order, max(1, len(order) // 2000)):
                part = part[np.argsort(self.widths[part], kind="stable")]
                batches, first = [], 0
                while first < len(part):
                    count = 1
                    while first + count < len(part) and self.widths[part[first + count]] * (count + 1) <= columns:
                        count += 1
                    batches.append(part[first:first + count])
                    first += count
                for i in random.permutation(len(batches)):
                    yield batches[i]


def roughened(strip, random):
    """Fainter or fatter, shifted by a pixel, specked."""
    strip = np.clip((strip - 0.5) * random.uniform(0.8, 1.6) + 0.5 + random.uniform(-0.15, 0.15), 0, 1)
    if random.random() < 0.3:
        strip = np.roll(strip, random.integers(-1, 2), 0)
    if random.random() < 0.2:
        strip = np.abs(strip - (random.random(strip.shape) < 0.003))
    return strip
