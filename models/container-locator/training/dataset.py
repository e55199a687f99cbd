"""Pictures for the locator, rendered once into memory: views, crops of them, and pictures that are no scan."""
from dataclasses import dataclass

import numpy as np
import torch

import targets
from common import negatives
from common.preprocess import resample

HEIGHT, WIDTH = 128, 512
CUT_BELOW_SHARE = 0.12
UPRIGHT, UPSIDE_DOWN, NOT_XRAY, CUT_BELOW = range(4)


@dataclass
class Pictures:
    """Arrays over pictures."""

    pixels: np.ndarray
    target: np.ndarray
    weight: np.ndarray
    kind: np.ndarray

    def transmission(self, indices):
        """float32 torch [n, 128, 512]"""
        return torch.from_numpy(self.pixels[indices].astype(np.float32) / 65535)


def pictures(scans, seed, variants, foreign):
    """`variants` cuts of every scan and `foreign` pictures that are none."""
    random = np.random.default_rng(seed)
    count = len(scans) * variants + foreign
    made = Pictures(np.zeros((count, HEIGHT, WIDTH), np.uint16), np.zeros((count, 8, targets.COLUMNS), np.float32),
                    np.zeros((count, 8, targets.COLUMNS), np.float32), np.full(count, NOT_XRAY))
    i = 0
    for scan in scans:
        transmission = scan.transmission()
        for _ in range(variants):
            window = cut(scan, random)
            made.kind[i] = UPRIGHT
            if scan.containers and random.random() < CUT_BELOW_SHARE:
                window, made.kind[i] = floorless(scan, window, random), CUT_BELOW
            made.pixels[i] = quantised(padded(transmission, window))
            boxes = [shares(c.box, window) for c in scan.containers]
            made.target[i], made.weight[i] = targets.columns(boxes, scan.cab and shares(scan.cab, window))
            i += 1
    for i in range(i, count):
        made.pixels[i] = quantised(negatives.draw(random))
        made.weight[i, 0] = 1
    return made


def quantised(picture):
    """The whole picture stretched to the input's size, 16 bit."""
    return np.round(np.clip(resample(np.clip(picture, 0, 1), HEIGHT, WIDTH), 0, 1) * 65535).astype(np.uint16)


def shares(box, window):
    """A box in pixels as shares of the window."""
    x0, y0, x1, y1 = window
    return ((box[0] - x0) / (x1 - x0), (box[1] - y0) / (y1 - y0), (box[2] - x0) / (x1 - x0), (box[3] - y0) / (y1 - y0))


def cut(scan, random):
    """A window (x0, y0, x1, y1) on the scan; it may reach into the air beyond it.

    A third whole views; else close cuts such as operators make, one in five of them through a container; a few
    beside all containers.
    """
    height, width = scan.size
    draw = random.random()
    if draw < 0.3 or not scan.containers:
        return 0, 0, width, height
    boxes = np.array([c.box for c in scan.containers])
    left, top, right, bottom = *boxes[:, :2].min(0), *boxes[:, 2:].max(0)
    wide, high = right - left, bottom - top
    x0, x1 = random.uniform(-0.02 * width, left), random.uniform(right, 1.02 * width)
    y0, y1 = random.uniform(-0.05 * height, top), random.uniform(bottom - 0.02 * high, height)
    if random.random() < 0.5:
        x0, y0 = left - random.uniform(0, 0.15) * wide, top - random.uniform(-0.01, 0.15) * high
        y1 = min(height, bottom + random.uniform(-0.02, 0.35) * high)
    if random.random() < 0.5:
        x1 = right + random.uniform(0, 0.15) * wide
    if draw < 0.45:
        if random.random() < 0.5:
            x1 = right - random.uniform(0.05, 0.6) * wide
        else:
            x0 = left + random.uniform(0.05, 0.6) * wide
    elif draw < 0.52:
        beside = (0, left) if left > width - right else (right, width)
        if beside[1] - beside[0] > 0.12 * width:
            x0, x1 = beside
    return x0, y0, max(x1, x0 + 40), max(y1, y0 + 40)


def floorless(scan, window, random):
    """The window ended above the floor of every container: what lies on the floor is not in the picture."""
    x0, y0, x1, _ = window
    tops, bottoms = [c.box[1] for c in scan.containers], [c.box[3] for c in scan.containers]
    high = min(bottoms) - min(tops)
    return x0, y0, x1, max(y0 + 40, min(bottoms) - random.uniform(0.05, 0.6) * high)


def padded(transmission, window):
    """The window's pixels; beyond the scan the border is repeated at the sides and the top row above."""
    height, width = transmission.shape
    x0, y0, x1, y1 = (int(round(v)) for v in window)
    rows, columns = np.clip(np.arange(y0, y1), 0, height - 1), np.clip(np.arange(x0, x1), 0, width - 1)
    return transmission[np.ix_(rows, columns)]
