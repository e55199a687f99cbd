"""Crops of simulated containers, rendered once into memory, with cargo masks per cell."""
from dataclasses import dataclass

import numpy as np
import torch

from common.preprocess import crop_window, resample

MARGIN = {"side": 0.02, "above": 0.03, "below": 0.03}
HEIGHT, WIDTH, ROWS, COLUMNS = 96, 320, 12, 40


@dataclass
class Crops:
    """Arrays over crops; `inner` is the container's true box within the crop, in samples."""

    pixels: np.ndarray
    cells: np.ndarray
    inner: np.ndarray
    loaded: np.ndarray
    containers: list

    def transmission(self, indices):
        """float32 torch [n, 96, 320]"""
        return torch.from_numpy(self.pixels[indices].astype(np.float32) / 65535)


def jittered(box, random, amount=1.0):
    """The box as a locator with errors might have given it."""
    x0, y0, x1, y1 = box
    width, height = x1 - x0, y1 - y0
    left, right = random.uniform(-0.03, 0.03, 2) * amount * width
    top, bottom = random.uniform(-0.04, 0.05, 2) * amount * height
    return x0 + left, y0 + top, x1 + right, y1 + bottom + random.uniform(-0.02, 0.06) * amount * height


def crops(scans, seed, variants):
    """`variants` windows for every container that is wide enough to judge; the first has no jitter."""
    random = np.random.default_rng(seed)
    pixels, cells, inner, loaded, containers = [], [], [], [], []
    for scan in scans:
        transmission, cargo = scan.transmission(), scan.cargo()
        for truth in scan.containers:
            for variant in range(variants):
                box = jittered(truth.box, random) if variant else truth.box
                window = crop_window(box, *transmission.shape, MARGIN)
                x0, y0, x1, y1 = window
                if x1 - x0 < 24 or y1 - y0 < 24:
                    continue
                small = resample(np.clip(transmission[y0:y1, x0:x1], 0, 1), HEIGHT, WIDTH)
                pixels.append(np.round(small * 65535).astype(np.uint16))
                cells.append(resample(own_cargo(cargo, truth.box)[y0:y1, x0:x1], ROWS, COLUMNS))
                inner.append(within(truth.box, window))
                loaded.append(not truth.empty)
                containers.append(truth)
    return Crops(np.array(pixels), np.array(cells, np.float32), np.array(inner, np.float32),
                 np.array(loaded), containers)


def own_cargo(cargo, box):
    """The mask without the neighbour's cargo."""
    x0, x1 = int(box[0]), int(np.ceil(box[2]))
    mask = np.zeros(cargo.shape, np.float32)
    mask[:, max(0, x0):x1] = cargo[:, max(0, x0):x1]
    return mask


def within(box, window):
    """The box in samples of the crop."""
    x0, y0, x1, y1 = window
    across, down = WIDTH / (x1 - x0), HEIGHT / (y1 - y0)
    return (box[0] - x0) * across, (box[1] - y0) * down, (box[2] - x0) * across, (box[3] - y0) * down
