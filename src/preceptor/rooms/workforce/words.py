"""The words pseudonyms are made of: 64 colours and 64 animals, none a name of a person."""

from __future__ import annotations

COLOURS: tuple[str, ...] = (
    "amber", "apricot", "aqua", "ash", "azure", "beige", "berry", "blond",
    "bronze", "brown", "buff", "caramel", "carmine", "cerise", "charcoal", "cherry",
    "chestnut", "citron", "cobalt", "copper", "coral", "cream", "crimson", "cyan",
    "denim", "ebony", "ecru", "emerald", "fawn", "flax", "gold", "green",
    "honey", "indigo", "ivory", "jade", "khaki", "lavender", "lemon", "lilac",
    "lime", "magenta", "mahogany", "maroon", "mauve", "mint", "mustard", "navy",
    "ochre", "olive", "orange", "peach", "pearl", "plum", "rose", "russet",
    "saffron", "sage", "sand", "scarlet", "silver", "teal", "umber", "violet",
)  # fmt: skip

ANIMALS: tuple[str, ...] = (
    "alpaca", "badger", "beaver", "bison", "bobcat", "camel", "caribou", "cheetah",
    "condor", "cormorant", "cougar", "coyote", "crane", "curlew", "deer", "dolphin",
    "dormouse", "eagle", "egret", "elk", "falcon", "finch", "fox", "gazelle",
    "gecko", "gibbon", "hare", "hawk", "hedgehog", "heron", "ibex", "ibis",
    "jackdaw", "kestrel", "kingfisher", "kiwi", "koala", "lark", "lemur", "linnet",
    "llama", "lynx", "magpie", "marten", "moose", "newt", "osprey", "otter",
    "owl", "panda", "penguin", "plover", "puffin", "quail", "rabbit", "raven",
    "robin", "seal", "sparrow", "stork", "swan", "tapir", "tern", "wombat",
)  # fmt: skip
