"""Who was let in, projects' rules, and what people are looked up by when a rule is counted."""
