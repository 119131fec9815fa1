"""What is asked: a project with its form, its overlap, its gold, its pay and its state.

Nouns: project, state, counts, form version, snapshot. Events: projects.project_made, projects.project_changed,
projects.form_changed, projects.state_changed, projects.hold_changed, projects.round_begun.
Refuses: a form with faults; a form that would make answers already given unreadable; a state that cannot follow.
Rooms above read `queries.snapshot`, which is remembered for a second, and feed the counters by `actions.count`.
"""
