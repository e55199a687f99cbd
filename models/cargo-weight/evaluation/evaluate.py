"""Errors by kind of goods and by kind of picture, on a table of unseen machines: `evaluate.py --table FILE --weights FILE`.

What the product makes of it end to end, with located boxes and calibration, `./run evaluate weight` measures.
"""
import argparse
import pathlib
import sys

import numpy as np
import torch

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "training"))
from net import READINGS, CargoWeightNet
from table import DUAL, EIGHT_BIT, read


def line(name, data, low, middle, high):
    """One row of figures in kg."""
    off = 1000 * np.abs(middle - data.tonnes)
    within = np.mean((data.tonnes >= low) & (data.tonnes <= high))
    print(f"{name:24s} {len(off):5d} containers, true mean {1000 * data.tonnes.mean():6.0f} kg, mean error {off.mean():5.0f}, "
          f"median {np.median(off):5.0f}, within the interval {100 * within:.1f} %")


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--table", required=True)
    arguments.add_argument("--weights", required=True)
    given = arguments.parse_args()
    saved = torch.load(given.weights)
    net = CargoWeightNet(torch.zeros(READINGS), torch.ones(READINGS))
    net.load_state_dict(saved["weights"])
    data = read(given.table)
    with torch.no_grad():
        low, middle, high = (net.eval()(torch.from_numpy(data.readings)) * torch.from_numpy(data.area)[:, None]).numpy().T
    low, high = middle - saved["low"] * (middle - low), middle + saved["high"] * (high - middle)
    dual, shallow = data.readings[:, DUAL] > 0.5, data.readings[:, EIGHT_BIT] > 0.5
    loaded = data.tonnes > 0
    for name, rows in (("both energies, 16 bit", dual), ("one energy, 16 bit", ~dual & ~shallow), ("8 bit, contrast known", shallow)):
        chosen = rows & loaded
        line(name, data.where(chosen), low[chosen], middle[chosen], high[chosen])
    for kind in sorted(set(data.kind)):
        chosen = dual & (data.kind == kind)
        line(kind, data.where(chosen), low[chosen], middle[chosen], high[chosen])


if __name__ == "__main__":
    main()
