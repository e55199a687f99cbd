"""Trains contents-embedding on simulated lots: `train.py --shards DIR... --out weights.pt`."""
import argparse

import numpy as np
import torch
from torch import nn

from common import augment, fit, shards
from dataset import crops
from net import ContentsEmbeddingNet, KindHead, lot_loss

LOTS, PER_LOT = 16, 4
LOT_WEIGHT = 0.5


class WithHead(nn.Module):
    """Net and head trained and averaged as one."""

    def __init__(self, kinds):
        super().__init__()
        self.net, self.head = ContentsEmbeddingNet(), KindHead(kinds)


def batches(lots, random):
    """Index batches of 16 lots with 4 crops each."""
    members = [np.flatnonzero(lots == lot) for lot in np.unique(lots)]
    order = random.permutation(len(members))
    count = len(lots) // (2 * LOTS * PER_LOT)
    drawn = np.resize(order, count * LOTS)
    return [torch.from_numpy(np.concatenate([random.choice(members[i], PER_LOT, replace=len(members[i]) < PER_LOT) for i in row]))
            for row in drawn.reshape(count, LOTS)]


def loss_of(data, kinds):
    """Kind by cosine, lot by contrast."""
    number = {kind: i for i, kind in enumerate(kinds)}
    labels = torch.tensor([number[kind] for kind in data.kinds])
    lots = torch.from_numpy(np.unique(data.lots, return_inverse=True)[1])
    containers = torch.from_numpy(data.containers)

    def loss(both, indices):
        inputs = augment.container_input(augment.degraded(data.transmission(indices.numpy())))
        if torch.rand(()) < 0.5:
            inputs = inputs.flip(-1)
        embedding, _ = both.net(inputs)
        return both.head(embedding, labels[indices]) + LOT_WEIGHT * lot_loss(embedding, containers[indices], lots[indices])
    return loss


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--shards", nargs="+", required=True)
    arguments.add_argument("--epochs", type=int, default=20)
    arguments.add_argument("--variants", type=int, default=2)
    arguments.add_argument("--threads", type=int, default=1)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--rate", type=float, default=4e-3, help="highest learning rate")
    arguments.add_argument("--start", help="go on from these weights instead of from nothing")
    arguments.add_argument("--out", required=True)
    given = arguments.parse_args()
    torch.set_num_threads(given.threads)
    torch.manual_seed(given.seed)
    random = np.random.default_rng(given.seed)
    data = crops([s for s in shards.read(*given.shards) if s.profile != shards.HELD_OUT], given.seed, given.variants)
    kinds = sorted(set(data.kinds))
    print(f"{len(data.kinds)} crops of {data.containers.max() + 1} containers, {len(set(data.lots))} lots, {len(kinds)} kinds", flush=True)
    both = WithHead(len(kinds))
    if given.start:
        both.load_state_dict(torch.load(given.start))
    both = fit.fit(both, lambda _: batches(data.lots, random), loss_of(data, kinds), given.epochs, given.rate, "contents-embedding")
    torch.save(both.state_dict(), given.out)


if __name__ == "__main__":
    main()
