"""How well distances part a container's own kind from the others, and the distances that vectors give."""
import numpy as np
import torch

LEAST_KNOWN, NEAREST = 8, 5
DRAWS, FALSE_ALARMS = 1000, 0.02


class Verdicts:
    """Containers of known kinds and lots; scores them as if each kind in turn had been declared."""

    def __init__(self, kinds, lots):
        self.kinds, self.lots = kinds, lots
        self.own = kinds[:, None] == np.arange(kinds.max() + 1)
        self.same_lot = lots[:, None] == lots[None]
        others = self.own.sum(0) - self.same_lot.astype(np.float32) @ self.own
        self.judged = (others >= LEAST_KNOWN) & (others >= LEAST_KNOWN)[self.own][:, None]

    def show(self, name, score):
        """Prints AUC and the share called unlike, each with what 95 of 100 draws of lots give."""
        rows, columns = np.nonzero(self.judged)
        order = np.argsort(score[rows, columns], kind="stable")
        own = self.own[rows, columns][order]
        lot = np.unique(self.lots, return_inverse=True)[1][rows[order]]
        lots = lot.max() + 1
        draws = np.random.default_rng(1).multinomial(lots, np.full(lots, 1 / lots), DRAWS)
        low, high = np.quantile([figures(own, weight[lot]) for weight in draws], [0.025, 0.975], axis=0)
        auc, called = figures(own, np.ones(len(lot)))
        print(f"{name}: AUC {auc:.4f} ({low[0]:.4f} to {high[0]:.4f}), another kind called unlike where one in fifty of its own is: "
              f"{100 * called:.1f} % ({100 * low[1]:.1f} to {100 * high[1]:.1f}), {own.sum()} containers", flush=True)


def figures(own, weight):
    """AUC, and the weight of other kinds above what FALSE_ALARMS of own ones reach; both sorted by score."""
    right, wrong = weight * own, weight * ~own
    below = np.cumsum(right) / right.sum()
    return (wrong * below).sum() / wrong.sum(), wrong[below > 1 - FALSE_ALARMS].sum() / wrong.sum()


def unit(vectors):
    """Vectors of length 1."""
    return vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-9)


def to_middle(vectors, verdicts, direction=False):
    """Distance to the middle of each kind's containers of other lots; of directions, 1 - cosine."""
    found = np.zeros(verdicts.own.shape)
    for lot in np.unique(verdicts.lots):
        rows = verdicts.lots == lot
        for kind in np.flatnonzero(verdicts.judged[rows].any(0)):
            middle = vectors[verdicts.own[:, kind] & ~rows].mean(0)
            found[rows, kind] = 1 - vectors[rows] @ unit(middle) if direction else np.linalg.norm(vectors[rows] - middle, axis=1)
    return found


def five_nearest(vectors, verdicts):
    """Mean distance to the five nearest of each kind's containers of other lots."""
    distance = torch.cdist(*[torch.from_numpy(vectors)] * 2).numpy()
    distance[verdicts.same_lot] = 1e9
    return np.stack([np.sort(distance[:, members], 1)[:, :NEAREST].mean(1) for members in verdicts.own.T], 1)


def within_kinds(vectors, kinds):
    """A matrix after which vectors of one kind scatter alike in every direction."""
    inside = np.concatenate([vectors[kinds == kind] - vectors[kinds == kind].mean(0) for kind in np.unique(kinds)])
    values, axes = np.linalg.eigh(np.cov(inside.T) + 1e-6 * np.eye(vectors.shape[1]))
    return (axes / np.sqrt(values)).astype(np.float32)
