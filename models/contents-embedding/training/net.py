"""contents-embedding: what a container's contents look like, as a direction in 64 dimensions, and cell by cell."""
import torch
from torch import nn
import torch.nn.functional as F

from common.fit import layer

DIMENSIONS = 64


class ContentsEmbeddingNet(nn.Module):
    """[N,2,48,160] -> embedding [N,64] of length 1, cells [N,64,6,20].

    The embedding is the direction of the mean of the cells, so that what a map says of the cells adds up to what the
    embedding says of the container.
    """

    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(
            layer(2, 24, 5, 2), layer(24, 48, 3, 2), layer(48, 96),
            layer(96, 128, 3, 2), layer(128, 128))
        self.cells = nn.Conv2d(128, DIMENSIONS, 1)

    def forward(self, container):
        cells = self.cells(self.features(container))
        return F.normalize(cells.mean((2, 3)), dim=1), cells


def trained(path):
    """The net out of what train.py wrote, ready to evaluate."""
    net = ContentsEmbeddingNet()
    net.load_state_dict({name[4:]: value for name, value in torch.load(path).items() if name.startswith("net.")})
    return net.eval()


class KindHead(nn.Module):
    """Cosine classifier for training: one direction per kind of goods, a margin for the right one."""

    def __init__(self, kinds, scale=16.0, margin=0.1):
        super().__init__()
        self.directions = nn.Parameter(torch.randn(kinds, DIMENSIONS))
        self.scale, self.margin = scale, margin

    def forward(self, embedding, kind):
        cosine = embedding @ F.normalize(self.directions, dim=1).T
        return F.cross_entropy(self.scale * (cosine - self.margin * F.one_hot(kind, len(self.directions))), kind)


def lot_loss(embedding, container, lot, temperature=0.1):
    """Supervised contrast (Khosla et al., 2020): other containers of the lot against all others of the batch."""
    similarity = embedding @ embedding.T / temperature
    same_container = container[:, None] == container[None]
    positive = (lot[:, None] == lot[None]) & ~same_container
    similarity = similarity.masked_fill(same_container, -1e4)
    logs = similarity - similarity.logsumexp(1, keepdim=True)
    count = positive.sum(1)
    each = -(logs * positive).sum(1) / count.clamp(min=1)
    return each[count > 0].mean()
