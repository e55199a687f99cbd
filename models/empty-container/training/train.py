"""Trains empty-container on simulated shards: `train.py --shards DIR... --seeds 1 2 3 --out weights`."""
import argparse

import numpy as np
import torch
import torch.nn.functional as F

from common import augment, fit, shards
from dataset import crops
from implants import implant
from net import EmptyContainerNet

BATCH = 64
IMPLANTED = 0.35
CARGO_CELL = 0.2


def batches(loaded, small, random):
    """Index batches, half of them empties; of the rest, half again are small loads in an empty hold."""
    empties = np.flatnonzero(~loaded)
    weights = np.where(small, 1 / max(1, small.sum()), 1 / max(1, (loaded & ~small).sum()))[loaded]
    full = np.flatnonzero(loaded)
    count = len(loaded) // BATCH
    drawn = random.choice(full, (count, BATCH // 2), p=weights / weights.sum())
    return [torch.from_numpy(np.concatenate([random.choice(empties, BATCH // 2), row])) for row in drawn]


def loss_of(data):
    """The loss of a batch: verdict, and evidence cell by cell with cargo and background weighing the same."""
    def loss(net, indices):
        indices = indices.numpy()
        pixels, cells = data.transmission(indices), torch.from_numpy(data.cells[indices])
        loaded = torch.from_numpy(data.loaded[indices]).float()
        chosen = torch.nonzero((loaded == 0) & (torch.rand(len(indices)) < IMPLANTED)).flatten()
        if len(chosen):
            inner = torch.from_numpy(data.inner[indices])[chosen]
            pixels[chosen], cells[chosen] = implant(pixels[chosen], cells[chosen], inner)
            loaded[chosen] = 1
        inputs = augment.container_input(augment.degraded(pixels))
        flip = torch.rand(()) < 0.5
        if flip:
            inputs, cells = inputs.flip(-1), cells.flip(-1)
        verdict, evidence = net(inputs)
        return F.binary_cross_entropy_with_logits(verdict, loaded) + evidence_loss(evidence, cells)
    return loss


def evidence_loss(evidence, cells):
    """Cells barely touched by cargo are left out; present cargo weighs as much as absent cargo."""
    cargo, bare = (cells >= CARGO_CELL).float(), (cells == 0).float()
    each = F.binary_cross_entropy_with_logits(evidence, cargo, reduction="none")
    return (each * cargo).sum() / cargo.sum().clamp(min=1) * 0.5 + (each * bare).sum() / bare.sum() * 0.5


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--shards", nargs="+", required=True)
    arguments.add_argument("--seeds", type=int, nargs="+", default=[1])
    arguments.add_argument("--epochs", type=int, default=8)
    arguments.add_argument("--variants", type=int, default=2)
    arguments.add_argument("--threads", type=int, default=2)
    arguments.add_argument("--out", required=True, help="weights go to OUT.SEED.pt")
    given = arguments.parse_args()
    torch.set_num_threads(given.threads)
    scans = shards.for_training(shards.read(*given.shards))
    data = crops(scans, 1, given.variants)
    small = np.array([c.nearly_empty for c in data.containers])
    print(f"{len(scans)} scans, {len(data.loaded)} crops, {(~data.loaded).sum()} of empties", flush=True)
    for seed in given.seeds:
        torch.manual_seed(seed)
        random = np.random.default_rng(seed)
        net = fit.fit(EmptyContainerNet(), lambda _: batches(data.loaded, small, random), loss_of(data),
                      given.epochs, 4e-3, f"empty-container seed {seed}")
        torch.save(net.state_dict(), f"{given.out}.{seed}.pt")


if __name__ == "__main__":
    main()
