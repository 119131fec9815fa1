"""The statistics library, tried by properties, published numbers and peers as judges."""
