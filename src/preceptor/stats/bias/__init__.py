"""What sways a choice beside its worth: side, length, formatting; and weights against it.

Choices   who chose which of a pair, on which side it stood, and how the two differed
measure   the effect of the side and of each difference, for all and for each person, with intervals
weights   how much each choice should count so that the side (or a difference) no longer tells
repeated  the same pair judged twice by the same person: how often the choice followed the side or the look
"""

from preceptor.stats.bias.choices import Choices
from preceptor.stats.bias.measuring import SIDE, Bias, measure
from preceptor.stats.bias.people import People
from preceptor.stats.bias.repeating import Repeated, repeated, repeats_needed
from preceptor.stats.bias.weighing import weights

__all__ = ["SIDE", "Bias", "Choices", "People", "Repeated", "measure", "repeated", "repeats_needed", "weights"]
