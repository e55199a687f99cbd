"""Ends of simulated reefers, cut once into memory, with masks of what is hidden per cell."""
from dataclasses import dataclass

import numpy as np
import torch

from common.ends import END_MARGIN, end_window, jittered
from common.preprocess import resample

HEIGHT, WIDTH, ROWS, COLUMNS = 176, 64, 44, 16


@dataclass
class Ends:
    """Arrays over cut ends.

    `frame` is where the container lies in the cut, in samples: outer face (x), roof, underside (y); `metres` is the size
    of a sample in the container's plane: along it, upwards.
    """

    pixels: np.ndarray
    cells: np.ndarray
    frame: np.ndarray
    metres: np.ndarray
    concealed: np.ndarray
    doors: np.ndarray
    ends: list

    def transmission(self, indices):
        """float32 torch [n, 176, 64]"""
        return torch.from_numpy(self.pixels[indices].astype(np.float32) / 65535)


def cut(ends, seed, variants):
    """`variants` windows of every end, all of them jittered as a locator's errors would."""
    random = np.random.default_rng(seed)
    kept = [(e, v) for e in ends for v in range(variants)]
    data = Ends(np.empty((len(kept), HEIGHT, WIDTH), np.uint16), np.zeros((len(kept), ROWS, COLUMNS), np.float16),
                np.empty((len(kept), 3), np.float32), np.empty((len(kept), 2), np.float32),
                np.array([bool(e.concealment) for e, _ in kept]), np.array([e.entry["atDoors"] for e, _ in kept]), [e for e, _ in kept])
    transmission = mask = None
    for i, (end, variant) in enumerate(kept):
        if variant == 0:
            transmission, mask = end.transmission(), end.hidden() if end.concealment else None
        box = jittered(end.box, random)
        x0, y0, x1, y1 = end_window(box, *transmission.shape)
        data.pixels[i] = np.round(resample(transmission[y0:y1, x0:x1], HEIGHT, WIDTH) * 65535)
        if mask is not None:
            data.cells[i] = resample(mask[y0:y1, x0:x1], ROWS, COLUMNS)
        across, down = WIDTH / (x1 - x0), HEIGHT / (y1 - y0)
        true = end.box
        data.frame[i] = (true[0] - x0) * across, (true[1] - y0) * down, (true[3] - y0) * down
        data.metres[i] = end.entry["lengthM"] / (true[2] - true[0]) / across, end.entry["heightM"] / (true[3] - true[1]) / down
    return data
