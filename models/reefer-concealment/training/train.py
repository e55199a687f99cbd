"""Trains reefer-concealment on simulated ends: `train.py --shards DIR... --out weights`."""
import argparse

import numpy as np
import torch
import torch.nn.functional as F

import dataset
from common import augment, fit, onnx_weights
from implants import Packages
from net import ReeferConcealmentNet

PAIRS = 24
IMPLANTED = PAIRS // 2
HIDDEN_CELL = 0.2
DEGRADED = 3  # every third pair
SUSPECTS = 0.1  # of the clean ends
EPOCH = 250
SEED = 1


def batches(data, suspicion, random):
    """Index batches: ends with goods, then clean ends that will get some, half of these among the most suspected.

    `suspicion` [2, n] is what the net last said of each clean end, with its earlier scan and without: pairs take turns.
    """
    hidden, clean = np.flatnonzero(data.concealed), np.flatnonzero(~data.concealed)
    suspects = [clean[np.argsort(row[clean])[-max(1, int(SUSPECTS * len(clean))):]] for row in suspicion]

    def one():
        drawn = [random.choice(hidden, PAIRS - IMPLANTED), random.choice(clean, IMPLANTED // 2)]
        turns = np.stack([random.choice(row, IMPLANTED // 4) for row in suspects], 1).ravel()
        return torch.from_numpy(np.concatenate([*drawn, turns]))

    return [one() for _ in range(EPOCH)]


def loss_of(data, packages, suspicion, random):
    """The loss of a batch of pairs, each of an end with goods and the same without: only the goods make the difference.

    Every second pair has its earlier scan, the same for both. `suspicion` learns what the net says of the bare ones.
    """
    def loss(net, indices):
        indices = indices.numpy()
        full, full_low, cells = data.pictures(data.high[indices]), data.pictures(data.low[indices]), data.hidden(indices)
        for i in range(PAIRS - IMPLANTED, PAIRS):
            full[i], full_low[i], cells[i] = map(torch.from_numpy, packages.into(data, indices[i], random))
        twins = np.where(data.concealed[indices], data.twin[indices], indices)
        bare, bare_low = data.pictures(data.high[twins]), data.pictures(data.low[twins])
        alone = np.arange(PAIRS) % 2
        then, then_low = (data.pictures(np.where(alone, 0, plane[indices])) for plane in (data.then, data.then_low))
        # One machine's noise and rendering for both of a pair; the others stay as the simulated machine left them. What is
        # rendered has one energy. The earlier scan was rendered by itself.
        state = torch.get_rng_state()
        for high, low in ((full, full_low), (bare, bare_low)):
            torch.set_rng_state(state)
            high[::DEGRADED] = augment.degraded(high[::DEGRADED].clone())
            low[::DEGRADED] = 0
        known = then[::DEGRADED] > 0
        then[::DEGRADED] = known * augment.degraded(then[::DEGRADED].clone()).clamp(min=1 / 65535)
        then_low[::DEGRADED] = 0
        inputs = augment.end_input(*(torch.cat(planes) for planes in ((full, bare), (full_low, bare_low), (then, then), (then_low, then_low))))
        # Half the time on a CPU that knows bfloat16.
        with torch.autocast("cpu", dtype=torch.bfloat16):
            verdict, evidence = net(inputs)
        suspicion[alone, twins] = verdict[PAIRS:].detach().float().numpy()
        concealed = (torch.arange(2 * PAIRS) < PAIRS).float()
        cells = torch.cat([cells, torch.zeros_like(cells)])
        return F.binary_cross_entropy_with_logits(verdict.float(), concealed) + evidence_loss(evidence.float(), cells)
    return loss


def evidence_loss(evidence, cells):
    """Cells barely touched are left out; present goods weigh as much as absent ones."""
    hidden, bare = (cells >= HIDDEN_CELL).float(), (cells == 0).float()
    each = F.binary_cross_entropy_with_logits(evidence, hidden, reduction="none")
    return (each * hidden).sum() / hidden.sum().clamp(min=1) * 0.5 + (each * bare).sum() / bare.sum() * 0.5


def begun(start, data):
    """The net to train, new or as a file left it."""
    net = ReeferConcealmentNet()
    if start is None:
        return net
    if not start.endswith(".onnx"):
        net.load_state_dict(torch.load(start))
        return net
    some = np.arange(min(256, len(data.entries)))
    return onnx_weights.restore(net, start, augment.end_input(*(data.pictures(plane[some]) for plane in (data.high, data.low, data.then, data.then_low))))


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--shards", nargs="+", required=True)
    arguments.add_argument("--epochs", type=int, default=52, help=f"of {EPOCH} batches")
    arguments.add_argument("--rate", type=float, default=4e-3)
    arguments.add_argument("--threads", type=int, default=1)
    arguments.add_argument("--minutes", type=float, help="one cycle by the clock instead of all epochs")
    arguments.add_argument("--start", help="go on from the weights of this ONNX file, or of an earlier --out")
    arguments.add_argument("--out", required=True)
    given = arguments.parse_args()
    torch.set_num_threads(given.threads)
    torch.manual_seed(SEED)
    random = np.random.default_rng(SEED)
    data = dataset.read(given.shards, dataset.for_training)
    packages, suspicion = Packages(data), np.zeros((2, len(data.entries)), np.float32)
    print(f"{len(data.entries)} cuts of ends, {data.concealed.sum()} with something hidden", flush=True)
    net = fit.fit(begun(given.start, data), lambda _: batches(data, suspicion, random), loss_of(data, packages, suspicion, random),
                  given.epochs, given.rate, "reefer-concealment", given.minutes)
    torch.save(net.state_dict(), given.out)


if __name__ == "__main__":
    main()
