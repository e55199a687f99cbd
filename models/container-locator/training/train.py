"""Trains container-locator on simulated shards: `train.py --shards DIR... --seed 1 --out weights.pt`."""
import argparse

import numpy as np
import torch
import torch.nn.functional as F

import targets
from common import augment, fit, shards
from dataset import UPRIGHT, UPSIDE_DOWN, pictures
from net import ContainerLocatorNet

BATCH = 32
UPSIDE_DOWN_SHARE = 0.10
FOREIGN_PER_SCAN = 0.3
CHANNEL_WEIGHT = torch.tensor([1.0, 4.0, 4.0, 0.0, 0.0, 0.0, 0.0, 0.5]).view(1, 8, 1)


def loss_of(data):
    """Columns where the picture is an upright scan, kind everywhere."""
    def loss(net, indices):
        indices = indices.numpy()
        pixels = augment.degraded(data.transmission(indices))
        target, weight = torch.from_numpy(data.target[indices]), torch.from_numpy(data.weight[indices])
        kind = torch.from_numpy(data.kind[indices])
        turned = (kind == UPRIGHT) & (torch.rand(len(indices)) < UPSIDE_DOWN_SHARE)
        pixels[turned] = pixels[turned].flip(1)
        kind[turned], weight[turned] = UPSIDE_DOWN, 0
        if torch.rand(()) < 0.5:
            pixels = pixels.flip(-1)
            target, weight = targets.mirrored(target, weight)
        columns, kinds = net(augment.picture_input(pixels))
        return column_loss(columns, target, weight) + 0.5 * F.cross_entropy(kinds, kind)
    return loss


def column_loss(columns, target, weight):
    """Log-odds by cross entropy, rows and offsets by absolute error, each averaged over where it is defined."""
    each = F.binary_cross_entropy_with_logits(columns, target.clamp(0, 1), reduction="none")
    odds = (each * weight * CHANNEL_WEIGHT).sum() / weight[:, 0].sum().clamp(min=1)
    rows = ((columns - target).abs() * weight)[:, 3:5].sum() / weight[:, 3:5].sum().clamp(min=1)
    offsets = ((columns - target).abs() * weight)[:, 5:7].sum() / weight[:, 5:7].sum().clamp(min=1)
    return odds + 10 * rows + 0.3 * offsets


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--shards", nargs="+", required=True)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--epochs", type=int, default=5)
    arguments.add_argument("--variants", type=int, default=2)
    arguments.add_argument("--threads", type=int, default=2)
    arguments.add_argument("--out", required=True)
    given = arguments.parse_args()
    torch.set_num_threads(given.threads)
    torch.manual_seed(given.seed)
    scans = shards.for_training(shards.read(*given.shards))
    data = pictures(scans, given.seed, given.variants, int(FOREIGN_PER_SCAN * len(scans)))
    print(f"{len(scans)} scans, {len(data.pixels)} pictures", flush=True)
    net = fit.fit(ContainerLocatorNet(), lambda _: torch.randperm(len(data.pixels)).split(BATCH), loss_of(data),
                  given.epochs, 3e-3, "container-locator")
    torch.save(net.state_dict(), given.out)


if __name__ == "__main__":
    main()
