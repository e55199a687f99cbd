"""What alignment-features keeps and what falls out: `evaluate.py`. A pattern, and the same pattern as other scanners would show it."""
import pathlib
import sys

import torch

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "training"))
from features import AlignmentFeatures

HEIGHT, WIDTH = 256, 512


def attenuation():
    """Boxes of goods, 0.5 to 3."""
    torch.manual_seed(1)
    plane = torch.full((HEIGHT, WIDTH), 0.5)
    for x, y, wide, high in torch.stack([torch.randint(0, most, (60,)) for most in (WIDTH, HEIGHT, 60, 40)], 1).tolist():
        plane[y:y + high, x:x + wide] += 0.35
    return plane.clamp(max=3)


def apart(a, b):
    """Mean difference as a share of the mean size."""
    return ((a - b).abs().mean() / a.abs().mean()).item()


def main():
    net, plane = AlignmentFeatures(), attenuation()
    found, grain = net(plane), 0.01 * torch.randn(HEIGHT, WIDTH)
    print(f"features lie between {found.min():.2f} and {found.max():.2f}")
    others = {"half the contrast": plane * 0.5, "an offset and a drift along": plane + torch.linspace(0.1, 0.6, WIDTH), "noise of 0.01": plane + grain}
    for name, other in others.items():
        print(f"{name}: attenuation changes by {100 * apart(plane, other):.1f} %, features by {100 * apart(found, net(other)):.1f} %")


if __name__ == "__main__":
    main()
