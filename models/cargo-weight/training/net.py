"""cargo-weight: from what the beam lost in a container to cargo per area, with its 5 % and 95 % bounds."""
import torch
from torch import nn
import torch.nn.functional as F

READINGS = 111


class Member(nn.Module):
    """A straight line through the readings, as physics would have it, and what two hidden layers add to it."""

    def __init__(self):
        super().__init__()
        self.line = nn.Linear(READINGS, 3)
        self.rest = nn.Sequential(
            nn.Linear(READINGS, 64), nn.ReLU(), nn.Dropout(0.1), nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 3))

    def forward(self, readings):
        return self.line(readings) + 0.3 * self.rest(readings)


class CargoWeightNet(nn.Module):
    """[N,111] -> [N,3]: 5 %, 50 % and 95 % of cargo mass per area of the container's side, t/m². Mean of the members."""

    def __init__(self, mean, spread, members=4):
        super().__init__()
        self.register_buffer("mean", mean)
        self.register_buffer("spread", spread)
        self.members = nn.ModuleList(Member() for _ in range(members))

    def each(self, readings):
        """[members,N,3]"""
        scaled = ((readings - self.mean) / self.spread).clamp(-6, 6)
        raw = torch.stack([member(scaled) for member in self.members])
        middle = raw[..., 1]
        return torch.stack([middle - 0.1 * F.softplus(raw[..., 0]), middle, middle + 0.1 * F.softplus(raw[..., 2])], -1)

    def forward(self, readings):
        return self.each(readings).mean(0)
