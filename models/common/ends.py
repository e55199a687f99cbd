"""Reads ends of containers, the folders that `./run simulate-reefers --training` writes, and cuts them for reefer-end.

A shard is a folder of two files:
  index.jsonl   one end a line: size, offset into the other, and the truth; the outer face is to the left
  samples.bin   transmission, u16 little-endian, row-major, air at `air` of 65535
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

    def transmission(self):
        """float32 in 0..1, air = 1."""
        height, width = self.entry["height"], self.entry["width"]
        samples = np.fromfile(self.folder / "samples.bin", "<u2", height * width, offset=self.entry["offset"])
        return np.clip(samples.reshape(height, width) / np.float32(65535 * self.entry["air"]), 0, 1).astype(np.float32)


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
