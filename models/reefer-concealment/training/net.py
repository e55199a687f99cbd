"""reefer-concealment: is something hidden in this end of a reefer, and where. One pass gives both."""
import torch
from torch import nn
from torch.nn.functional import interpolate

from common.fit import layer

OWN, SINCE = 3, 4

class ReeferConcealmentNet(nn.Module):
    """[N,7,176,64] -> concealed [N], evidence [N,44,16].

    Three channels are of the end itself, four of what changed since an earlier scan, all 0 where there is none; each kind has a
    stem of its own.

    Evidence is the log-odds of hidden goods in a cell of 4 x 4 samples, about 7 cm across. It is read at three scales, of 4, 8
    and 16 samples: the coarse ones see the whole end and know whose layout it is, and where in the end they look. The verdict is
    the log-sum-exp of the cells with a learned scale: what the map shows is what the verdict is made of.
    """

    def __init__(self, own=20, since=12, fine=48, middle=96, coarse=128):
        super().__init__()
        self.stem = layer(OWN, own, 5, 2)
        self.since = layer(SINCE, since, 5, 2)
        self.fine = nn.Sequential(layer(own + since, fine, 3, 2), layer(fine, fine))
        self.middle = nn.Sequential(layer(fine, middle, 3, 2), layer(middle, middle), layer(middle, middle))
        self.where = nn.Parameter(torch.zeros(1, coarse, 11, 4))
        self.coarse = nn.ModuleList([layer(middle, coarse, 3, 2), layer(coarse, coarse), layer(coarse, coarse)])
        self.to_middle, self.at_middle = nn.Conv2d(coarse, middle, 1), layer(middle, middle)
        self.to_fine, self.at_fine = nn.Conv2d(middle, fine, 1), layer(fine, fine)
        self.cells = nn.Conv2d(fine, 1, 1)
        self.scale = nn.Parameter(torch.tensor(1.0))
        self.shift = nn.Parameter(torch.tensor(-3.0))

    def forward(self, end):
        fine = self.fine(torch.cat([self.stem(end[:, :OWN]), self.since(end[:, OWN:])], 1))
        middle = self.middle(fine)
        coarse = self.coarse[0](middle) + self.where
        coarse = coarse + self.coarse[2](self.coarse[1](coarse))
        middle = middle + self.at_middle(middle + finer(self.to_middle(coarse)))
        fine = fine + self.at_fine(fine + finer(self.to_fine(middle)))
        evidence = self.cells(fine).reshape(-1, 44, 16)
        concealed = self.scale * torch.logsumexp(evidence.reshape(-1, 704), 1) + self.shift
        return concealed, evidence


def finer(features):
    """Twice as many cells each way."""
    return interpolate(features, scale_factor=2.0, mode="nearest")
