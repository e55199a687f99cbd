"""Prints what each threshold costs on validation reefers, each judged with its goods and without them: `threshold.py --weights PT --shards DIR...`.

A reefer's score is the higher one of its two ends. The operating points in model.json, without an earlier scan and with one, are
those that a tenth of the clean reefers reaches.
"""
import argparse
import pathlib
import sys

import numpy as np
import torch

from common import augment, gates

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "training"))
import dataset
from net import ReeferConcealmentNet


@torch.no_grad()
def judged(net, data, since):
    """Log-odds of every cut, with its earlier scan where it has one or without."""
    count = len(data.entries)
    parts = (np.arange(i, min(i + 64, count)) for i in range(0, count, 64))
    planes = data.high, data.low, data.then * since, data.then_low * since
    return np.concatenate([net(augment.end_input(*(data.pictures(plane[part]) for plane in planes)))[0].numpy() for part in parts])


def reefers(data, scores):
    """(clean, contaminated, places): scores of the reefers without and with goods, and where those are."""
    clean, contaminated, places = {}, {}, {}
    for i, entry in enumerate(data.entries):
        seed = entry["seed"]
        if data.concealed[i]:
            places[seed] = entry["place"]
        else:
            clean[seed] = max(clean.get(seed, -np.inf), scores[i])
        if data.concealed[i] or entry["place"] is None:
            contaminated[seed] = max(contaminated.get(seed, -np.inf), scores[i])
    kept = sorted(places)
    return np.array([clean[s] for s in clean]), np.array([contaminated[s] for s in kept]), np.array([places[s] for s in kept])


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--weights", required=True)
    arguments.add_argument("--shards", nargs="+", required=True)
    given = arguments.parse_args()
    torch.set_num_threads(1)
    net = ReeferConcealmentNet().eval()
    net.load_state_dict(torch.load(given.weights))
    data = dataset.read(given.shards, dataset.for_validation)
    for name, since in (("alone", False), ("since", True)):
        clean, contaminated, places = reefers(data, judged(net, data, since))
        print(f"{name}: {len(clean)} clean, {len(contaminated)} with something hidden, AUC {gates.auc(contaminated, clean):.4f}")
        for rate in (0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 0.75):
            level = np.quantile(clean, 1 - rate)
            found = contaminated >= level
            print(f"{name}: {100 * rate:.0f} % of clean reefers reach {1 / (1 + np.exp(-level)):.4f}: found {gates.share(int(found.sum()), len(found))}; "
                  + ", ".join(f"{place} {100 * found[places == place].mean():.0f} %" for place in sorted(set(places))))


if __name__ == "__main__":
    main()
