"""Writes eigenvector.json: the principal eigenvector of one random matrix of comparisons, by numpy."""
import json
import numpy

draws = numpy.random.default_rng(20180101)
upper = numpy.exp(draws.normal(0, 0.7, (6, 6)))
matrix = numpy.ones((6, 6))
for i in range(6):
    for j in range(i + 1, 6):
        matrix[i, j], matrix[j, i] = upper[i, j], 1 / upper[i, j]
values, vectors = numpy.linalg.eig(matrix)
first = int(numpy.argmax(values.real))
vector = vectors[:, first].real
json.dump(
    {
        "numpy": numpy.__version__,
        "rows": matrix.tolist(),
        "eigenvalue": float(values[first].real),
        "weights": (vector / vector.sum()).tolist(),
    },
    open("eigenvector.json", "w"),
    indent=1,
)
