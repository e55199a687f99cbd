"""From the locator's columns to boxes: the reference that vision/Core ports.

Every number is in model.json under `decode`.
"""
from dataclasses import dataclass

import numpy as np

COLUMNS = 256
INSIDE = 0.5
EDGE = 0.30
JOINT = 0.30
REACH = 8
MINIMAL_COLUMNS = 10
BORDER_COLUMNS = 2


@dataclass(frozen=True)
class Box:
    """Shares of the picture, 0..1; an edge is cut when the container runs out of the picture there."""

    x0: float
    y0: float
    x1: float
    y1: float
    cut_left: bool
    cut_right: bool
    score: float


def decode(columns):
    """Boxes from left to right of one picture's columns, float [8, 256]."""
    inside, left, right = 1 / (1 + np.exp(-np.clip(columns[:3], -30, 30)))
    boxes = []
    for start, end in runs(inside > INSIDE):
        cuts = [start, *joints(left, right, start, end), end]
        for a, b in zip(cuts[:-1], cuts[1:]):
            if b - a >= MINIMAL_COLUMNS:
                boxes.append(box(columns, inside, left, right, a, b))
    return boxes


def runs(inside):
    """[start, end) of every run of columns inside a container."""
    padded = np.concatenate([[0], inside.astype(np.int8), [0]])
    steps = np.diff(padded)
    return list(zip(np.flatnonzero(steps == 1), np.flatnonzero(steps == -1)))


def joints(left, right, start, end):
    """Columns where one container ends and the next begins without a gap that shows in `inside`.

    A joint is a local maximum, over REACH columns to either side, of how much a right edge and a left edge are
    both near (within two columns).
    """
    near = np.minimum(widened(left), widened(right))
    found = []
    for k in range(start + MINIMAL_COLUMNS, end - MINIMAL_COLUMNS):
        if near[k] >= JOINT and near[k] == near[k - REACH:k + REACH + 1].max() and (not found or k - found[-1] > REACH):
            found.append(k)
    return found


def widened(edge):
    """The largest value within two columns."""
    padded = np.pad(edge, 2)
    return np.max([padded[i:i + len(edge)] for i in range(5)], axis=0)


def box(columns, inside, left, right, a, b):
    """The box of columns [a, b): the strongest edge near either end, moved by its offset; the median top and bottom."""
    x0, sure_left = edge(left, columns[5], a, a - REACH, min(a + REACH, b))
    x1, sure_right = edge(right, columns[6], b, max(b - REACH, a), b + REACH)
    return Box(max(0.0, x0), float(np.median(columns[3, a:b])), min(1.0, x1), float(np.median(columns[4, a:b])),
               not sure_left and a <= BORDER_COLUMNS, not sure_right and b >= COLUMNS - BORDER_COLUMNS,
               float(inside[a:b].mean()))


def edge(strength, offset, otherwise, low, high):
    """Position 0..1 of the strongest edge in columns [low, high), and whether there is one at all."""
    low, high = max(0, low), min(COLUMNS, high)
    k = low + int(np.argmax(strength[low:high]))
    if strength[k] < EDGE:
        return otherwise / COLUMNS, False
    return (k + 0.5 + offset[k]) / COLUMNS, True
