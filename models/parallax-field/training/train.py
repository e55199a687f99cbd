"""Trains parallax-field on simulated pairs: `train.py --shards DIR... --out weights`."""
import argparse

import numpy as np
import torch

import dataset
from common import fit
from net import CHANNELS, DOWN, ALONG, LESS, MORE, ParallaxFieldNet

ROWS, COLUMNS, PAIRS, EPOCH = 64, 96, 8, 100
GUESSED = 0.03  # what a cell weighs whose shift is its neighbour's
SEED = 1


def batch(pairs, random):
    """float32 torch: input [n, channels, rows, columns] of parts of pairs, every second one mirrored; shifts and where they are known [n, 3, ...]."""
    cut = np.zeros((PAIRS, CHANNELS + 3, ROWS, COLUMNS), np.float32)
    for to in cut:
        pair = pairs[random.integers(len(pairs))]
        rows, columns = pair.shape[1:]
        top, left = random.integers(max(1, rows - ROWS + 1)), random.integers(max(1, columns - COLUMNS + 1))
        part = pair[:, top:top + ROWS, left:left + COLUMNS]
        to[:, :part.shape[1], :part.shape[2]] = mirrored(part) if random.random() < 0.5 else part
    cut = torch.from_numpy(cut)
    return cut[:, :CHANNELS].contiguous(memory_format=torch.channels_last), cut[:, CHANNELS:]


def mirrored(part):
    """The other way round along the scan."""
    other = part[:, :, ::-1].copy()
    other[[LESS, MORE]] = other[[MORE, LESS]]
    other[[ALONG, CHANNELS + 1]] *= -1
    return other


def loss_of(pairs, random):
    """The distance to the true place; and how well the net knows it, as a Laplace distribution's likelihood."""
    def loss(net, _):
        evidence, truth = batch(pairs, random)
        field = net(evidence)
        error = ((field[:, :2] - truth[:, :2]).square().sum(1) + 1e-4).sqrt()
        doubt = field[:, 2]
        inside = evidence.abs().amax(1) > 0
        weight = torch.where(truth[:, 2] > 0, 1.0, GUESSED) * inside
        return ((error + 0.5 * (error.detach() * torch.exp(-doubt) + doubt)) * weight).sum() / weight.sum()
    return loss


@torch.no_grad()
def errors(net, pairs):
    """Mean over pairs of the mean error, samples, of where it is known: as the field was, and as the net leaves it."""
    found = []
    for pair in pairs:
        rows, columns = (-(-size // 8) * 8 for size in pair.shape[1:])
        whole = np.zeros((len(pair), rows, columns), np.float32)
        whole[:, :pair.shape[1], :pair.shape[2]] = pair
        whole = torch.from_numpy(whole)
        known = whole[-1] > 0
        before = torch.stack([8 * whole[DOWN], whole[ALONG]])
        after = net(whole[None, :CHANNELS])[0, :2]
        found.append([(field - whole[CHANNELS:CHANNELS + 2]).square().sum(0).sqrt()[known].mean().item() for field in (before, after)])
    return np.mean(found, 0)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--shards", nargs="+", required=True)
    arguments.add_argument("--epochs", type=int, default=70, help=f"of {EPOCH} batches")
    arguments.add_argument("--rate", type=float, default=4e-3)
    arguments.add_argument("--threads", type=int, default=1)
    arguments.add_argument("--minutes", type=float, help="one cycle by the clock instead of all epochs")
    arguments.add_argument("--out", required=True)
    given = arguments.parse_args()
    torch.set_num_threads(given.threads)
    torch.manual_seed(SEED)
    random = np.random.default_rng(SEED)
    pairs, others = (dataset.read(given.shards, wanted) for wanted in (dataset.for_training, dataset.for_validation))
    print(f"{len(pairs)} pairs, {len(others)} to check with", flush=True)
    net = fit.fit(ParallaxFieldNet(), lambda _: [None] * EPOCH, loss_of(pairs, random), given.epochs, given.rate, "parallax-field", given.minutes)
    before, after = errors(net, others)
    print(f"mean error of {len(others)} other pairs: {before:.3f} samples before, {after:.3f} after")
    torch.save(net.state_dict(), given.out)


if __name__ == "__main__":
    main()
