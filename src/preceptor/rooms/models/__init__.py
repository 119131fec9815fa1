"""Models that answer: where they are reached, what they may cost, every call made to them.

Nouns: endpoint (a model under an address), ask (a conversation and how it is to be answered), piece, reply, call.
Events: models.endpoint_added, models.endpoint_changed, models.endpoint_closed, models.key_changed.
Refuses: a call that could go over the endpoint's budget; more calls at once than it takes; an address inside the house's
own network unless the operator allows it; to show a key to anybody once it was set.
Rooms above call `actions.ask` (one whole reply) and `actions.listen` (piece by piece), and never see a key.
"""
