"""Reviews of steps in other tools' files: PRM800K."""

from preceptor.questions.steps.formats import prm800k

FORMATS = {"prm800k": prm800k.FORMAT}
