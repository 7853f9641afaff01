"""Putting an ONNX graph together, operator by operator.

Large weights lie in a file beside the graph, which onnxruntime maps into memory rather than reads:
of a vocabulary's vectors, half of a small model, only those of words that occur are ever loaded.
"""

from typing import Any, BinaryIO

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper

# Older than the newest on purpose: every onnxruntime that is allowed reads them.
_OPSET, _IR = 17, 8
_FUSED = "com.microsoft"
_PAGE = 4096
_SMALL = 1024


class Drawing:
    """A graph under construction, its large weights going to a file."""

    def __init__(self, data: BinaryIO, location: str) -> None:
        """``location`` is the name of the file ``data``, which lies beside the graph."""
        self._data = data
        self._location = location
        self._nodes: list[onnx.NodeProto] = []
        self._constants: list[onnx.TensorProto] = []

    def constant(self, name: str, values: NDArray[np.generic]) -> str:
        """Add a weight; its name."""
        values = np.asarray(values, order="C")
        tensor = TensorProto(
            name=name, data_type=helper.np_dtype_to_tensor_dtype(values.dtype), dims=values.shape
        )
        if values.nbytes <= _SMALL:
            tensor.raw_data = values.tobytes()
        else:
            # Only what begins a page can be mapped into memory.
            self._data.write(bytes(-self._data.tell() % _PAGE))
            place = {
                "location": self._location,
                "offset": self._data.tell(),
                "length": values.nbytes,
            }
            tensor.data_location = TensorProto.EXTERNAL
            for key, value in place.items():
                tensor.external_data.add(key=key, value=str(value))
            self._data.write(values.data)
        self._constants.append(tensor)
        return name

    def node(
        self,
        kind: str,
        inputs: list[str],
        output: str,
        *others: str,
        fused: bool = False,
        **how: Any,
    ) -> str:
        """Add an operator; the name of its first output."""
        self._nodes.append(
            helper.make_node(kind, inputs, [output, *others], domain=_FUSED if fused else "", **how)
        )
        return output

    def finished(self, hidden: int, states: str) -> bytes:
        """The whole graph, serialised; ``states`` is the name of what each token comes to."""
        tokens = ["texts", "tokens"]
        outputs: dict[str, list[str | int | None]] = {
            "vectors": ["texts", hidden],
            states: [*tokens, hidden],
        }
        graph = helper.make_graph(
            self._nodes,
            "bert",
            [helper.make_tensor_value_info(n, TensorProto.INT32, tokens) for n in ("ids", "mask")],
            [
                helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)
                for name, shape in outputs.items()
            ],
            self._constants,
        )
        versions = [helper.make_opsetid("", _OPSET), helper.make_opsetid(_FUSED, 1)]
        model = helper.make_model(graph, opset_imports=versions, ir_version=_IR)
        return bytes(model.SerializeToString())
