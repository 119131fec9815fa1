"""Messages, mails on their way, preferences and proven addresses at rest."""
