"""Puts the weights of an exported ONNX file back into a net whose training goes on: batch norm, folded away there, is told anew."""
import onnx
import torch
from onnx import numpy_helper


@torch.no_grad()
def restore(net, path, inputs):
    """Makes `net` say what the file says, in training too: its batch norms take the mean and spread that `inputs` have there.

    Convolutions are matched in the order of their layers, everything else by name.
    """
    graph = onnx.load(str(path)).graph
    weights = {w.name: torch.from_numpy(numpy_helper.to_array(w).copy()) for w in graph.initializer}
    named = dict(net.named_parameters())
    for name in set(weights) & set(named):
        named[name].copy_(weights[name])
    folded = [node.input for node in graph.node if node.op_type == "Conv" and node.input[1] not in named]
    order, hooks = [], []
    for module in net.modules():
        if isinstance(module, torch.nn.Sequential) and len(module) > 1 and isinstance(module[1], torch.nn.BatchNorm2d):
            hooks.append(module.register_forward_pre_hook(lambda called, _: order.append(called)))
    net.eval()(inputs[:1])
    for hook in hooks:
        hook.remove()
    if len(order) != len(folded):
        raise ValueError(f"{path} has {len(folded)} folded convolutions, the net {len(order)}")
    for layer, (_, weight, bias) in zip(order, folded):
        layer[0].weight.copy_(weights[weight])
        norm = layer[1]
        norm.running_mean.zero_()
        norm.running_var.fill_(1 - norm.eps)
        norm.weight.fill_(1)
        norm.bias.copy_(weights[bias])
    seen = {}
    hooks = [layer[1].register_forward_pre_hook(lambda norm, x: seen.update({norm: x[0]})) for layer in order]
    net(inputs)
    for hook in hooks:
        hook.remove()
    for layer in order:
        norm, mean, variance = layer[1], seen[layer[1]].mean((0, 2, 3)), seen[layer[1]].var((0, 2, 3), unbiased=False)
        norm.running_mean.copy_(mean)
        norm.running_var.copy_(variance)
        norm.weight.copy_((variance + norm.eps).sqrt())
        norm.bias.add_(mean)
    return net
