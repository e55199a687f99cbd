"""Stress and implants for pictures, and the statistics of the gates."""
import io
import math

import numpy as np
from PIL import Image
from scipy import ndimage


def wilson(good, count):
    """95 % interval of a share."""
    if count == 0:
        return 0.0, 1.0
    z, p = 1.96, good / count
    centre, half = p + z * z / (2 * count), z * math.sqrt(p * (1 - p) / count + z * z / (4 * count * count))
    return (centre - half) / (1 + z * z / count), (centre + half) / (1 + z * z / count)


def share(good, count):
    """A share with its interval, in words."""
    low, high = wilson(good, count)
    return f"{good}/{count} = {100 * good / max(1, count):.2f} % ({100 * low:.2f} to {100 * high:.2f})"


def auc(positive, negative):
    """The chance that a positive scores above a negative."""
    positive, negative = np.asarray(positive)[:, None], np.asarray(negative)[None]
    return float((positive > negative).mean() + 0.5 * (positive == negative).mean())


def iou(a, b):
    """Of two boxes (x0, y0, x1, y1)."""
    wide, high = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
    if wide <= 0 or high <= 0:
        return 0.0
    both = wide * high
    return both / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - both)


def stressed(picture, random):
    """Gamma 0.6 to 1.6, blur up to one sample, JPEG of quality 35 to 95: what a picture meets on its way."""
    picture = picture ** np.exp(random.uniform(np.log(0.6), np.log(1.6)))
    picture = ndimage.gaussian_filter(picture, random.uniform(0, 1.0))
    stream = io.BytesIO()
    Image.fromarray((255 * np.clip(picture, 0, 1)).astype(np.uint8)).save(stream, "JPEG", quality=int(random.integers(35, 96)))
    return np.asarray(Image.open(stream), np.float32) / 255


def moved(box, random, share=0.02):
    """The box with each side moved by up to `share` of its size."""
    x0, y0, x1, y1 = box
    dx, dy = random.uniform(-share, share, 2) * (x1 - x0), random.uniform(-share, share, 2) * (y1 - y0)
    return x0 + dx[0], y0 + dy[0], x1 + dx[1], y1 + dy[1]


def with_block(picture, box, random):
    """A block or ellipsoid multiplied into the box: 4 to 25 % of its width, 8 to 45 % of its height, attenuation
    0.1 to 1.5, most of them on the floor. Returns the picture and the block's (x0, y0, x1, y1)."""
    x0, y0, x1, y1 = box
    width, height = x1 - x0, y1 - y0
    wide, high = random.uniform(0.04, 0.25) * width, random.uniform(0.08, 0.45) * height
    left = random.uniform(x0 + 0.05 * width, x1 - 0.05 * width - wide)
    floor = y1 - 0.18 * height
    bottom = floor if random.random() < 0.7 else random.uniform(y0 + 0.1 * height + high, floor)
    y, x = np.mgrid[0:picture.shape[0], 0:picture.shape[1]] + 0.5
    across, down = (x - left - wide / 2) / (wide / 2), (y - bottom + high / 2) / (high / 2)
    block = ((np.abs(across) < 1) & (np.abs(down) < 1)).astype(float)
    ellipsoid = np.sqrt(np.clip(1 - across ** 2 - down ** 2, 0, None))
    shape = ndimage.gaussian_filter(block if random.random() < 0.5 else ellipsoid, 0.7)
    strength = np.exp(random.uniform(np.log(0.1), np.log(1.5)))
    return (picture * np.exp(-strength * shape)).astype(np.float32), (left, bottom - high, left + wide, bottom)
