"""What people do with accounts, sessions, tokens and memberships."""

from preceptor.rooms.identity.actions.accounts import (
    change_account,
    change_me,
    change_password,
    ensure_people,
    erase_me,
    join,
    make_account,
)
from preceptor.rooms.identity.actions.factors import (
    begin_two_step,
    confirm_two_step,
    remove_two_step,
    renew_recovery_codes,
)
from preceptor.rooms.identity.actions.invitations import accept_invitation, invite, withdraw_invitation
from preceptor.rooms.identity.actions.members import found_project, remove_member, set_member, take_in
from preceptor.rooms.identity.actions.sessions import end_session, knock, open_session, refresh, sign_in, sign_out
from preceptor.rooms.identity.actions.sign_in_elsewhere import sign_in_elsewhere
from preceptor.rooms.identity.actions.tokens import make_token, revoke_token, touch_token

__all__ = [
    "accept_invitation",
    "begin_two_step",
    "change_account",
    "change_me",
    "change_password",
    "confirm_two_step",
    "end_session",
    "ensure_people",
    "erase_me",
    "found_project",
    "invite",
    "join",
    "knock",
    "make_account",
    "make_token",
    "open_session",
    "refresh",
    "remove_member",
    "remove_two_step",
    "renew_recovery_codes",
    "revoke_token",
    "set_member",
    "sign_in",
    "sign_in_elsewhere",
    "sign_out",
    "take_in",
    "touch_token",
    "withdraw_invitation",
]
