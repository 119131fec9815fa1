"""A tiny language model from config, its tokenizer trained on the build: no hub."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import PreTrainedTokenizerFast, Qwen2Config, Qwen2ForCausalLM, set_seed

VOCABULARY = 1024
LAYERS, WIDTH, HEADS, KEY_HEADS = 2, 128, 4, 2
_PAD, _START, _END = "<|endoftext|>", "<|im_start|>", "<|im_end|>"

# The stop token stands inside the generation block, so that a model trained on it learns to stop.
CHAT_TEMPLATE = (
    "{%- for message in messages -%}"
    "{%- if message['role'] == 'assistant' -%}"
    "{{- '<|im_start|>assistant\\n' -}}"
    "{%- generation -%}{{- message['content'] + '<|im_end|>' -}}{%- endgeneration -%}{{- '\\n' -}}"
    "{%- else -%}"
    "{{- '<|im_start|>' + message['role'] + '\\n' + message['content'] + '<|im_end|>\\n' -}}"
    "{%- endif -%}"
    "{%- endfor -%}"
    "{%- if add_generation_prompt -%}{{- '<|im_start|>assistant\\n' -}}{%- endif -%}"
)


def make_tokenizer(texts: Sequence[str], *, longest: int) -> Any:
    """Byte-level BPE of at most VOCABULARY tokens: any text can be written; equal texts, equal merges."""
    core = Tokenizer(models.BPE())
    core.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    core.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=VOCABULARY,
        special_tokens=[_PAD, _START, _END],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    core.train_from_iterator([*texts, "system user assistant\n"], trainer)
    tokenizer = PreTrainedTokenizerFast(
        tokenizer_object=core,
        eos_token=_END,
        pad_token=_PAD,
        padding_side="left",
        model_max_length=longest,
        clean_up_tokenization_spaces=False,
    )
    tokenizer.chat_template = CHAT_TEMPLATE
    return tokenizer


def tiny_config(tokenizer: Any, *, longest: int, labels: int = 1) -> Any:
    """A two-layer Qwen2 of about half a million weights; `labels` counts the outputs of a scoring head."""
    return Qwen2Config(
        vocab_size=len(tokenizer),
        hidden_size=WIDTH,
        intermediate_size=3 * WIDTH,
        num_hidden_layers=LAYERS,
        num_attention_heads=HEADS,
        num_key_value_heads=KEY_HEADS,
        max_position_embeddings=longest,
        tie_word_embeddings=True,
        bos_token_id=None,
        eos_token_id=tokenizer.eos_token_id,
        pad_token_id=tokenizer.pad_token_id,
        num_labels=labels,
    )


def make_causal(tokenizer: Any, *, longest: int, seed: int) -> Any:
    """The same weights for the same seed and vocabulary, in float32."""
    set_seed(seed)
    return Qwen2ForCausalLM(tiny_config(tokenizer, longest=longest)).to(torch.float32)
