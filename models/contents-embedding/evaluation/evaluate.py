"""Retrieval on lots that trained nothing: `evaluate.py --shards DIR --weights FILE`.

For each container, is the nearest container of another lot of the same kind, and of the five nearest how many are. What the
product makes of it end to end, `./run evaluate lots` measures.
"""
import argparse
import pathlib
import sys

import numpy as np
import torch

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "training"))
from common import gates, shards
from dataset import crops
from limits import embedded, limits
from net import trained


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--shards", nargs="+", required=True)
    arguments.add_argument("--weights", required=True)
    given = arguments.parse_args()
    torch.set_num_threads(1)
    net = trained(given.weights)
    data = crops(shards.read(*given.shards), 1, 1)
    directions, _ = embedded(net.eval(), data)
    cosine = directions @ directions.T
    cosine[data.lots[:, None] == data.lots[None]] = -2
    order = np.argsort(-cosine, 1)[:, :5]
    same = data.kinds[order] == data.kinds[:, None]
    known = np.array([len(set(data.lots[data.kinds == kind])) > 1 for kind in data.kinds])
    print(f"{len(data.kinds)} containers, {len(set(data.lots))} lots, makers {sorted(set(data.profiles))}")
    print("nearest of another lot is of the same kind:", gates.share(int(same[known, 0].sum()), int(known.sum())))
    print(f"of the five nearest of the same kind: {100 * same[known].mean():.1f} %")
    print("limits on these lots:", limits(net, data))
    for kind in sorted(set(data.kinds)):
        rows = known & (data.kinds == kind)
        if rows.any():
            print(f"{kind:18s} {100 * same[rows, 0].mean():5.1f} % of {rows.sum()}")


if __name__ == "__main__":
    main()
