"""What may become of an escalation, which items want a second look, and what a verdict may say; pure."""
