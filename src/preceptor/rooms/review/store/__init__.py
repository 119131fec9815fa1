"""The tables of this room: escalations, the queues of the second look, and what was decided."""
