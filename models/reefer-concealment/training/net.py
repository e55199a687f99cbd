"""reefer-concealment: is something hidden in this end of a reefer, and where. One pass gives both."""
import torch
from torch import nn

from common.fit import layer


class ReeferConcealmentNet(nn.Module):
    """[N,2,176,64] -> concealed [N], evidence [N,44,16].

    Evidence is the log-odds of hidden goods in a cell of 4 x 4 samples, about 7 cm across. The verdict is their
    log-sum-exp with a learned scale: what the map shows is what the verdict is made of.
    """

    def __init__(self, wide=40):
        super().__init__()
        self.features = nn.Sequential(
            layer(2, 20, 5, 2), layer(20, wide, 3, 2),
            layer(wide, wide), layer(wide, wide, dilation=2), layer(wide, wide, dilation=4), layer(wide, wide, dilation=8),
            layer(wide, wide))
        self.cells = nn.Conv2d(wide, 1, 1)
        self.scale = nn.Parameter(torch.tensor(1.0))
        self.shift = nn.Parameter(torch.tensor(-3.0))

    def forward(self, end):
        evidence = self.cells(self.features(end)).reshape(-1, 44, 16)
        concealed = self.scale * torch.logsumexp(evidence.reshape(-1, 704), 1) + self.shift
        return concealed, evidence
