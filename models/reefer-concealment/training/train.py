"""Trains reefer-concealment on simulated ends: `train.py --shards DIR... --seeds 1 --out weights`."""
import argparse

import numpy as np
import torch
import torch.nn.functional as F

from common import augment, ends, fit
from dataset import cut
from implants import implant
from net import ReeferConcealmentNet

BATCH = 48
IMPLANTED = 0.3
HIDDEN_CELL = 0.2


def batches(concealed, random):
    """Index batches, half of them with something hidden."""
    hidden, clean = np.flatnonzero(concealed), np.flatnonzero(~concealed)
    order = random.permutation(clean)
    count = len(order) // (BATCH // 2)
    return [torch.from_numpy(np.concatenate([row, random.choice(hidden, BATCH // 2)]))
            for row in order[:count * (BATCH // 2)].reshape(count, -1)]


def loss_of(data):
    """The loss of a batch: verdict, and evidence cell by cell with hidden goods and background weighing the same."""
    def loss(net, indices):
        indices = indices.numpy()
        pixels, cells = data.transmission(indices), torch.from_numpy(data.cells[indices].astype(np.float32))
        concealed = torch.from_numpy(data.concealed[indices]).float()
        chosen = torch.nonzero((concealed == 0) & (torch.rand(len(indices)) < IMPLANTED)).flatten()
        if len(chosen):
            where = indices[chosen.numpy()]
            pixels[chosen], cells[chosen] = implant(
                pixels[chosen], cells[chosen], torch.from_numpy(data.frame[where]), torch.from_numpy(data.metres[where]), data.doors[where])
            concealed[chosen] = 1
        # Half the time on a CPU that knows bfloat16.
        inputs = augment.container_input(augment.degraded(pixels))
        with torch.autocast("cpu", dtype=torch.bfloat16):
            verdict, evidence = net(inputs)
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
    arguments.add_argument("--epochs", type=int, default=3)
    arguments.add_argument("--variants", type=int, default=1)
    arguments.add_argument("--threads", type=int, default=1)
    arguments.add_argument("--weights", help="go on from these; another cycle of the learning rate")
    arguments.add_argument("--out", required=True, help="weights go to OUT.SEED.pt")
    given = arguments.parse_args()
    torch.set_num_threads(given.threads)
    data = cut([e for e in ends.for_training(ends.read(*given.shards)) if e.reefer], 1, given.variants)
    print(f"{len(data.concealed)} cuts of ends, {data.concealed.sum()} with something hidden", flush=True)
    for seed in given.seeds:
        torch.manual_seed(seed)
        random = np.random.default_rng(seed)
        start = ReeferConcealmentNet()
        if given.weights:
            start.load_state_dict(torch.load(given.weights))
        net = fit.fit(start, lambda _: batches(data.concealed, random), loss_of(data),
                      given.epochs, 4e-3, f"reefer-concealment seed {seed}")
        torch.save(net.state_dict(), f"{given.out}.{seed}.pt")


if __name__ == "__main__":
    main()
