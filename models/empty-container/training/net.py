"""empty-container: is anything loaded, and where. One pass gives both."""
import torch
from torch import nn

from common.fit import layer


class EmptyContainerNet(nn.Module):
    """[N,2,96,320] -> loaded [N], evidence [N,12,40].

    Evidence is the log-odds of cargo in a cell of 8 x 8 samples, taught with the simulator's cargo masks. The
    verdict is their log-sum-exp (the log of the summed odds: one clear cell suffices), with a learned scale, so
    that what the saliency map shows is what the verdict is made of.
    """

    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(
            layer(2, 20, 5, 2), layer(20, 40, 3, 2), layer(40, 56, 3, 2),
            layer(56, 64), layer(64, 64, dilation=2), layer(64, 64, dilation=4), layer(64, 64))
        self.cells = nn.Conv2d(64, 1, 1)
        self.scale = nn.Parameter(torch.tensor(1.0))
        self.shift = nn.Parameter(torch.tensor(-3.0))

    def forward(self, container):
        evidence = self.cells(self.features(container)).reshape(-1, 12, 40)
        loaded = self.scale * torch.logsumexp(evidence.reshape(-1, 480), 1) + self.shift
        return loaded, evidence
