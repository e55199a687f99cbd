"""Crops of loaded simulated containers that travel in lots, rendered once into memory."""
from dataclasses import dataclass

import numpy as np
import torch

from common.preprocess import crop_window, resample

MARGIN = {"side": 0.02, "above": 0.03, "below": 0.03}
HEIGHT, WIDTH = 48, 160


@dataclass
class Crops:
    """Arrays over crops; several crops of one container are variants of its box."""

    pixels: np.ndarray
    kinds: np.ndarray
    lots: np.ndarray
    containers: np.ndarray
    profiles: np.ndarray

    def transmission(self, indices):
        """float32 torch [n, 48, 160]"""
        return torch.from_numpy(self.pixels[indices].astype(np.float32) / 65535)


def jittered(box, random):
    """The box as a locator with errors might have given it."""
    x0, y0, x1, y1 = box
    width, height = x1 - x0, y1 - y0
    left, right = random.uniform(-0.02, 0.02, 2) * width
    top, bottom = random.uniform(-0.03, 0.03, 2) * height
    return x0 + left, y0 + top, x1 + right, y1 + bottom


def crops(scans, seed, variants):
    """`variants` windows of every container; the first has no jitter."""
    random = np.random.default_rng(seed)
    pixels, kinds, lots, containers, profiles, number = [], [], [], [], [], 0
    for scan in scans:
        transmission = scan.transmission()
        for truth, written in zip(scan.containers, scan.entry["containers"]):
            for variant in range(variants):
                box = jittered(truth.box, random) if variant else truth.box
                x0, y0, x1, y1 = crop_window(box, *transmission.shape, MARGIN)
                if x1 - x0 < 24 or y1 - y0 < 24:
                    continue
                small = resample(np.clip(transmission[y0:y1, x0:x1], 0, 1), HEIGHT, WIDTH)
                pixels.append(np.round(small * 65535).astype(np.uint16))
                kinds.append(truth.kind)
                lots.append(written.get("lot", -1))
                containers.append(number)
                profiles.append(scan.profile)
            number += 1
    return Crops(np.array(pixels), np.array(kinds), np.array(lots), np.array(containers), np.array(profiles))
