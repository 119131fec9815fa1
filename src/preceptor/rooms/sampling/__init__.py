"""Responses drawn from models: K a prompt, made into items that people judge.

Nouns: draw (prompts, endpoints, K and how to reply), prompt, response.
Events: sampling.draw_made, sampling.draw_started, sampling.draw_ended.
Refuses: a project whose form shows no responses; an endpoint there is none of; a change once a draw has begun.
A response is stored the moment it came, by its place in the draw: whatever is killed, what was paid for is not asked for
again. Responses that say the same are shown once.
"""
