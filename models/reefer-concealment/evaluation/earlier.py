"""Fits the rule that takes an earlier scan for evidence, cell by cell: `earlier.py --cells FILE --shape 44 16`.

The file is what `./run evaluate reefers --with-earlier --cells FILE` writes: for every end, planes of the model's log-odds, of the
change since the earlier scan in spreads, and of the share of each cell that goods cover.
"""
import argparse

import numpy as np
import torch

HIDDEN_CELL = 0.2
NOTHING = 0.1
SELECTED = 0.1  # of clean reefers, whose two ends must both stay below the threshold


def fitted(evidence, change, hidden, steps=60):
    """Constant and weights of evidence and of the change's logarithm by logistic regression; present and absent goods weigh the same."""
    x = torch.from_numpy(np.stack([np.ones_like(evidence), evidence, np.log(NOTHING + change)], 1)).double()
    y = torch.from_numpy(hidden).double()
    weight = torch.where(y > 0, 0.5 / y.sum(), 0.5 / (1 - y).sum())
    rule = torch.zeros(3, dtype=torch.double, requires_grad=True)
    optimiser = torch.optim.LBFGS([rule], max_iter=steps, line_search_fn="strong_wolfe")

    def loss():
        optimiser.zero_grad()
        total = (weight * torch.nn.functional.binary_cross_entropy_with_logits(x @ rule, y, reduction="none")).sum()
        total.backward()
        return total

    optimiser.step(loss)
    return rule.detach().numpy()


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--cells", required=True)
    arguments.add_argument("--shape", type=int, nargs=2, default=[44, 16])
    given = arguments.parse_args()
    torch.set_num_threads(1)
    evidence, change, covered = np.fromfile(given.cells, "<f4").reshape(-1, 3, given.shape[0] * given.shape[1]).transpose(1, 0, 2)
    sure = (covered == 0) | (covered >= HIDDEN_CELL)
    constant, of_evidence, of_change = fitted(evidence[sure], change[sure], covered[sure] >= HIDDEN_CELL)
    full = covered.max(1) > 0
    print(f"{len(covered)} ends, {full.sum()} with goods")
    scores = np.logaddexp.reduce(constant + of_evidence * evidence + of_change * np.log(NOTHING + change), 1) - np.log(evidence.shape[1])
    level = np.quantile(scores[~full], (1 - SELECTED) ** 0.5)
    print(f"earlier: {constant:.4f} {of_evidence:.4f} {of_change:.4f} {1 / (1 + np.exp(-level)):.4f}")


if __name__ == "__main__":
    main()
