"""Floor 0: what the world may know of a session, its times, and its bytes as a calendar entry.

Pure Python on the standard library, python-dateutil and icalendar: no Django, no input or
output, and the present moment is always an argument.
"""
