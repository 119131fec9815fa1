"""Programs that train: started with `python -m`, never imported by the server.

`reward_light`, `sft`, `reward`, `dpo` train; `score` and `generate` use what was trained. Each takes one
argument, the run's folder, and ends with one of these codes (numbers of BSD's sysexits):

0   done: `result.json` and the model are there        65  the run file or the build is wrong
75  told to stop: a checkpoint is there, start again   78  the extra `preceptor[train]` is not installed
70  our fault, or the machine's (out of memory)
"""
