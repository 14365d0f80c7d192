"""Encoder and decoder layers, and small whole models."""

import torch
from torch import nn
from torch.nn import functional

from multi_head import Heads
from zoo import *


def encoder_layer(**options):
    options = {"dropout": 0.1, "batch_first": True, **options}
    return nn.TransformerEncoderLayer(W, H, F, **options)


@layer(x)
def EncoderPostNorm():
    return encoder_layer(activation="relu")


@layer(x)
def EncoderPreNorm():
    return encoder_layer(activation="gelu", norm_first=True, layer_norm_eps=1e-6)


@layer(x, dynamic=BATCH_LENGTH)
def DynamicEncoder():
    return encoder_layer(activation="relu", norm_first=True)


@layer(x, ~keeps(B, S))
class EncoderPadding(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = encoder_layer(activation="relu")

    def forward(self, x, padding):
        return self.encoder(x, src_key_padding_mask=padding)


@layer(x)
class EncoderTanhGelu(Heads):
    """A person's own encoder layer, with the GELU of GPT-2."""

    def __init__(self):
        super().__init__()
        self.norm1, self.norm2 = nn.LayerNorm(W), nn.LayerNorm(W)
        self.feed = nn.Sequential(nn.Linear(W, F), nn.GELU(approximate="tanh"), nn.Linear(F, W))

    def attend(self, x):
        q, k, v = (self.split(p(x), H) for p in (self.query, self.key, self.value))
        return self.merge(functional.scaled_dot_product_attention(q, k, v))

    def forward(self, x):
        x = x + self.attend(self.norm1(x))
        return x + self.feed(self.norm2(x))


@layer(x)
def EncoderStack():
    return nn.TransformerEncoder(
        encoder_layer(activation="relu"), 2, norm=nn.LayerNorm(W), enable_nested_tensor=False
    )


@layer(x, y)
class DecoderLayer(nn.Module):
    def __init__(self):
        super().__init__()
        self.decoder = nn.TransformerDecoderLayer(W, H, F, dropout=0.1, batch_first=True)

    def forward(self, target, memory):
        later = nn.Transformer.generate_square_subsequent_mask(S)
        return self.decoder(target, memory, tgt_mask=later)


@layer(torch.randn(B, 3, 8, 8))
class VisionTransformer(nn.Module):
    """Patches, a class token, learnt positions, one block, a classifier."""

    def __init__(self, patch=4, classes=6):
        super().__init__()
        self.patches = nn.Conv2d(3, W, patch, stride=patch)
        self.token = nn.Parameter(torch.randn(1, 1, W) * 0.5)
        self.positions = nn.Parameter(torch.randn(1, 5, W) * 0.5)
        self.block = encoder_layer(activation="gelu", norm_first=True, layer_norm_eps=1e-6)
        self.norm = nn.LayerNorm(W, eps=1e-6)
        self.head = nn.Linear(W, classes)

    def forward(self, image):
        x = self.patches(image).flatten(2).transpose(1, 2)
        x = torch.cat([self.token.expand(x.shape[0], -1, -1), x], dim=1) + self.positions
        return self.head(self.norm(self.block(x))[:, 0])


@layer(torch.randint(0, 11, (B, S)), keeps(B, S).long())
class BertEncoder(nn.Module):
    """Embeddings of words and positions, a norm, one layer, BERT's mask."""

    def __init__(self, words=11):
        super().__init__()
        self.words = nn.Embedding(words, W)
        self.positions = nn.Embedding(16, W)
        self.norm = nn.LayerNorm(W, eps=1e-12)
        self.attention = Heads()
        self.attention_norm = nn.LayerNorm(W, eps=1e-12)
        self.inner = nn.Linear(W, F)
        self.outer = nn.Linear(F, W)
        self.out_norm = nn.LayerNorm(W, eps=1e-12)

    def forward(self, ids, mask):
        x = self.norm(self.words(ids) + self.positions(torch.arange(ids.shape[1])))
        heads = self.attention
        q, k, v = (heads.split(p(x), H) for p in (heads.query, heads.key, heads.value))
        scores = q @ k.transpose(-1, -2) / D**0.5
        scores = scores + (1.0 - mask[:, None, None, :].to(x.dtype)) * torch.finfo(x.dtype).min
        x = self.attention_norm(x + heads.merge(torch.softmax(scores, dim=-1) @ v))
        return self.out_norm(x + self.outer(functional.gelu(self.inner(x))))


@layer(torch.randint(0, 11, (B, S)))
class TiedLanguageModel(nn.Module):
    """The words' embedding is the output's projection, too."""

    def __init__(self, words=11):
        super().__init__()
        self.words = nn.Embedding(words, W)
        self.block = encoder_layer(activation="gelu", norm_first=True)
        self.head = nn.Linear(W, words, bias=False)
        self.head.weight = self.words.weight

    def forward(self, ids):
        later = torch.full((S, S), float("-inf")).triu(1)
        return self.head(self.block(self.words(ids), src_mask=later))
