"""What is usual and what is odd among contents, measured on lots that trained nothing; the twin of vision/Core/Similarity."""
import numpy as np
import torch

from common import augment

CLEAN_SHARE = 0.995
OWN_KIND_SHARE = 0.98
LEAST_KNOWN = 8


def embedded(net, data):
    """Embeddings [n,64] and cells [n,64,6,20] of every crop, batch by batch."""
    directions, cells = [], []
    with torch.no_grad():
        for start in range(0, len(data.kinds), 64):
            d, c = net(augment.container_input(data.transmission(np.arange(start, min(start + 64, len(data.kinds))))))
            directions.append(d.numpy())
            cells.append(c.numpy())
    return np.concatenate(directions), np.concatenate(cells)


def scores(distances, usual):
    """OddOneOut.Scores of a lot from its distance matrix."""
    count = len(distances)
    result = []
    for i in range(count):
        others = np.delete(np.arange(count), i)
        own = np.median(distances[i, others])
        among = np.median(distances[np.ix_(others, others)][np.triu_indices(count - 1, 1)])
        result.append(own / (own + among + usual))
    return result


def limits(net, data):
    """usualDistance, usualCell, the odd score that one clean container in two hundred reaches, and the distance to the
    middle of its own kind that one in fifty reaches."""
    directions, cells = embedded(net.eval(), data)
    lots = [np.flatnonzero(data.lots == lot) for lot in np.unique(data.lots)]
    pairs = [1 - directions[lot] @ directions[lot].T for lot in lots]
    usual = float(np.median(np.concatenate([p[np.triu_indices(len(p), 1)] for p in pairs])))
    clean = np.concatenate([scores(p, usual) for p in pairs if len(p) >= 3])
    return {"usualDistance": round(usual, 5), "usualCell": round(usual_cell(cells, lots), 5),
            "odd": round(float(np.quantile(clean, CLEAN_SHARE)), 4), "unlike": round(unlike(directions, data), 4)}


def unlike(directions, data):
    """OWN_KIND_SHARE of the containers lie nearer to the middle of their kind's other lots."""
    found = []
    for i, direction in enumerate(directions):
        known = directions[(data.kinds == data.kinds[i]) & (data.lots != data.lots[i])]
        if len(known) >= LEAST_KNOWN:
            middle = known.sum(0)
            found.append(1 - direction @ middle / np.linalg.norm(middle))
    return float(np.quantile(found, OWN_KIND_SHARE))


def usual_cell(cells, lots):
    """Median squared distance of a cell to the nearest of another container of its lot, rows at most one apart."""
    found = []
    for lot in lots[:60]:
        a, b = cells[lot[0]], cells[lot[-1]]
        for row in range(a.shape[1]):
            near = b[:, max(0, row - 1):row + 2].reshape(len(b), -1)
            found.append(((a[:, row, :, None] - near[:, None]) ** 2).sum(0).min(1))
    return float(np.median(np.concatenate(found)))
