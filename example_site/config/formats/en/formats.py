"""Dates as they are written in Exampleshire: the day first."""

DATE_FORMAT = "j F Y"
