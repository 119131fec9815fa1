"""Exams: what people can show that they know, and the skills it gives them.

Nouns: question (in the bank, by version), exam (sections, marks, time, attempts), attempt, certificate, skill, accommodation.
Events: exams.questions_added, exams.question_changed, exams.question_retired, exams.question_brought_back, exams.question_rekeyed,
exams.exam_made, exams.exam_changed, exams.exam_opened, exams.exam_closed, exams.attempt_started, exams.attempt_graded,
exams.accommodation_set, exams.skill_granted, exams.skill_expired.
Refuses: to show a right answer to whoever takes an exam; to change a version of a question once it is in the bank; to take a pass back when an answer is
counted anew; an exam that shows reasons while it is taken and gives a skill for it; half an import, unless that is asked for.
Managers of the house write exams; everybody who is signed in may take those that are open, and sees their own attempts only.
"""
