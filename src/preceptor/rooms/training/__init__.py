"""Training: runs that turn a frozen build into a model, as programs of their own.

Nouns: Run (one training), RunState, Method (reward-light, sft, reward, dpo), the settings of each method,
CurvePoint. A run names a build (room datasets), a method, settings and a seed; equal ones give equal curves.
Events: run_started, run_finished, run_failed, run_cancelled, run_retried.

The server never loads torch. It writes `run.json` into the run's folder and starts
`python -m preceptor.rooms.training.backends.<method> <folder>`; what the program says comes back as files:
`events.jsonl` (the live curve), `model/`, `scores.parquet` (held-out rows) and `result.json`. A program holds a lock on
its folder and outlives its worker: whoever takes the job over follows it. Once it has ended, all of it is in the files.

Refused here: builds whose prompts stand in both train and test, settings outside their ranges, models
stored as pickles, and leaving a row out without counting it.
"""
