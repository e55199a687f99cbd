"""The preprocessing of both models, as the product does it: vision/Core ports exactly this.

Resampling is separable. Along an axis that shrinks, a target pixel is the exact mean of the source interval it
covers (edge pixels count by their covered fraction); along an axis that grows, linear between pixel centres,
clamped at the border.
"""
import functools

import numpy as np
from scipy import sparse

RANK_LEVELS = 65536
LOG_FLOOR = 0.005
MATERIAL_GAIN = 6
CHANGE_FLOOR = 0.01
CHANGE_GAIN = 4
TONE_ROUNDS = 6
TONE_ODD = 0.0025


def normalised(picture):
    """Transmission relative to air: air is the 99th percentile of the view."""
    return np.clip(picture / max(float(np.percentile(picture, 99)), 1e-3), 0, 1).astype(np.float32)


@functools.lru_cache(maxsize=4096)
def axis_weights(source, target):
    """Sparse float32 [target, source]: the weights of one axis; each row sums to one."""
    scale = source / target
    rows = np.arange(target)[:, None]
    if scale >= 1:
        pixels = np.floor(rows * scale).astype(np.int64) + np.arange(int(scale) + 2)
        weights = np.clip(np.minimum(pixels + 1, (rows + 1) * scale) - np.maximum(pixels, rows * scale), 0, None) / scale
    else:
        centre = np.clip((rows + 0.5) * scale - 0.5, 0, source - 1)
        pixels = np.floor(centre).astype(np.int64) + np.arange(2)
        weights = 1 - np.abs(pixels - centre)
    entries = np.broadcast_to(rows, pixels.shape).ravel(), np.minimum(pixels, source - 1).ravel()
    return sparse.csr_matrix((weights.astype(np.float32).ravel(), entries), (target, source))


def resample(picture, height, width):
    """float32 [height, width]: the whole picture stretched to the given size."""
    rows = axis_weights(picture.shape[0], height)
    columns = axis_weights(picture.shape[1], width)
    return np.ascontiguousarray((columns @ np.ascontiguousarray((rows @ picture).T)).T)


def rank(transmission):
    """Histogram equalisation at 16 bit: (samples below + half the samples equal) / samples.

    Any monotone rendering of the same scan gives nearly the same rank picture, which is why the models that see
    rank carry over from simulated to real scans.
    """
    levels = np.floor(np.clip(transmission, 0, 1) * (RANK_LEVELS - 1) + 0.5).astype(np.int64)
    counts = np.bincount(levels.ravel(), minlength=RANK_LEVELS)
    below = np.cumsum(counts) - counts
    return ((below + 0.5 * counts) / levels.size).astype(np.float32)[levels]


def log_attenuation(transmission):
    """-ln of the transmission, scaled to 0 (air) .. 1 (transmission 0.005 and less)."""
    return (np.log(np.clip(transmission, LOG_FLOOR, 1)) / np.log(LOG_FLOOR)).astype(np.float32)


def picture_tensor(transmission):
    """float32 [2, 128, 512]: what container-locator sees of a whole view."""
    small = resample(np.clip(transmission, 0, 1), 128, 512)
    return np.stack([small, rank(small)])


def crop_window(box, height, width, margin):
    """Integer (x0, y0, x1, y1): the box grown by the margins (shares of its own size), inside the view."""
    x0, y0, x1, y1 = box
    side, above, below = margin["side"] * (x1 - x0), margin["above"] * (y1 - y0), margin["below"] * (y1 - y0)
    return (max(0, int(np.floor(x0 - side))), max(0, int(np.floor(y0 - above))),
            min(width, int(np.ceil(x1 + side))), min(height, int(np.ceil(y1 + below))))


def container_tensor(transmission, window):
    """float32 [2, 96, 320]: what empty-container sees of one located container."""
    x0, y0, x1, y1 = window
    small = resample(np.clip(transmission[y0:y1, x0:x1], 0, 1), 96, 320)
    return np.stack([rank(small), log_attenuation(small)])
