"""reefer-end: whether a cooling unit stands in this end of a container. Small, because every container pays for it."""
import torch
from torch import nn

from common.fit import layer


class ReeferEndNet(nn.Module):
    """[N,2,44,16] -> machinery [N]: log-odds."""

    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(layer(2, 12), layer(12, 20, 3, 2), layer(20, 28, 3, 2), layer(28, 28))
        self.verdict = nn.Linear(28 * 11 * 4, 1)

    def forward(self, end):
        return self.verdict(self.features(end).reshape(-1, 28 * 11 * 4)).reshape(-1)
