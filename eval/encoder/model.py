"""The network: MiniLM's encoder (BERT, post-norm) with the heads that read attributions off it.

Written out here so that src/language/encoder/encoder.cc can be held against it line by line. `windows` cuts a text, see there.
"""
import math

import torch
import torch.nn.functional as F
from torch import nn

LAYERS, WIDTH, HEADS, INNER, LONGEST = 6, 384, 12, 1536, 256
ROLES = ('source', 'cue', 'content')
TAGS = 12  # for each role: outside, begin, inside; then for each role whether it ends here
PAIR_ROLES = ('source', 'content')
PAIR_WIDTH = 64
DISTANCES = 2 * 18  # buckets of the distance from the cue: nearer in single steps, farther in powers of root two


def distance_bucket(distance):
    """Bucket of (token - cue): a tensor of integers."""
    size = distance.abs()
    near = size.clamp(max=7)
    far = (8 + (2 * (size.clamp(min=8).float() / 8).log2())).floor().long().clamp(max=17)
    return torch.where(size < 8, near, far) + (distance < 0).long() * 18


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query_key_value = nn.Linear(WIDTH, 3 * WIDTH)
        self.attended = nn.Linear(WIDTH, WIDTH)
        self.norm_attended = nn.LayerNorm(WIDTH, eps=1e-12)
        self.inner = nn.Linear(WIDTH, INNER)
        self.outer = nn.Linear(INNER, WIDTH)
        self.norm_outer = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x, mask, dropout):
        batch, length, _ = x.shape
        q, k, v = self.query_key_value(x).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        weight = q @ (k * (WIDTH // HEADS) ** -0.5).transpose(2, 3)
        if mask is not None:
            weight = weight + mask
        a = weight.softmax(-1) @ v
        x = self.norm_attended(x + self.attended(a.transpose(1, 2).reshape(batch, length, WIDTH)))
        h = self.outer(F.gelu(self.inner(x)))
        return self.norm_outer(x + F.dropout(h, dropout, self.training))


class AttributionNetwork(nn.Module):
    def __init__(self, layers=LAYERS, words=30522):
        super().__init__()
        self.word = nn.Embedding(words, WIDTH)
        self.position = nn.Embedding(LONGEST, WIDTH)
        self.norm_embedding = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.tags = nn.Linear(WIDTH, TAGS)
        self.pair_cue = nn.Linear(WIDTH, len(PAIR_ROLES) * PAIR_WIDTH)
        self.pair_token = nn.Linear(WIDTH, len(PAIR_ROLES) * PAIR_WIDTH)
        self.pair_distance = nn.Parameter(torch.zeros(len(PAIR_ROLES), DISTANCES))
        self.pair_bias = nn.Parameter(torch.full((len(PAIR_ROLES),), -2.0))
        self.dropout = 0.1

    def load_minilm(self, tensors):
        """The tensors of a BERT checkpoint with MiniLM's shape."""
        def linear(to, *names):
            to.weight.data = torch.cat([tensors[n + '.weight'] for n in names]).clone()
            to.bias.data = torch.cat([tensors[n + '.bias'] for n in names]).clone()
        self.word.weight.data = tensors['embeddings.word_embeddings.weight'].clone()
        self.position.weight.data = (tensors['embeddings.position_embeddings.weight'][:LONGEST]
                                     + tensors['embeddings.token_type_embeddings.weight'][0])
        linear(self.norm_embedding, 'embeddings.LayerNorm')
        for i, layer in enumerate(self.layers):
            at = f'encoder.layer.{i}.'
            linear(layer.query_key_value, *(at + 'attention.self.' + n for n in ('query', 'key', 'value')))
            linear(layer.attended, at + 'attention.output.dense')
            linear(layer.norm_attended, at + 'attention.output.LayerNorm')
            linear(layer.inner, at + 'intermediate.dense')
            linear(layer.outer, at + 'output.dense')
            linear(layer.norm_outer, at + 'output.LayerNorm')

    def encode(self, ids):
        mask = None
        if (ids == 0).any():
            mask = torch.zeros(len(ids), 1, 1, ids.shape[1], dtype=self.tags.weight.dtype)
            mask[(ids == 0)[:, None, None, :]] = -1e4
        x = self.word(ids) + self.position(torch.arange(ids.shape[1]))
        x = F.dropout(self.norm_embedding(x), self.dropout, self.training)
        for layer in self.layers:
            x = layer(x, mask, self.dropout)
        return x

    def load_layers_of(self, other, chosen):
        """Takes `chosen` layers of a deeper network, and all that is no layer."""
        state = other.state_dict()
        kept = {n: v for n, v in state.items() if not n.startswith('layers.')}
        for to, of in enumerate(chosen):
            kept |= {n.replace(f'layers.{of}.', f'layers.{to}.', 1): v for n, v in state.items()
                     if n.startswith(f'layers.{of}.')}
        self.load_state_dict(kept)

    def pair_scores(self, cues, tokens, distance):
        """[role, cue, token] log-odds that the token belongs to the cue's role. cues: [c, width], tokens: [t, width]."""
        q = self.pair_cue(cues).view(len(cues), 2, PAIR_WIDTH).transpose(0, 1)
        k = self.pair_token(tokens).view(len(tokens), 2, PAIR_WIDTH).transpose(0, 1)
        scores = (q @ k.transpose(1, 2)).float() / math.sqrt(PAIR_WIDTH)
        return scores + self.pair_distance.float()[:, distance_bucket(distance)] + self.pair_bias.float()[:, None, None]
