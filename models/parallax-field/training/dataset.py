"""Reads what `./run simulate-pairs DIR --training` writes.

A shard is a folder of two files:
  index.jsonl  one pair a line: where its planes begin, and how many of them, rows and columns of cells there are
  fields.bin   f16 little-endian, [channels + 2, rows, columns]: the net's input, then shift down and shift along in samples, NaN
               where that is not known
"""
import json
import pathlib

import numpy as np
from scipy import ndimage

# Shifts further than this the column warp itself was wrong.
FAR = 16


def read(folders, wanted):
    """[f16 [channels + 3, rows, columns]] of pairs whose index entries are `wanted`: input, shifts, 1 where those are known.

    A cell whose shifts are not known has those of the nearest one.
    """
    pairs = []
    for folder in map(pathlib.Path, folders):
        planes = np.memmap(folder / "fields.bin", "<f2", "r")
        for entry in map(json.loads, (folder / "index.jsonl").read_text().splitlines()):
            if not wanted(entry):
                continue
            shape = entry["channels"] + 2, entry["rows"], entry["columns"]
            begin = entry["offset"] // 2
            pair = np.array(planes[begin:begin + np.prod(shape)]).reshape(shape)
            known = ~np.isnan(pair[-2]) & (np.abs(pair[-2]) < FAR)
            if known.any():
                nearest = ndimage.distance_transform_edt(~known, return_distances=False, return_indices=True)
                pairs.append(np.concatenate([pair[:-2], pair[-2:, nearest[0], nearest[1]], known[None].astype(np.float16)]))
    return pairs


def for_training(entry):
    """Nineteen pairs in twenty."""
    return entry["seed"] % 20 != 0


def for_validation(entry):
    """The twentieth."""
    return not for_training(entry)
