"""A convolutional reader of one line: columns of evidence for CTC, no recurrence."""
import torch
from torch import nn

from charset import CLASSES


def convolution(inputs, outputs, stride=(1, 1), kernel=(3, 3)):
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, kernel, stride, tuple(side // 2 for side in kernel), bias=False),
        nn.BatchNorm2d(outputs), nn.ReLU(inplace=True))


class Along(nn.Module):
    """Looks along the line; what it finds is added to what was known."""

    def __init__(self, channels, width):
        super().__init__()
        self.body = nn.Sequential(convolution(channels, channels, kernel=(1, width)), nn.Conv2d(channels, channels, 1, bias=False), nn.BatchNorm2d(channels))

    def forward(self, x):
        return torch.relu(x + self.body(x))


class TextLineNet(nn.Module):
    """Ink N x 1 x 32 x W (0 paper, 1 ink) to log-probabilities N x W/2 x classes.

    The convolutions end at a quarter of the width, where an l takes little more than a column; each gives two answers, so
    that CTC has room for its blank between two of them.
    """

    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(
            convolution(1, 16, stride=(2, 2)), convolution(16, 24),
            convolution(24, 48, stride=(2, 1)), convolution(48, 48),
            convolution(48, 80, stride=(2, 2)), convolution(80, 80),
            # The height goes, every row of it with weights of its own.
            nn.Conv2d(80, 160, (4, 1), bias=False), nn.BatchNorm2d(160), nn.ReLU(inplace=True),
            Along(160, 3), Along(160, 5), Along(160, 5), nn.Dropout(0.1))
        self.head = nn.Conv2d(160, 2 * CLASSES, 1)

    def forward(self, ink):
        return self.answers(self.body(ink)).log_softmax(-1)

    def answers(self, features):
        """Logits N x W/2 x classes of the body's features."""
        both = self.head(features).squeeze(2).transpose(1, 2)
        return both.reshape(both.shape[0], -1, CLASSES)
