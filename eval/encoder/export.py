"""Makes the weights file of the engine from a trained network: integers of 8 bits with a scale for each output.

    python3 eval/encoder/export.py CHECKPOINT.pt MINILM_FOLDER data/en/language/encoder.weights
"""
import pathlib
import sys

import numpy as np
import torch

import tensor_file
from model import HEADS, AttributionNetwork
from train import read_safetensors

BLOCK, STEP = 16, 4  # outputs and inputs that the kernels take at once
UNPADDED = {'pair_bias'}  # of no affine map


def to_integers(weight):
    scale = np.abs(weight).max(axis=1) / 127
    scale[scale == 0] = 1
    return np.rint(weight / scale[:, None]).astype(np.int8), scale.astype(np.float32)


def packed(weight):
    outputs, inputs = weight.shape
    return weight.reshape(outputs // BLOCK, BLOCK, inputs // STEP, STEP).transpose(0, 2, 1, 3).reshape(outputs, inputs)


def tensors_of(state):
    """The tensors of a weights file for a network's parameters, {name: float array}, word vectors aside."""
    tensors = {}
    for name, value in state.items():
        base = name.removesuffix('.weight')
        if value.ndim == 2 and name != 'position.weight' and base != name:
            outputs = -(-len(value) // BLOCK) * BLOCK
            full = np.zeros((outputs, value.shape[1]), np.float32)
            full[:len(value)] = value
            integers, tensors[base + '.scale'] = to_integers(full)
            tensors[name] = packed(integers)
        else:
            tensors[name] = value.astype(np.float32)
        if name.endswith('.bias') and value.ndim == 1 and len(value) % BLOCK and name not in UNPADDED:
            tensors[name] = np.pad(value, (0, -len(value) % BLOCK))
    return tensors


def shape_of(layers):
    return np.array([layers, HEADS], np.int8)


def main(checkpoint, minilm, out):
    trained = torch.load(checkpoint)
    layers = 1 + max(int(name.split('.')[1]) for name in trained if name.startswith('layers.'))
    network = AttributionNetwork(layers)
    network.load_minilm(read_safetensors(pathlib.Path(minilm) / 'model.safetensors'))
    network.load_state_dict(trained, strict=False)  # all but the word vectors, which stay MiniLM's
    state = {n: p.detach().float().numpy() for n, p in network.state_dict().items()}
    tensors = {'vocabulary': (pathlib.Path(minilm) / 'vocab.txt').read_bytes(), 'shape': shape_of(layers)}
    tensors['word.weight'], tensors['word.scale'] = to_integers(state.pop('word.weight'))
    tensors |= tensors_of(state)
    tensor_file.write(out, tensors)


if __name__ == '__main__':
    if len(sys.argv) != 4:
        raise SystemExit(__doc__)
    main(*sys.argv[1:])
