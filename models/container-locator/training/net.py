"""container-locator: what each column of a view belongs to, and what kind of picture it is."""
import torch
from torch import nn

from common.fit import layer

CHANNELS = 8


class ContainerLocatorNet(nn.Module):
    """[N,2,128,512] -> columns [N,8,256], kind [N,4].

    A scan is read column by column, as it was taken: the picture is folded to one feature vector a column, then
    wide one-dimensional convolutions decide over columns together. Channels: 0 inside, 1 left edge, 2 right edge
    (log-odds), 3 top, 4 bottom (0..1 of the height), 5 and 6 left and right edge offset (columns), 7 cab (log-odds).
    """

    def __init__(self):
        super().__init__()
        self.picture = nn.Sequential(
            layer(2, 16, (7, 5), (4, 2)), layer(16, 24, 3, 2), layer(24, 40, 3, (2, 1)), layer(40, 64, 3, (2, 1)))
        self.along = nn.Sequential(
            line(256, 96, 5, 1), *(line(96, 96, 3, dilation) for dilation in (2, 4, 8, 16, 32, 1)))
        self.columns = nn.Conv1d(96, 2 * CHANNELS, 1)
        self.kind = nn.Linear(192, 4)

    def forward(self, picture):
        features = self.along(self.picture(picture).reshape(-1, 256, 128))
        halves = self.columns(features)
        columns = torch.stack([halves[:, :CHANNELS], halves[:, CHANNELS:]], 3).reshape(-1, CHANNELS, 256)
        rows = torch.sigmoid(columns[:, 3:5])
        columns = torch.cat([columns[:, :3], rows, columns[:, 5:]], 1)
        return columns, self.kind(torch.cat([features.mean(2), features.amax(2)], 1))


def line(inputs, outputs, kernel, dilation):
    """The one-dimensional twin of common.fit.layer."""
    return nn.Sequential(
        nn.Conv1d(inputs, outputs, kernel, 1, dilation * (kernel // 2), dilation, bias=False),
        nn.BatchNorm1d(outputs), nn.ReLU(True))
