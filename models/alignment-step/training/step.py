"""alignment-step: what one Gauss-Newton step of aligning two scans needs, summed down every column of the first scan."""
import torch
from torch import nn

ROBUST, MOST = 0.6, 2.0


class AlignmentStep(nn.Module):
    """first [H,W], second [h,w], warp [W,3] -> sums [W,11]; the twin of ColumnWarp.Apply and ColumnSums.Of in vision/Core/Comparison.

    A column of the warp: the second's column, its row at the first's middle row, and its rows from there to the first's bottom.
    """

    def forward(self, first, second, warp):
        rows = torch.arange(first.shape[0], dtype=first.dtype)
        share = ((2 * rows - (first.shape[0] - 1)) / (first.shape[0] - 1))[:, None]
        shown, valid = self.shown(second, share, warp[:, 0], warp[:, 1], warp[:, 2])
        both, inner = first + shown, slice(1, -1)
        left = (first - shown)[inner, inner].clamp(-MOST, MOST)
        across = (both[inner, 2:] - both[inner, :-2]) * 0.25
        down = (both[2:, inner] - both[:-2, inner]) * 0.25
        weight = (valid[1:-1] * valid[:-2] * valid[2:])[:, inner] / (1 + left * left / (ROBUST * ROBUST))
        share = share[inner]
        xy, yy, ye = weight * across * down, weight * down * down, weight * down * left
        planes = (weight * across * across, xy, xy * share, yy, yy * share, yy * share * share,
                  weight * across * left, ye, ye * share, weight, weight * left * left)
        sums = torch.stack([plane.sum(0) for plane in planes], 1)

        # The first and the last column have no gradient and count for nothing.
        nothing = torch.zeros_like(sums[:1])
        return torch.cat([nothing, sums, nothing])

    @staticmethod
    def shown(second, share, column, middle, reach):
        """The second as the first would show it, and 1 where it has samples. Gathers, not GridSample: they keep whole samples whole."""
        last_column, last_row = second.shape[1] - 1, second.shape[0] - 1
        row = middle + reach * share
        valid = ((column >= 0) & (column <= last_column) & (row >= 0) & (row <= last_row)).to(second.dtype)
        column, row = column.clamp(min=0).clamp(max=last_column), row.clamp(min=0).clamp(max=last_row)
        i, j = column.long().clamp(max=last_column - 1), row.long().clamp(max=last_row - 1)
        left = second.index_select(1, i)
        between = left + (column - i) * (second.index_select(1, i + 1) - left)
        above = between.gather(0, j)
        return valid * (above + (row - j) * (between.gather(0, j + 1) - above)), valid
