"""One's own account: name, language, password, second factor."""

from __future__ import annotations

from fastapi import APIRouter, Response

from preceptor.base.problems import forbidden
from preceptor.door import Asked, Door
from preceptor.infra.passwords import check_password_soon, hash_password_soon
from preceptor.rooms.identity import actions, queries, rules
from preceptor.rooms.identity.api import shapes
from preceptor.rooms.identity.api.cookies import hand_out
from preceptor.rooms.identity.api.sessions import agent_of

router = APIRouter()


@router.get("/me", operation_id="show_me")
async def show_me(door: Asked) -> shapes.MeOut:
    """Who is signed in, and what they may do."""
    return shapes.MeOut.of(await door.read(queries.me))


@router.patch("/me", operation_id="change_me")
async def change_me(door: Asked, body: shapes.MePatch) -> shapes.MeOut:
    await door.write(actions.change_me, name=body.name, language=body.language)
    return shapes.MeOut.of(await door.read(queries.me))


@router.put("/me/password", status_code=204, operation_id="change_password")
async def change_password(door: Asked, body: shapes.NewPassword, response: Response) -> None:
    """Every session ends; this browser gets a fresh one."""
    await _password_again(door, body.old.get_secret_value())
    new = body.new.get_secret_value()
    rules.check_password(new, email=(await door.read(queries.my_credentials)).account.email)
    await door.write(actions.change_password, password_hash=await hash_password_soon(new))
    await _stay(door, response, how="password changed")


@router.post("/me/two-step", status_code=201, operation_id="begin_two_step")
async def begin_two_step(door: Asked, body: shapes.PasswordAgain) -> shapes.TwoStepSetup:
    await _password_again(door, body.password.get_secret_value())
    made = await door.write(actions.begin_two_step)
    return shapes.TwoStepSetup(secret=made.secret, uri=made.uri)


@router.post("/me/two-step/confirm", operation_id="confirm_two_step")
async def confirm_two_step(door: Asked, body: shapes.Code, response: Response) -> shapes.RecoveryCodes:
    """Show that the device works; from now on a sign-in asks for its code."""
    codes = await door.write(actions.confirm_two_step, body.code)
    await _stay(door, response, how="second factor set")
    return shapes.RecoveryCodes(recovery_codes=codes)


@router.post("/me/two-step/recovery-codes", operation_id="renew_recovery_codes")
async def renew_recovery_codes(door: Asked, body: shapes.PasswordAgain) -> shapes.RecoveryCodes:
    await _password_again(door, body.password.get_secret_value())
    return shapes.RecoveryCodes(recovery_codes=await door.write(actions.renew_recovery_codes))


@router.post("/me/two-step/remove", status_code=204, operation_id="remove_two_step")
async def remove_two_step(door: Asked, body: shapes.PasswordAgain) -> None:
    await _password_again(door, body.password.get_secret_value())
    await door.write(actions.remove_two_step)


async def _password_again(door: Door, password: str) -> None:
    """A page left open must not be enough. Raises Problem `identity.password_wrong`; tries are counted."""
    mine = await door.read(queries.my_credentials)
    await door.write(actions.knock, mine.account.email, address=door.caller)
    if not (await check_password_soon(password, mine.password_hash)).right:
        raise forbidden("identity.password_wrong", "This is not your password.", hint="Type your present password.")


async def _stay(door: Door, response: Response, *, how: str) -> None:
    opened = await door.write(
        actions.open_session, door.actor.account_no, account_id=door.actor.id, how=how, agent=agent_of(door)
    )
    hand_out(response, door, opened)
