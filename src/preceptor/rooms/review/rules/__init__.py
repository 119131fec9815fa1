"""What may become of escalations, what wants a second look, what a verdict says; pure."""
