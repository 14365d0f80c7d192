#!/usr/bin/env python3
"""Exports whole encoders, built from their public configurations with random
weights, as PyTorch and torch-mlir (or TensorFlow and Keras) write them.

    export_encoders.py --out DIR [--size small|full] [--dtype float32|float16|bfloat16]
                       [--form raw|undecomposed|torch] [NAME...]

Needs `pip install torch torch-mlir transformers` (or tensorflow, for
keras_encoder); nothing is downloaded. Each encoder NAME becomes
NAME.FORM.mlir with NAME.inI.npy and NAME.out0.npy, the framework's own output
(for float16 and bfloat16: of the same weights in float32). The small encoders,
which the tests run, have the layers of the full ones at a few percent of the
width, so that the files stay small.
"""

import argparse
import pathlib

import numpy

SMALL_LAYERS = 2


def settings(full, small, is_full):
    """The full configuration, changed where the small one says so."""
    return dict(full) if is_full else {**full, **small}


def bert(is_full):
    import torch
    from transformers import BertConfig, BertModel

    config = settings(
        dict(vocab_size=30522, hidden_size=768, num_hidden_layers=12, num_attention_heads=12,
             intermediate_size=3072, max_position_embeddings=512),
        dict(vocab_size=40, hidden_size=16, num_hidden_layers=SMALL_LAYERS,
             num_attention_heads=2, intermediate_size=32, max_position_embeddings=16),
        is_full,
    )
    model = BertModel(BertConfig(**config))

    class Bert(torch.nn.Module):
        """Token states and the pooled first token, side by side."""

        def __init__(self):
            super().__init__()
            self.model = model

        def forward(self, tokens, mask):
            out = self.model(input_ids=tokens, attention_mask=mask)
            pooled = out.pooler_output.unsqueeze(1)
            return torch.cat([out.last_hidden_state, pooled], dim=1)

    length = 128 if is_full else 10
    mask = torch.ones(2, length, dtype=torch.int64)
    mask[1, length * 2 // 3 :] = 0
    return Bert(), (torch.randint(0, config["vocab_size"], (2, length)), mask)


def distilbert(is_full):
    import torch
    from transformers import DistilBertConfig, DistilBertModel

    config = settings(
        dict(vocab_size=30522, dim=768, n_layers=6, n_heads=12, hidden_dim=3072,
             max_position_embeddings=512),
        dict(vocab_size=40, dim=16, n_layers=SMALL_LAYERS, n_heads=2, hidden_dim=32,
             max_position_embeddings=16),
        is_full,
    )
    model = DistilBertModel(DistilBertConfig(**config))

    class DistilBert(torch.nn.Module):
        """Mean of the token states under the mask, as sentence encoders do."""

        def __init__(self):
            super().__init__()
            self.model = model

        def forward(self, tokens, mask):
            states = self.model(input_ids=tokens, attention_mask=mask).last_hidden_state
            kept = mask.unsqueeze(-1).to(states.dtype)
            return (states * kept).sum(1) / kept.sum(1).clamp(min=1)

    length = 128 if is_full else 10
    mask = torch.ones(2, length, dtype=torch.int64)
    mask[0, length // 2 :] = 0
    return DistilBert(), (torch.randint(0, config["vocab_size"], (2, length)), mask)


def vit(is_full):
    import torch
    from transformers import ViTConfig, ViTModel

    config = settings(
        dict(image_size=224, patch_size=16, hidden_size=768, num_hidden_layers=12,
             num_attention_heads=12, intermediate_size=3072),
        dict(image_size=16, patch_size=4, hidden_size=16, num_hidden_layers=SMALL_LAYERS,
             num_attention_heads=2, intermediate_size=32),
        is_full,
    )
    model = ViTModel(ViTConfig(**config), add_pooling_layer=False)

    class Vit(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.model = model

        def forward(self, pixels):
            return self.model(pixel_values=pixels).last_hidden_state

    return Vit(), (torch.randn(2, 3, config["image_size"], config["image_size"]),)


def clip_text(is_full):
    import torch
    from transformers import CLIPTextConfig, CLIPTextModelWithProjection

    config = settings(
        dict(vocab_size=49408, hidden_size=512, intermediate_size=2048, projection_dim=512,
             num_hidden_layers=12, num_attention_heads=8, max_position_embeddings=77,
             bos_token_id=49406, eos_token_id=49407, pad_token_id=49407),
        dict(vocab_size=40, hidden_size=16, intermediate_size=32, projection_dim=12,
             num_hidden_layers=SMALL_LAYERS, num_attention_heads=2, max_position_embeddings=12,
             bos_token_id=38, eos_token_id=39, pad_token_id=39),
        is_full,
    )
    model = CLIPTextModelWithProjection(CLIPTextConfig(**config))

    class ClipText(torch.nn.Module):
        """The projected state of the end-of-text token."""

        def __init__(self):
            super().__init__()
            self.model = model

        def forward(self, tokens):
            return self.model(input_ids=tokens).text_embeds

    length = config["max_position_embeddings"]
    tokens = torch.randint(0, config["bos_token_id"], (2, length))
    tokens[:, 0] = config["bos_token_id"]
    tokens[0, length // 2 :] = config["eos_token_id"]
    tokens[1, -1] = config["eos_token_id"]
    return ClipText(), (tokens,)


def speaker(is_full):
    import torch
    from transformers import Wav2Vec2Config, Wav2Vec2Model

    config = settings(
        dict(hidden_size=768, num_hidden_layers=12, num_attention_heads=12,
             intermediate_size=3072, conv_dim=(512,) * 7, conv_kernel=(10, 3, 3, 3, 3, 2, 2),
             conv_stride=(5, 2, 2, 2, 2, 2, 2), num_conv_pos_embeddings=128,
             num_conv_pos_embedding_groups=16),
        dict(hidden_size=16, num_hidden_layers=SMALL_LAYERS, num_attention_heads=2,
             intermediate_size=32, conv_dim=(8, 12, 12), conv_kernel=(10, 3, 2),
             conv_stride=(5, 2, 2), num_conv_pos_embeddings=16,
             num_conv_pos_embedding_groups=4),
        is_full,
    )
    model = Wav2Vec2Model(Wav2Vec2Config(**config))
    width = config["hidden_size"]

    class Speaker(torch.nn.Module):
        """Attentive statistics pooling (Okabe et al. 2018) over the frames."""

        def __init__(self):
            super().__init__()
            self.model = model
            self.hidden = torch.nn.Conv1d(width, width // 2, 1)
            self.norm = torch.nn.BatchNorm1d(width // 2)
            self.logits = torch.nn.Conv1d(width // 2, width, 1)
            self.embedding = torch.nn.Linear(2 * width, width // 2)

        def forward(self, samples):
            x = self.model(samples).last_hidden_state.transpose(1, 2)
            logits = self.logits(torch.tanh(self.norm(torch.relu(self.hidden(x)))))
            weights = torch.softmax(logits, dim=2)
            mean = (weights * x).sum(2)
            deviation = ((weights * x * x).sum(2) - mean * mean).clamp(min=1e-6).sqrt()
            return self.embedding(torch.cat([mean, deviation], dim=1))

    module = Speaker()
    torch.nn.init.normal_(module.norm.running_mean)
    torch.nn.init.uniform_(module.norm.running_var, 0.5, 2)
    return module, (torch.randn(2, 16000 if is_full else 400),)


def residual(is_full):
    """A residual stem with an attention over its positions (as in BoTNet)."""
    import torch

    width, size = (64, 56) if is_full else (8, 12)

    class Block(torch.nn.Module):
        def __init__(self):
            super().__init__()
            nn = torch.nn
            self.stem = nn.Conv2d(3, width, 7, stride=2, padding=3, bias=False)
            self.norm = nn.BatchNorm2d(width)
            self.depthwise = nn.Conv2d(width, width, 3, padding=1, groups=width)
            self.dilated = nn.Conv2d(width, width, 3, padding=2, dilation=2, groups=2)
            self.groups = nn.GroupNorm(2, width)
            self.attention = nn.MultiheadAttention(width, 4, batch_first=True)
            self.head = nn.Linear(2 * width, 10)

        def forward(self, pixels):
            functional = torch.nn.functional
            x = functional.max_pool2d(torch.relu(self.norm(self.stem(pixels))), 3, 2, 1)
            x = x + functional.silu(self.groups(self.dilated(self.depthwise(x))))
            x = functional.avg_pool2d(x, 2, stride=1, padding=1)
            tokens = x.flatten(2).transpose(1, 2)
            tokens = tokens + self.attention(tokens, tokens, tokens, need_weights=False)[0]
            pooled = functional.adaptive_avg_pool2d(x, 1).flatten(1)
            return self.head(torch.cat([tokens.mean(1), pooled], dim=1))

    module = Block()
    torch.nn.init.normal_(module.norm.running_mean)
    torch.nn.init.uniform_(module.norm.running_var, 0.5, 2)
    return module, (torch.randn(2, 3, size * 4, size * 4),)


TORCH = {
    "bert": bert,
    "distilbert": distilbert,
    "vit": vit,
    "clip_text": clip_text,
    "speaker": speaker,
    "residual": residual,
}


def randomise(module):
    """Weights of a size that lets every layer matter, biases included."""
    import torch

    generator = torch.Generator().manual_seed(1)
    for name, parameter in module.named_parameters():
        if parameter.dim() < 2:
            centre = 1.0 if name.endswith("weight") and "norm" in name.lower() else 0.0
            spread = 0.1
        else:
            centre, spread = 0.0, parameter[0].numel() ** -0.5
        values = torch.randn(parameter.shape, generator=generator) * spread + centre
        parameter.data.copy_(values)


def export_torch(name, out, is_full, dtype, form):
    import torch
    from torch_mlir import fx

    torch.manual_seed(0)
    module, inputs = TORCH[name](is_full)
    module = module.eval()
    randomise(module)
    for part in module.modules():  # torch-mlir looks buffers up in the state
        part._non_persistent_buffers_set.clear()
    with torch.no_grad():
        expected = module(*inputs)
        cast = getattr(torch, dtype)
        module = module.to(cast)
        typed = tuple(x.to(cast) if x.is_floating_point() else x for x in inputs)
        options = {"decomposition_table": {}} if form == "undecomposed" else {}
        program = torch.export.export(module, typed, strict=False)
        text = fx.export_and_import(
            program,
            output_type="torch" if form == "torch" else "raw",
            func_name=name,
            **options,
        )
    stem = name if dtype == "float32" else f"{name}_{dtype}"
    with open(out / f"{stem}.{form}.mlir", "w") as file:
        file.write(str(text))
    for index, value in enumerate(typed):
        value = value.float() if value.dtype == torch.bfloat16 else value
        numpy.save(out / f"{stem}.in{index}.npy", value.numpy())
    numpy.save(out / f"{stem}.out0.npy", expected.float().numpy())


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--size", choices=["small", "full"], default="small")
    parser.add_argument("--dtype", default="float32", choices=["float32", "float16", "bfloat16"])
    parser.add_argument("--form", default="raw", choices=["raw", "undecomposed", "torch"])
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    for name in args.names or TORCH:
        export_torch(name, args.out, args.size == "full", args.dtype, args.form)
        print(f"exported {name}")


if __name__ == "__main__":
    main()
