"""What becomes of a text in a place: `text` when it stays text, `heard` when it does so and pasted raw would not,
`refused`, or `partly` when some languages refuse it."""

from __future__ import annotations

# By the name of an attack and a column of the table.
Cells = dict[tuple[str, str], str]


def cells_of(places: list[tuple[str, str]], states: list[str]) -> Cells:
    """The most telling state of each place."""
    cells: Cells = {}
    for place, state in zip(places, states):
        if cells.get(place) != "heard":
            cells[place] = state
    return cells
