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
            layer(2, 16, 5, 2), layer(16, 24, 3, 2), layer(24, 40, 3, 2),
            layer(40, 48), layer(48, 48, dilation=2), layer(48, 48, dilation=4), layer(48, 48))
        self.cells = nn.Conv2d(48, 1, 1)
        self.scale = nn.Parameter(torch.tensor(1.0))
        self.shift = nn.Parameter(torch.tensor(-3.0))

    def forward(self, container):
        evidence = self.cells(self.features(container)).reshape(-1, 12, 40)
        loaded = self.scale * torch.logsumexp(evidence.reshape(-1, 480), 1) + self.shift
        return loaded, evidence
