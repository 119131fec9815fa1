"""The tables of this room: guidelines of projects, and what the house judges by."""
