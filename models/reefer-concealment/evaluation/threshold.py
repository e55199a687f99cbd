"""Prints what each threshold costs on validation ends, per reefer (the higher score of its two ends): `threshold.py --weights PT --shards DIR...`.

The operating point in model.json is the one that a tenth of the clean reefers reaches.
"""
import argparse
import pathlib
import sys

import numpy as np
import torch

from common import augment, ends, gates

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "training"))
from dataset import cut
from net import ReeferConcealmentNet


@torch.no_grad()
def judged(net, data):
    """Log-odds of every cut."""
    count = len(data.concealed)
    return np.concatenate([net(augment.container_input(data.transmission(np.arange(i, min(i + 64, count)))))[0].numpy() for i in range(0, count, 64)])


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--weights", required=True)
    arguments.add_argument("--shards", nargs="+", required=True)
    given = arguments.parse_args()
    torch.set_num_threads(1)
    net = ReeferConcealmentNet().eval()
    net.load_state_dict(torch.load(given.weights))
    data = cut([e for e in ends.for_validation(ends.read(*given.shards)) if e.reefer], 1, 1)
    scores = judged(net, data)
    # The two ends of a reefer follow each other.
    reefer, concealed = scores.reshape(-1, 2).max(1), data.concealed.reshape(-1, 2).any(1)
    clean = reefer[~concealed]
    print(f"{len(clean)} clean, {concealed.sum()} with something hidden, AUC {gates.auc(reefer[concealed], clean):.4f}")
    for rate in (0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 0.75):
        level = np.quantile(clean, 1 - rate)
        found = int((reefer[concealed] >= level).sum())
        print(f"{100 * rate:.0f} % of clean reefers reach {1 / (1 + np.exp(-level)):.4f}: found {gates.share(found, int(concealed.sum()))}")


if __name__ == "__main__":
    main()
