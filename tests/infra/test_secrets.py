"""One secret key, made once; what is sealed opens only for its purpose; passwords hashed as OWASP says."""

from __future__ import annotations

import stat
import threading
from pathlib import Path

import pytest
from pydantic import SecretStr

from preceptor.base.problems import Problem
from preceptor.base.settings import Settings
from preceptor.infra.passwords import check_password, hash_password
from preceptor.infra.secrets import Sealer, secret_key


def test_the_key_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path / "new")
    keys: list[bytes] = []
    threads = [threading.Thread(target=lambda: keys.append(secret_key(settings))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(keys) == 8 and len(set(keys)) == 1, "processes that start together agree"
    kept = tmp_path / "new" / "secret.key"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert [path.name for path in kept.parent.iterdir()] == ["secret.key"]


def test_a_key_that_is_given_goes_before(tmp_path: Path) -> None:
    assert secret_key(Settings(home=tmp_path, secret_key=SecretStr("k" * 32))) == b"k" * 32
    assert not (tmp_path / "secret.key").exists()
    with pytest.raises(Problem) as caught:
        secret_key(Settings(home=tmp_path, secret_key=SecretStr("short")))
    assert caught.value.code == "secrets.weak"


def test_what_is_sealed_opens_for_its_purpose_alone(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path)
    sealed = Sealer(settings, "one").seal("JBSWY3DP")
    assert "JBSWY3DP" not in sealed
    assert Sealer(settings, "one").open(sealed) == "JBSWY3DP"
    other = Settings(home=tmp_path, secret_key=SecretStr("another key, long enough"))
    for sealer, text in (
        (Sealer(settings, "two"), sealed), (Sealer(other, "one"), sealed), (Sealer(settings, "one"), sealed[:-9] + "A" * 9),
        (Sealer(settings, "one"), ""), (Sealer(settings, "one"), "é"),
    ):  # fmt: skip
        with pytest.raises(Problem) as caught:
            sealer.open(text)
        assert caught.value.code == "secrets.unreadable"


def test_passwords_are_hashed_as_owasp_says() -> None:
    stored = hash_password("four unrelated words")
    assert stored.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert check_password("four unrelated words", stored).right
    assert not check_password("Four unrelated words", stored).right


def test_an_older_hash_is_made_better_on_the_way() -> None:
    from pwdlib.hashers.argon2 import Argon2Hasher

    old = Argon2Hasher(time_cost=1, memory_cost=8 * 1024, parallelism=1).hash("four unrelated words")
    checked = check_password("four unrelated words", old)
    assert checked.right and checked.better_hash is not None
    assert "m=19456,t=2" in checked.better_hash


@pytest.mark.parametrize("stored", ["", "nonsense", "$2b$12$abcdefghijklmnopqrstuv"])
def test_no_password_opens_what_has_none(stored: str) -> None:
    assert not check_password("a password that nobody has", stored).right
