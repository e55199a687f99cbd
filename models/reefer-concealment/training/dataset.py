"""Reads the ends that `./run simulate-reefers --visits` writes: cut by the product itself and aligned with an earlier visit.

A shard is a folder of three files:
  index.jsonl  one end a line: where its planes begin and what is true of it
  planes.bin   transmission, u16 little-endian, [176, 64] with the outer face to the left, 0 where nothing is known: the high and
               the low energy (`energies` planes); both again without the goods, where there are any; both of the earlier visit,
               brought over the end, where they could be aligned
  hidden.bin   u8 [44, 16] for every end with goods: the share of each cell that they cover, in 255ths
"""
import json
import pathlib
from dataclasses import dataclass

import numpy as np
import torch

HEIGHT, WIDTH, ROWS, COLUMNS = 176, 64, 44, 16


@dataclass
class Ends:
    """Arrays over cuts; the bare twin of an end with goods is a cut of its own and follows it.

    `planes` [P, 176, 64] holds all pictures, the first of them blank; `high`, `low`, `then` and `then_low` say which plane is
    which, 0 where there is none. `twin` is where the same end stands without its goods, -1 for ends without any. `cells` are the
    rows of `covered` [G, 44, 16], 0 for none. `frame` is where the container lies in the cut, in samples: outer face (x), roof,
    underside (y).
    """

    planes: np.ndarray
    covered: np.ndarray
    high: np.ndarray
    low: np.ndarray
    then: np.ndarray
    then_low: np.ndarray
    twin: np.ndarray
    cells: np.ndarray
    frame: np.ndarray
    doors: np.ndarray
    entries: list

    @property
    def concealed(self):
        return self.twin >= 0

    def pictures(self, planes):
        """float32 torch [n, 176, 64]: transmission, 0 where nothing is known."""
        return torch.from_numpy(self.planes[planes].astype(np.float32) / 65535)

    def hidden(self, indices):
        """float32 torch [n, 44, 16]: share of each cell that goods cover."""
        return torch.from_numpy(self.covered[self.cells[indices]].astype(np.float32) / 255)


def read(folders, wanted):
    """The ends of shards whose index entries are `wanted`."""
    planes, covered, cuts, entries = [np.zeros((1, HEIGHT, WIDTH), np.uint16)], [np.zeros((1, ROWS, COLUMNS), np.uint8)], [], []
    first, cell = 1, 1
    for folder in map(pathlib.Path, folders):
        pictures = np.memmap(folder / "planes.bin", "<u2", "r").reshape(-1, HEIGHT, WIDTH)
        shares = np.fromfile(folder / "hidden.bin", np.uint8).reshape(-1, ROWS, COLUMNS)
        for entry in map(json.loads, (folder / "index.jsonl").read_text().splitlines()):
            if not wanted(entry):
                continue
            energies, goods = entry["energies"], entry["place"] is not None
            count = energies * (1 + goods + entry["aligned"])
            begin = entry["offset"] // (2 * HEIGHT * WIDTH)
            planes.append(np.array(pictures[begin:begin + count]))
            then = first + count - energies if entry["aligned"] else 0
            for bare in range(1 + goods):
                high = first + bare * energies
                cuts.append((high, high + 1 if energies == 2 else 0, then, then + 1 if then and energies == 2 else 0,
                             len(cuts) + 1 if goods and not bare else -1, cell if goods and not bare else 0))
                entries.append(entry)
            first += count
            if goods:
                covered.append(shares[entry["hiddenOffset"] // (ROWS * COLUMNS)][None])
                cell += 1
    frame = np.array([entry["frame"] for entry in entries], np.float32)
    doors = np.array([entry["atDoors"] for entry in entries])
    return Ends(np.concatenate(planes), np.concatenate(covered), *np.array(cuts).T, frame, doors, entries)


def for_training(entry):
    """Nine reefers in ten; the last digit of a seed decides the container's length, the one before it the split."""
    return entry["seed"] // 10 % 10 != 0


def for_validation(entry):
    """The tenth that chooses operating points."""
    return not for_training(entry)
