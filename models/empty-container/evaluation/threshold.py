"""Prints what each threshold costs on validation scans and on stressed real empties: `threshold.py --shards DIR...`.

The operating point in model.json is the lowest of the thresholds printed that at most MOST_FALSE of the empties reach: half
of the 0.7 % allowed, because a vendor profile never seen costs more. Stressed real empties only tell whether it is far
from them. The scans are of the training profiles and no part of training.
"""
import argparse

import numpy as np

from common import gates, real, shards
from common.onnx_torch import OnnxModel
from evaluate import FOLDER, judged

MOST_FALSE = 0.0035
THRESHOLDS = np.arange(0.3, 0.99, 0.05)


def validation(model, folders):
    """(scores of empties, scores of loaded)"""
    scores = {True: [], False: []}
    for scan in shards.for_validation(shards.read(*folders)):
        picture = scan.transmission()
        if scan.containers:
            each, _ = judged(model, [(picture, c.box) for c in scan.containers])
            for truth, score in zip(scan.containers, each):
                scores[truth.empty].append(score)
    return np.array(scores[True]), np.array(scores[False])


def stressed_empties(model, variants=300):
    """Scores of real empties under stress; other draws than the gate's."""
    random = np.random.default_rng(660001)
    empties = [(picture, box) for _, picture, truth in real.scans() for box, empty in truth if empty]
    views = [(gates.stressed(p, random), gates.moved(b, random)) for p, b in empties * (variants // len(empties))]
    return judged(model, views)[0]


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--shards", nargs="+", required=True)
    arguments.add_argument("--onnx", default=str(FOLDER / "empty-container.onnx"))
    given = arguments.parse_args()
    model = OnnxModel(given.onnx)
    empty, loaded = validation(model, given.shards)
    real_empty = stressed_empties(model)
    print(f"{len(empty)} empties, {len(loaded)} loaded, AUC {gates.auc(loaded, empty):.5f}")
    for threshold in THRESHOLDS:
        print(f"{threshold:.2f}: empties called loaded {100 * (empty >= threshold).mean():.2f} %, loaded called empty "
              f"{100 * (loaded < threshold).mean():.2f} %, stressed real empties called loaded {100 * (real_empty >= threshold).mean():.2f} %")
    chosen = next((t for t in THRESHOLDS if (empty >= t).mean() <= MOST_FALSE), None)
    print("no threshold is good enough" if chosen is None else f"operating point {chosen:.2f}; "
          f"99.5 % of stressed real empties are below {np.quantile(real_empty, 0.995):.3f}")


if __name__ == "__main__":
    main()
