"""The training loop both models share: AdamW, one cycle, an exponential average of the weights."""
import copy
import math
import time

import torch


def layer(inputs, outputs, kernel=3, stride=1, dilation=1):
    """Convolution, batch norm, ReLU; padded to keep the size."""
    padding = tuple(dilation * (k // 2) for k in (kernel if isinstance(kernel, tuple) else (kernel, kernel)))
    return torch.nn.Sequential(
        torch.nn.Conv2d(inputs, outputs, kernel, stride, padding, dilation, bias=False),
        torch.nn.BatchNorm2d(outputs), torch.nn.ReLU(True))


def fit(net, batches, loss_of, epochs, rate, name, minutes=None):
    """Trains in place for `epochs` passes of `batches(epoch)` and returns the averaged net, ready to evaluate.

    `batches` returns a list of index tensors; `loss_of(net, indices)` draws, augments and scores one batch. With `minutes` the
    cycle goes by the clock and ends with the pass in which they are over, or after all epochs.
    """
    net = net.to(memory_format=torch.channels_last)
    average = copy.deepcopy(net).eval()
    optimiser = torch.optim.AdamW(net.parameters(), rate / 2, weight_decay=0.01)
    started, done = time.time(), 0

    def over():
        """Of the minutes, the part that is over."""
        return min(1, (time.time() - started) / (60 * minutes))

    if minutes:
        schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda _: 2 * cycle(over()))
    else:
        schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, rate, total_steps=epochs * len(batches(0)), pct_start=0.15)
    for epoch in range(epochs):
        if minutes and over() >= 1:
            break
        net.train()
        total = count = 0
        for indices in batches(epoch):
            loss = loss_of(net, indices)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 5)
            optimiser.step()
            schedule.step()
            done += 1
            follow(average, net, min(0.995, done / (done + 10)))
            total, count = total + loss.item(), count + 1
        print(f"{name} epoch {epoch + 1}/{epochs} loss {total / count:.4f} {time.time() - started:.0f} s", flush=True)
    return average


def cycle(share, rise=0.15):
    """Of the highest rate, the part that is due after a share of the time: up along a cosine, then down to nothing along another."""
    return 0.5 - 0.48 * math.cos(math.pi * share / rise) if share < rise else 0.5 + 0.5 * math.cos(math.pi * (share - rise) / (1 - rise))


@torch.no_grad()
def follow(average, net, keep):
    """Moves the averaged weights a step towards the net's; counters are copied."""
    for slow, fast in zip(average.state_dict().values(), net.state_dict().values()):
        if slow.dtype.is_floating_point:
            slow.mul_(keep).add_(fast, alpha=1 - keep)
        else:
            slow.copy_(fast)
