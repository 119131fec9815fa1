"""Questions, exams, attempts and skills at rest."""
