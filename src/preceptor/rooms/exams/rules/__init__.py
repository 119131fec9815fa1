"""What questions and exams may say, who may take one when, and what is right; pure."""
