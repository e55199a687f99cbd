"""What the columns of a picture should say, from its boxes."""
import numpy as np

COLUMNS = 256
SLIVER = 0.03
EDGE_SPREAD = 2.0
CENTRES = (np.arange(COLUMNS) + 0.5) / COLUMNS


def columns(boxes, cab):
    """(target [8,256], weight [8,256]) of one picture; boxes and cab are shares of it and may reach beyond 0..1.

    A container of which less than SLIVER of the picture's width shows has no weight: called or not, both are right.
    """
    target, weight = np.zeros((8, COLUMNS), np.float32), np.zeros((8, COLUMNS), np.float32)
    weight[[0, 1, 2, 7]] = 1
    for x0, y0, x1, y1 in boxes:
        inside = (CENTRES >= x0) & (CENTRES < x1)
        if min(1, x1) - max(0, x0) < SLIVER:
            weight[:3, inside] = 0
            continue
        target[0, inside] = 1
        target[3, inside], target[4, inside] = np.clip(y0, 0, 1), np.clip(y1, 0, 1)
        weight[3:5, inside] = 1
        for channel, x in ((1, x0), (2, x1)):
            distance = (x - CENTRES) * COLUMNS
            target[channel] = np.maximum(target[channel], np.exp(-(distance / EDGE_SPREAD) ** 2))
            near = np.abs(distance) < 4
            target[channel + 4, near], weight[channel + 4, near] = distance[near], 1
    if cab is not None:
        target[7] = (CENTRES >= cab[0]) & (CENTRES < cab[2])
    return target, weight


def mirrored(target, weight):
    """The same for the picture flipped left to right; torch [N,8,256]."""
    order = [0, 2, 1, 3, 4, 6, 5, 7]
    target, weight = target.flip(2)[:, order], weight.flip(2)[:, order]
    target[:, 5:7] *= -1
    return target, weight
