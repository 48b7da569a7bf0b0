"""The same evaluator over many children: a snapshot in columns, a process for each share of it, or Spark.

Only children with a recorded, open purpose are in a snapshot's reach (design, section 1.12). A snapshot holds what the
rules read and is as confidential as the store that it was written from. Needs the optional extra ``population``; with
Spark, ``spark``.
"""
