"""parallax-field: where cells of a scan lie in another whose beam stood elsewhere."""
import torch
from torch import nn
from torch.nn.functional import interpolate

from common.fit import layer

# Channels as vision/Core/Comparison/Alignment/FieldEvidence.cs makes them: shifts of the depth search, then shifts around the
# field, two of them along, then the field itself.
CHANNELS, SEARCHED = 33, 17
LESS, MORE, DOWN, ALONG = 24, 25, 28, 29
SHIFT, STEP = 8, 2


class ParallaxFieldNet(nn.Module):
    """[N,33,rows,columns] of cells, multiples of 8 -> field [N,3,rows,columns]: shift down and along, samples, and log of the error to expect.

    A U of four scales. It corrects the field that Gauss-Newton left by a little, or leaves it for another of the searched shifts, as a
    gate between the two says.
    """

    def __init__(self, widths=(24, 40, 64, 64)):
        super().__init__()
        self.begin = nn.Sequential(layer(CHANNELS, widths[0]), layer(widths[0], widths[0]))
        self.down = nn.ModuleList(
            nn.Sequential(layer(a, b, 3, 2), layer(b, b), layer(b, b)) for a, b in zip(widths, widths[1:]))
        self.up = nn.ModuleList(nn.Conv2d(b, a, 1) for a, b in zip(widths, widths[1:]))
        self.join = nn.ModuleList(layer(a, a) for a in widths[:-1])
        self.end = nn.Conv2d(widths[0], SEARCHED + 4, 1)

    def forward(self, evidence):
        scales = [self.begin(evidence)]
        for down in self.down:
            scales.append(down(scales[-1]))
        x = scales.pop()
        for up, join in zip(reversed(self.up), reversed(self.join)):
            here = scales.pop()
            x = here + join(here + interpolate(up(x), scale_factor=2.0, mode="nearest"))
        found = self.end(x)
        searched = (torch.softmax(found[:, :SEARCHED], 1) * shifts(found)).sum(1, True)
        gate = torch.sigmoid(found[:, SEARCHED:SEARCHED + 1])
        down = SHIFT * evidence[:, DOWN:DOWN + 1] + found[:, SEARCHED + 1:SEARCHED + 2]
        along = evidence[:, ALONG:ALONG + 1] + found[:, SEARCHED + 2:SEARCHED + 3]
        doubt = found[:, SEARCHED + 3:].clamp(-4, 3)
        return torch.cat([down + gate * (searched - down), along, doubt], 1)


def shifts(like):
    """[1,17,1,1]: those that the depth search tries, samples."""
    return (STEP * (torch.arange(SEARCHED, dtype=like.dtype) - SEARCHED // 2))[None, :, None, None]
