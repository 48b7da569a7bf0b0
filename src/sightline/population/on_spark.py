"""The same findings through Spark, for more children than one machine holds: the very same function, child by child."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa

from sightline.population.asked import Asked
from sightline.population.columns import CHILDREN, CODE, FACTS
from sightline.population.share import FINDINGS, answer_share

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

_SHAPE = ", ".join(f"{field.name} {'date' if field.type == pa.date32() else 'string'}" for field in FINDINGS)
_HEADER = -1
"""The place of a child's own row, before its facts."""


def local_session(cores: int = 2) -> SparkSession:
    """Spark on this machine alone, with no page of its own; the workers run this very Python."""
    import os

    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable
    return (
        SparkSession.builder.master(f"local[{cores}]")
        .appName("Sightline")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", str(2 * cores))
        .config("spark.sql.session.timeZone", "UTC")
        .getOrCreate()
    )


def evaluate_on_spark(session: SparkSession, snapshot: Path, asked: Asked) -> DataFrame:
    """The findings of every child with an open purpose, with the columns of :data:`FINDINGS`."""
    from pyspark.sql.functions import lit

    facts = session.read.parquet(str(snapshot / "facts"))
    children = session.read.parquet(str(snapshot / "children")).withColumn("place", lit(_HEADER))
    # One stream in which every child's own row comes before its facts, and no child is split.
    together = children.unionByName(facts, allowMissingColumns=True)
    sorted_ = together.repartition("child").sortWithinPartitions("child", "place")
    return sorted_.mapInArrow(_answerer(asked), _SHAPE)


def _answerer(asked: Asked) -> Callable[[Iterable[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    def answer(stream: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for whole in whole_children(stream):
            headers = pa.compute.equal(whole["place"], _HEADER)
            children = whole.filter(headers).select(CHILDREN.names).cast(CHILDREN)
            facts = whole.filter(pa.compute.invert(headers)).select(FACTS.names)
            for name in FACTS.names:
                if FACTS.field(name).type == CODE:
                    place = facts.schema.get_field_index(name)
                    facts = facts.set_column(place, name, facts[name].dictionary_encode())
            yield from answer_share(children, facts, asked).cast(FINDINGS).to_batches()

    return answer


def whole_children(stream: Iterable[pa.RecordBatch]) -> Iterator[pa.Table]:
    """The rows of a stream in tables that each hold whole children: a child may run over the end of a batch."""
    left: pa.Table | None = None
    for batch in stream:
        if not batch.num_rows:
            continue
        rows = pa.Table.from_batches([batch])
        rows = rows if left is None else pa.concat_tables([left, rows])
        last = rows["child"][-1].as_py()
        first_of_last = pa.compute.index(rows["child"], last).as_py()
        left = rows.slice(first_of_last)
        if first_of_last:
            yield rows.slice(0, first_of_last)
    if left is not None:
        yield left
