"""Trains reefer-concealment on simulated ends: `train.py --shards DIR... --seeds 1 --out weights`."""
import argparse

import numpy as np
import torch
import torch.nn.functional as F

from common import augment, ends, fit
from dataset import cut
from implants import Packages
from net import ReeferConcealmentNet

PAIRS = 24
IMPLANTED = PAIRS // 2
HIDDEN_CELL = 0.2
DEGRADED = 3  # every third pair
EPOCH = 250


def batches(data, random):
    """Index batches: ends with goods, then clean ends that will get some."""
    hidden, clean = np.flatnonzero(data.concealed), np.flatnonzero(~data.concealed)
    return [torch.from_numpy(np.concatenate([random.choice(hidden, PAIRS - IMPLANTED), random.choice(clean, IMPLANTED)]))
            for _ in range(EPOCH)]


def loss_of(data, packages, random):
    """The loss of a batch of pairs, each of an end with goods and the same without: only the goods make the difference."""
    def loss(net, indices):
        indices = indices.numpy()
        full, cells = data.pixels[indices].astype(np.float32) / 65535, data.cells[indices].astype(np.float32)
        twins = np.where(data.concealed[indices], data.twin[indices], indices)
        for i in range(PAIRS - IMPLANTED, PAIRS):
            full[i], cells[i] = packages.into(full[i], data.frame[indices[i]], data.doors[indices[i]], random)
        both = [torch.from_numpy(full), data.transmission(twins)]
        # One machine's noise and rendering for both of a pair; the others stay as the simulated machine left them.
        state = torch.get_rng_state()
        for i in range(2):
            torch.set_rng_state(state)
            both[i][::DEGRADED] = augment.degraded(both[i][::DEGRADED].clone())
        # Half the time on a CPU that knows bfloat16.
        with torch.autocast("cpu", dtype=torch.bfloat16):
            verdict, evidence = net(augment.container_input(torch.cat(both)))
        concealed = (torch.arange(2 * PAIRS) < PAIRS).float()
        cells = torch.cat([torch.from_numpy(cells), torch.zeros(PAIRS, *cells.shape[1:])])
        return F.binary_cross_entropy_with_logits(verdict.float(), concealed) + evidence_loss(evidence.float(), cells)
    return loss


def evidence_loss(evidence, cells):
    """Cells barely touched are left out; present goods weigh as much as absent ones."""
    hidden, bare = (cells >= HIDDEN_CELL).float(), (cells == 0).float()
    each = F.binary_cross_entropy_with_logits(evidence, hidden, reduction="none")
    return (each * hidden).sum() / hidden.sum().clamp(min=1) * 0.5 + (each * bare).sum() / bare.sum() * 0.5


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--shards", nargs="+", required=True)
    arguments.add_argument("--seeds", type=int, nargs="+", default=[1])
    arguments.add_argument("--epochs", type=int, default=8, help=f"of {EPOCH} batches")
    arguments.add_argument("--rate", type=float, default=4e-3)
    arguments.add_argument("--variants", type=int, default=2)
    arguments.add_argument("--threads", type=int, default=1)
    arguments.add_argument("--weights", help="go on from these; another cycle of the learning rate")
    arguments.add_argument("--out", required=True, help="weights go to OUT.SEED.pt")
    given = arguments.parse_args()
    torch.set_num_threads(given.threads)
    for seed in given.seeds:
        torch.manual_seed(seed)
        random = np.random.default_rng(seed)
        data = cut([e for e in ends.for_training(ends.read(*given.shards)) if e.reefer], seed, given.variants)
        packages = Packages(data)
        print(f"{len(data.ends)} cuts of ends, {data.concealed.sum()} with something hidden", flush=True)
        start = ReeferConcealmentNet()
        if given.weights:
            start.load_state_dict(torch.load(given.weights))
        net = fit.fit(start, lambda _: batches(data, random), loss_of(data, packages, random),
                      given.epochs, given.rate, f"reefer-concealment seed {seed}")
        torch.save(net.state_dict(), f"{given.out}.{seed}.pt")


if __name__ == "__main__":
    main()
