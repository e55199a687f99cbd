"""Reads training shards, the folders that `./run simulate --training` writes.

A shard is a folder of three files:
  index.jsonl   one scan a line: size, offsets into the two others, and the truth
  samples.bin   transmission, u16 little-endian, row-major, air = 65535
  cargo.bin     one bit a sample, most significant first, rows not padded: 1 where cargo was drawn
"""
import json
import pathlib
from dataclasses import dataclass

import numpy as np

from common.preprocess import normalised


HELD_OUT = "kept-back"
KEPT_SEEDS = 500_000_000


@dataclass(frozen=True)
class Container:
    """One container's truth: box in pixels as (x0, y0, x1, y1)."""

    box: tuple
    empty: bool
    kind: str
    mass_kg: float
    nearly_empty: bool
    reefer: bool


@dataclass(frozen=True)
class Scan:
    """One simulated view; its pixels stay in the shard until asked for."""

    folder: pathlib.Path
    entry: dict
    containers: tuple

    @property
    def profile(self):
        return self.entry["profile"]

    @property
    def size(self):
        """(height, width)"""
        return self.entry["height"], self.entry["width"]

    @property
    def cab(self):
        """(x0, y0, x1, y1) of the tractor's cab, or None where no cab is in view."""
        box = self.entry.get("cab")
        return None if not box else corners(box)

    def transmission(self):
        """float32 in 0..1, air = 1 whatever level the simulated vendor gave it."""
        height, width = self.size
        samples = np.fromfile(self.folder / "samples.bin", "<u2", height * width, offset=self.entry["offset"])
        return normalised(samples.reshape(height, width).astype(np.float32) / 65535)

    def cargo(self):
        """bool mask of what was loaded, of all containers together."""
        height, width = self.size
        packed = np.fromfile(self.folder / "cargo.bin", np.uint8, (height * width + 7) // 8, offset=self.entry["maskOffset"])
        return np.unpackbits(packed, count=height * width).reshape(height, width).astype(bool)


def corners(box):
    """[x, y, width, height] as the truth writes it to (x0, y0, x1, y1)."""
    x, y, width, height = box
    return x, y, x + width, y + height


def read(*folders):
    """Every scan of the given shard folders, in file order."""
    scans = []
    for folder in map(pathlib.Path, folders):
        for line in (folder / "index.jsonl").read_text().splitlines():
            entry = json.loads(line)
            scans.append(Scan(folder, entry, tuple(container(c) for c in entry["containers"])))
    return scans


def for_training(scans):
    """Of the vendor profiles that may be trained on, nine in ten of the seeds below KEPT_SEEDS."""
    return [s for s in scans if s.profile != HELD_OUT and not kept(s)]


def for_validation(scans):
    """What training leaves out, of the same profiles: it chooses the operating point."""
    return [s for s in scans if s.profile != HELD_OUT and kept(s)]


def kept(scan):
    return scan.entry["seed"] % 10 == 0 or scan.entry["seed"] >= KEPT_SEEDS


def container(truth):
    """One container of an index line."""
    return Container(corners(truth["box"]), truth["empty"], truth["kind"], truth["massKg"],
                     truth["nearlyEmpty"], truth["reefer"])
