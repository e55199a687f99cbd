"""Trains reefer-end on simulated ends of reefers and dry boxes: `train.py --shards DIR... --out weights`."""
import argparse

import numpy as np
import torch
import torch.nn.functional as F

from common import augment, ends, fit
from common.ends import end_window, jittered
from common.preprocess import resample
from net import ReeferEndNet

BATCH = 64
VARIANTS = 1


def cut(all_ends, seed):
    """uint16 [n,44,16] windows, jittered, and whether machinery stands in each."""
    random = np.random.default_rng(seed)
    pixels, machinery = [], []
    for end in all_ends:
        transmission = end.transmission()
        for _ in range(VARIANTS):
            x0, y0, x1, y1 = end_window(jittered(end.box, random), *transmission.shape)
            pixels.append(np.round(resample(transmission[y0:y1, x0:x1], 44, 16) * 65535).astype(np.uint16))
            machinery.append(end.machinery)
    return np.array(pixels), np.array(machinery)


def batches(machinery, random):
    """Index batches, half of them with machinery."""
    with_it, without = np.flatnonzero(machinery), np.flatnonzero(~machinery)
    count = len(without) // (BATCH // 2)
    order = random.permutation(without)[:count * (BATCH // 2)].reshape(count, -1)
    return [torch.from_numpy(np.concatenate([row, random.choice(with_it, BATCH // 2)])) for row in order]


def loss_of(pixels, machinery):
    """Cross entropy of the verdict, under a scanner's noise and a vendor's rendering."""
    def loss(net, indices):
        indices = indices.numpy()
        crops = torch.from_numpy(pixels[indices].astype(np.float32) / 65535)
        inputs = augment.container_input(augment.rendering(augment.detector(crops)))
        return F.binary_cross_entropy_with_logits(net(inputs), torch.from_numpy(machinery[indices]).float())
    return loss


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--shards", nargs="+", required=True)
    arguments.add_argument("--epochs", type=int, default=1)
    arguments.add_argument("--out", required=True)
    given = arguments.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(1)
    random = np.random.default_rng(1)
    pixels, machinery = cut(ends.for_training(ends.read(*given.shards)), 1)
    print(f"{len(machinery)} cuts of ends, {machinery.sum()} with machinery", flush=True)
    net = fit.fit(ReeferEndNet(), lambda _: batches(machinery, random), loss_of(pixels, machinery), given.epochs, 4e-3, "reefer-end")
    torch.save(net.state_dict(), given.out)


if __name__ == "__main__":
    main()
