"""Reads ends of containers, the folders that `./run simulate-reefers --training` writes, and cuts them for the reefer models.

A shard is a folder of three files:
  index.jsonl   one end a line: size, offsets into the two others, and the truth; the outer face is to the left
  samples.bin   transmission, u16 little-endian, row-major, air at `air` of 65535, of each of the `energies`, the high one first;
                behind an end with something hidden the same scan of it without that
  hidden.bin    for ends with something hidden: one bit a sample, most significant first, 1 where it shows
"""
import json
import pathlib
from dataclasses import dataclass

import numpy as np

# Shares of the located box: beyond its end, into it (both of its width), above and below (of its height).
END_MARGIN = {"outside": 0.015, "inside": 0.1, "above": 0.03, "below": 0.03}


@dataclass(frozen=True)
class End:
    """One end; its pixels stay in the shard until asked for."""

    folder: pathlib.Path
    entry: dict

    @property
    def box(self):
        """(x0, y0, x1, y1) of the whole container; its right end lies outside the picture."""
        return tuple(self.entry["container"])

    @property
    def machinery(self):
        """Whether a cooling unit stands in this end."""
        return self.entry["maker"] is not None and not self.entry["atDoors"]

    @property
    def reefer(self):
        return self.entry["maker"] is not None

    @property
    def concealment(self):
        """{place, form, massKg} of what is hidden here, or None."""
        return self.entry.get("concealment")

    @property
    def energies(self):
        return self.entry.get("energies", 1)

    def transmission(self):
        """float32 in 0..1, air = 1, at the high energy."""
        return self.plane(0)

    def low(self):
        """The same at the low energy, or None."""
        return self.plane(1) if self.energies == 2 else None

    def bare(self):
        """The same scan without what is hidden in it."""
        return self.plane(self.energies)

    def bare_low(self):
        """The bare scan at the low energy, or None."""
        return self.plane(3) if self.energies == 2 else None

    def plane(self, number):
        height, width = self.entry["height"], self.entry["width"]
        offset = self.entry["offset"] + 2 * number * height * width
        samples = np.fromfile(self.folder / "samples.bin", "<u2", height * width, offset=offset)
        return np.clip(samples.reshape(height, width) / np.float32(65535 * self.entry["air"]), 0, 1).astype(np.float32)

    def hidden(self):
        """float32 mask of what is hidden here."""
        height, width = self.entry["height"], self.entry["width"]
        if not self.concealment:
            return np.zeros((height, width), np.float32)
        packed = np.fromfile(self.folder / "hidden.bin", np.uint8, (height * width + 7) // 8, offset=self.entry["maskOffset"])
        return np.unpackbits(packed, count=height * width).reshape(height, width).astype(np.float32)


def read(*folders):
    """Every end of the given shard folders, in file order."""
    return [End(folder, json.loads(line)) for folder in map(pathlib.Path, folders)
            for line in (folder / "index.jsonl").read_text().splitlines()]


def for_training(ends):
    """Nine containers in ten; the last digit of a seed decides its length, the one before it the split."""
    return [e for e in ends if e.entry["seed"] // 10 % 10]


def for_validation(ends):
    """The tenth that chooses operating points."""
    return [e for e in ends if e.entry["seed"] // 10 % 10 == 0]


def end_window(box, height, width):
    """Integer (x0, y0, x1, y1) of the left end of a located box, inside the view."""
    x0, y0, x1, y1 = box
    wide, high = x1 - x0, y1 - y0
    return (max(0, int(np.floor(x0 - END_MARGIN["outside"] * wide))), max(0, int(np.floor(y0 - END_MARGIN["above"] * high))),
            min(width, int(np.ceil(x0 + END_MARGIN["inside"] * wide))), min(height, int(np.ceil(y1 + END_MARGIN["below"] * high))))


def jittered(box, random):
    """The box as a locator with errors might have given it."""
    x0, y0, x1, y1 = box
    across, down = random.uniform(-0.012, 0.012, 2) * (x1 - x0), random.uniform(-0.02, 0.02, 2) * (y1 - y0)
    return x0 + across[0], y0 + down[0], x1 + across[1], y1 + down[1] + random.uniform(-0.01, 0.03) * (y1 - y0)
