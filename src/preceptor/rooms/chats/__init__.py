"""Live chat: a person talks with one or two hidden models while an item is in their hands.

Nouns: chat, side, exchange (what the person said, and the replies to it), reply. Events: chats.begun, chats.ended.
Refuses: to go on before a reply is chosen; more exchanges, or longer ones, than the question allows; to show who a side is
before the chat has ended.
A chat belongs to a holder (the lease) and a question; whoever calls has made sure that the asker may act for it. Every word
is kept as it comes, so neither a reload nor a killed process loses a turn; no transaction is open while a model speaks.
"""
