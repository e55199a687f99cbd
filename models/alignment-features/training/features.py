"""alignment-features: what two scans of one thing have in common whatever their gain, offset and gamma."""
import torch
from torch import nn
import torch.nn.functional as F

BAND_RADIUS, CONTRAST_RADIUS = 5, 8
SIDE, FLAT = 0.157, 0.06


class AlignmentFeatures(nn.Module):
    """attenuation [H,W] -> features [H,W], at least 17 x 17; the twin of Features.Of in vision/Core/Comparison."""

    def forward(self, attenuation):
        band = smoothed(attenuation) - blurred(attenuation, BAND_RADIUS)
        return band / (blurred(band * band, CONTRAST_RADIUS).clamp(min=0).sqrt() + FLAT)


def smoothed(x):
    """Three taps along and down; the first and last column are only smoothed down."""
    inner = (1 - 2 * SIDE) * x[:, 1:-1] + SIDE * (x[:, :-2] + x[:, 2:])
    x = torch.cat([x[:, :1], inner, x[:, -1:]], 1)
    above, below = torch.cat([x[:1], x[:-1]]), torch.cat([x[1:], x[-1:]])
    return (1 - 2 * SIDE) * x + SIDE * (above + below)


def blurred(x, radius):
    """Means over a window, twice along and twice down; the border's samples go on outside."""
    x = x[None, None]
    for pad, window in 2 * [((radius, radius, 0, 0), (1, 2 * radius + 1))] + 2 * [((0, 0, radius, radius), (2 * radius + 1, 1))]:
        x = F.avg_pool2d(F.pad(x, pad, mode="replicate"), window, stride=1)
    return x[0, 0]
