"""The principal eigenvector of one matrix of comparisons, drawn with a fixed seed, by numpy.

Usage: python eigenvector.py [FOLDER]
"""
import json
import pathlib
import sys

import numpy

folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent)
draws = numpy.random.default_rng(20180101)
upper = numpy.exp(draws.normal(0, 0.7, (6, 6)))
matrix = numpy.ones((6, 6))
for i in range(6):
    for j in range(i + 1, 6):
        matrix[i, j], matrix[j, i] = upper[i, j], 1 / upper[i, j]
values, vectors = numpy.linalg.eig(matrix)
first = int(numpy.argmax(values.real))
vector = vectors[:, first].real
result = {
    "program": f"numpy {numpy.__version__}; data: made with seed 20180101", "rows": matrix.tolist(),
    "eigenvalue": float(values[first].real), "weights": (vector / vector.sum()).tolist(),
}
(folder / "eigenvector.json").write_text(json.dumps(result) + "\n")
