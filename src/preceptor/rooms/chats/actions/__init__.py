"""What people do in a chat, and how replies are fetched."""

from preceptor.rooms.chats.actions.streaming import Streams, follow, start, streams_of
from preceptor.rooms.chats.actions.talking import ask_again, choose, end, say, stop

__all__ = ["Streams", "ask_again", "choose", "end", "follow", "say", "start", "stop", "streams_of"]
