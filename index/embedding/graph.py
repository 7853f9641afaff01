"""The ONNX graph of a BERT, made from its weights with ``onnx.helper`` alone: no torch.

Attention, layer normalisation and GELU are onnxruntime's own fused operators: left to itself it
fuses less of a graph.
"""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from onnx import TensorProto
from safetensors.numpy import load_file

from index.embedding.cache import DATA, GRAPH
from index.embedding.drawing import Drawing
from index.embedding.folders import WEIGHTS, Bert, Unsupported

Weights = dict[str, NDArray[np.float32]]


def write_graph(model: Bert, folder: Path) -> None:
    """Write ``graph.onnx`` and ``graph.data`` into a folder. Raises ``Unsupported``.

    Inputs: ``ids`` and ``mask`` (int32, [texts, tokens], padded on the right, mask 1 for tokens);
    outputs: ``vectors`` (float32, [texts, hidden], unit length), and what each token comes to
    (float32, [texts, tokens, hidden]; of padding it means nothing).
    """
    weights = _weights(model)
    with (folder / DATA).open("wb") as data:
        drawing = Drawing(data, DATA)
        try:
            states = _embeddings(drawing, model, weights)
            for number in range(model.layers):
                states = _layer(drawing, model, weights, number, states)
        except KeyError as error:
            raise Unsupported(f"no weight {error.args[0]}") from error
        _pooled(drawing, model, states)
    (folder / GRAPH).write_bytes(drawing.finished(model.hidden, states))


def _weights(model: Bert) -> Weights:
    """The weights by their name inside of BERT, whichever model they were saved with."""
    try:
        loaded = load_file(model.folder / WEIGHTS)
    except (TypeError, KeyError, ValueError) as error:  # a kind of number that NumPy has not
        raise Unsupported("weights of a kind that NumPy cannot hold") from error
    return {
        name.removeprefix("bert."): values.astype(np.float32, copy=False)
        for name, values in loaded.items()
    }


def _embeddings(drawing: Drawing, model: Bert, weights: Weights) -> str:
    # Every text is of the first segment: its vector can be part of the positions'.
    positions = (
        weights["embeddings.position_embeddings.weight"][: model.max_tokens]
        + weights["embeddings.token_type_embeddings.weight"][0]
    )
    norm = "embeddings.LayerNorm"
    inputs = [
        "ids",
        "",
        drawing.constant("words", weights["embeddings.word_embeddings.weight"]),
        drawing.constant("positions", positions),
        "",
        drawing.constant(f"{norm}.weight", weights[f"{norm}.weight"]),
        drawing.constant(f"{norm}.bias", weights[f"{norm}.bias"]),
        "mask",
    ]
    return drawing.node(
        "EmbedLayerNormalization", inputs, "embedded", "lengths", fused=True, epsilon=model.epsilon
    )


def _layer(drawing: Drawing, model: Bert, weights: Weights, number: int, states: str) -> str:
    at = f"encoder.layer.{number}"
    three = [f"{at}.attention.self.{part}" for part in ("query", "key", "value")]
    inputs = [
        states,
        drawing.constant(
            f"{at}.qkv.weight", np.concatenate([weights[f"{each}.weight"] for each in three]).T
        ),
        drawing.constant(
            f"{at}.qkv.bias", np.concatenate([weights[f"{each}.bias"] for each in three])
        ),
        "lengths",
    ]
    attended = drawing.node(
        "Attention", inputs, f"{at}.attended", fused=True, num_heads=model.heads
    )
    attended = _projected(drawing, model, weights, f"{at}.attention.output", attended, states)
    inner = f"{at}.intermediate.dense"
    wide = drawing.node(
        "MatMul", [attended, drawing.constant(inner, weights[f"{inner}.weight"].T)], f"{at}.wide"
    )
    bias = drawing.constant(f"{inner}.bias", weights[f"{inner}.bias"])
    wide = drawing.node("BiasGelu", [wide, bias], f"{at}.gelu", fused=True)
    return _projected(drawing, model, weights, f"{at}.output", wide, attended)


def _projected(
    drawing: Drawing, model: Bert, weights: Weights, at: str, states: str, beside: str
) -> str:
    """A dense layer, added to what went past it, normalised."""
    dense = drawing.constant(f"{at}.dense", weights[f"{at}.dense.weight"].T)
    product = drawing.node("MatMul", [states, dense], f"{at}.product")
    names = [f"{at}.LayerNorm.weight", f"{at}.LayerNorm.bias", f"{at}.dense.bias"]
    inputs = [product, beside, *(drawing.constant(name, weights[name]) for name in names)]
    return drawing.node(
        "SkipLayerNormalization", inputs, f"{at}.done", fused=True, epsilon=model.epsilon
    )


def _pooled(drawing: Drawing, model: Bert, states: str) -> None:
    if model.pooling == "cls":
        first = drawing.constant("first", np.array(0, dtype=np.int64))
        pooled = drawing.node("Gather", [states, first], "pooled", axis=1)
    else:
        # The sum will do for the mean: the length is made one anyway.
        kept = drawing.node("Cast", ["mask"], "kept", to=TensorProto.FLOAT)
        middle = drawing.constant("middle", np.array([1], dtype=np.int64))
        row = drawing.node("Unsqueeze", [kept, middle], "row")
        summed = drawing.node("MatMul", [row, states], "summed")
        pooled = drawing.node("Squeeze", [summed, middle], "pooled")
    drawing.node("LpNormalization", [pooled], "vectors", axis=-1, p=2)
