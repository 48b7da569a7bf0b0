"""Facts in time: dates only as exact as the records, who knew what and when, periods, order, corrections.

Plain Python. Everything here is a frozen value or a pure function of one; nothing reads a clock but
:mod:`sightline.chronology.clock`.
"""
