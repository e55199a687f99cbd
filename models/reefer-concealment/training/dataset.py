"""Ends of simulated reefers, cut once into memory, with masks of what is hidden per cell and the bare twin of every end with goods."""
from dataclasses import dataclass

import numpy as np
import torch

from common.ends import end_window, jittered
from common.preprocess import resample

HEIGHT, WIDTH, ROWS, COLUMNS = 176, 64, 44, 16


@dataclass
class Ends:
    """Arrays over cut ends; a bare twin is a cut of its own, of the same window.

    `low` holds the low energy, and zeros where `dual` is false.
    `twin` is where the same end stands without its goods, -1 for ends without any. `frame` is where the container lies in the
    cut, in samples: outer face (x), roof, underside (y).
    """

    pixels: np.ndarray
    low: np.ndarray
    dual: np.ndarray
    cells: np.ndarray
    frame: np.ndarray
    twin: np.ndarray
    doors: np.ndarray
    ends: list

    @property
    def concealed(self):
        return self.twin >= 0

    def energies(self, indices):
        """float32 torch [n, 176, 64] twice: transmission at the high energy and at the low one; zeros where that is not there."""
        return tuple(torch.from_numpy(planes[indices].astype(np.float32) / 65535) for planes in (self.pixels, self.low))


def cut(ends, seed, variants):
    """`variants` windows of every end, all of them jittered as a locator's errors would."""
    random = np.random.default_rng(seed)
    count = variants * sum(2 if e.concealment else 1 for e in ends)
    data = Ends(np.empty((count, HEIGHT, WIDTH), np.uint16), np.zeros((count, HEIGHT, WIDTH), np.uint16), np.empty(count, bool),
                np.zeros((count, ROWS, COLUMNS), np.float16), np.empty((count, 3), np.float32), np.full(count, -1), np.empty(count, bool), [])
    for end in ends:
        shown, mask = (end.transmission(), end.low()), end.hidden()
        pictures = (shown, (end.bare(), end.bare_low())) if end.concealment else (shown,)
        for _ in range(variants):
            x0, y0, x1, y1 = end_window(jittered(end.box, random), *shown[0].shape)
            across, down = WIDTH / (x1 - x0), HEIGHT / (y1 - y0)
            face, roof, _, under = end.box
            row = len(data.ends)
            for high, low in pictures:
                i = len(data.ends)
                data.pixels[i] = np.round(resample(high[y0:y1, x0:x1], HEIGHT, WIDTH) * 65535)
                data.dual[i] = low is not None
                if low is not None:
                    data.low[i] = np.round(resample(low[y0:y1, x0:x1], HEIGHT, WIDTH) * 65535)
                data.frame[i] = (face - x0) * across, (roof - y0) * down, (under - y0) * down
                data.doors[i] = end.entry["atDoors"]
                data.ends.append(end)
            if end.concealment:
                data.cells[row] = resample(mask[y0:y1, x0:x1], ROWS, COLUMNS)
                data.twin[row] = row + 1
    return data
