"""Trains cargo-weight on a weighing table: `train.py --table FILE --out weights.pt`. A minute or two on one thread."""
import argparse
import time

import numpy as np
import torch

from net import CargoWeightNet
from table import mirrored, read

BATCH, RATE = 256, 2e-3
BOUNDS = torch.tensor([0.05, 0.5, 0.95])
HELD_OUT = "kept-back"


def loss_of(density, tonnes, area):
    """Pinball loss of the three bounds in tonnes; a tonne counts less on a heavy load."""
    off = tonnes[None, :, None] - density * area[None, :, None]
    pinball = torch.maximum(BOUNDS * off, (BOUNDS - 1) * off)
    return (pinball.sum(2) / (1 + 0.1 * tonnes)).mean()


def scales(net, data):
    """What the lower and the upper half of the interval must be stretched by so that 5 % lie beyond each."""
    low, middle, high = (net(torch.from_numpy(data.readings)) * torch.from_numpy(data.area)[:, None]).numpy().T
    below = (middle - data.tonnes) / np.maximum(middle - low, 1e-3)
    above = (data.tonnes - middle) / np.maximum(high - middle, 1e-3)
    return float(np.quantile(below, 0.95)), float(np.quantile(above, 0.95))


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--table", required=True)
    arguments.add_argument("--epochs", type=int, default=120)
    arguments.add_argument("--out", required=True)
    given = arguments.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(1)
    random = np.random.default_rng(1)
    everything = read(given.table)
    everything = everything.where(everything.profile != HELD_OUT)
    train, check = everything.where(everything.seed % 6 != 0), everything.where(everything.seed % 6 == 0)
    readings = torch.from_numpy(np.concatenate([train.readings, mirrored(train.readings)]))
    tonnes, area = (torch.from_numpy(np.concatenate([a, a])) for a in (train.tonnes, train.area))
    net = CargoWeightNet(readings.mean(0), readings.std(0) + 1e-3)
    optimiser = torch.optim.AdamW(net.parameters(), RATE, weight_decay=0.05)
    steps = given.epochs * (len(tonnes) // (2 * BATCH))
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, 2 * RATE, total_steps=steps + 1, pct_start=0.1)
    started = time.time()
    print(f"{len(train.tonnes)} readings to train on, {len(check.tonnes)} to check", flush=True)
    for epoch in range(given.epochs):
        net.train()
        for rows in random.permutation(len(tonnes))[:len(tonnes) // (2 * BATCH) * BATCH].reshape(-1, BATCH):
            loss = loss_of(net.each(readings[rows]), tonnes[rows], area[rows])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
        if epoch % 20 == 19:
            net.eval()
            with torch.no_grad():
                middle = net(torch.from_numpy(check.readings))[:, 1].numpy() * check.area
            off = np.abs(middle - check.tonnes)[check.tonnes > 0]
            print(f"epoch {epoch + 1} mean error {1000 * off.mean():.0f} kg, median {1000 * np.median(off):.0f} kg, {time.time() - started:.0f} s", flush=True)
    net.eval()
    with torch.no_grad():
        low, high = scales(net, check)
    print(f"interval halves stretched by {low:.3f} and {high:.3f}")
    torch.save({"weights": net.state_dict(), "low": low, "high": high}, given.out)


if __name__ == "__main__":
    main()
