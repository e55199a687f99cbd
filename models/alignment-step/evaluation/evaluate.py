"""How exact alignment-step is: `evaluate.py`. A pattern moved by a known amount, steps in single and in double precision."""
import pathlib
import sys

import torch

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "training"))
from step import AlignmentStep

HEIGHT, WIDTH, MARGIN = 512, 2048, 40
ALONG, DOWN, STEPS = 0.7, -0.4, 6


def pattern(y, x):
    """Band-passed texture, about -2 to 2."""
    return torch.sin(x / 3.1) * torch.cos(y / 4.7) + 0.7 * torch.sin(0.21 * x + 0.13 * y) * torch.cos(0.11 * x - 0.19 * y)


def shift(sums):
    """The shift along and down that one step asks for, all columns as one."""
    xx, xy, _, yy, _, _, xe, ye = sums[MARGIN:-MARGIN, :8].double().sum(0)
    return torch.linalg.solve(torch.stack([torch.stack([xx, xy]), torch.stack([xy, yy])]), torch.stack([xe, ye]))


def found(dtype):
    """The first step's sums, and the shift after STEPS steps."""
    y, x = torch.meshgrid(torch.arange(HEIGHT, dtype=torch.float64), torch.arange(WIDTH, dtype=torch.float64), indexing="ij")
    first, second = pattern(y, x).to(dtype), pattern(y - DOWN, x - ALONG).to(dtype)
    net, at, once = AlignmentStep(), torch.zeros(2, dtype=torch.float64), None
    for _ in range(STEPS):
        warp = torch.stack([torch.arange(WIDTH) + at[0], torch.full((WIDTH,), (HEIGHT - 1) / 2) + at[1], torch.full((WIDTH,), (HEIGHT - 1) / 2)], 1)
        sums = net(first, second, warp.to(dtype))
        once = sums if once is None else once
        at = at + shift(sums)
    return once, at


def main():
    (single, at), (double, _) = found(torch.float32), found(torch.float64)
    apart = (single - double).abs().amax(0) / double.abs().amax(0)
    print(f"sums in single precision lie at most {apart.max():.1e} of the largest from those in double")
    print(f"after {STEPS} steps: along {at[0]:.4f} of {ALONG}, down {at[1]:.4f} of {DOWN}")


if __name__ == "__main__":
    main()
