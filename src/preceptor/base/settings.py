"""Settings: from PRECEPTOR_* variables, then `preceptor.toml`, then these defaults."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)


class Settings(BaseSettings):
    """Everything an operator can set. docs/reference/settings.md is checked against this class."""

    model_config = SettingsConfigDict(env_prefix="PRECEPTOR_", toml_file="preceptor.toml", extra="forbid")

    home: Path = Field(Path(".preceptor"), description="Folder for the embedded store, files, runs and the secret key.")
    store: str = Field("", description="Database URL: sqlite:///path or postgresql://…; empty = `<home>/preceptor.db`.")
    files: str = Field(
        "", description="Where files lie: a folder, s3://bucket/prefix, gs://, az://; empty = `<home>/files`."
    )
    host: str = Field("127.0.0.1", description="Address the web server listens on.")
    port: int = Field(8400, ge=1, le=65535, description="Port the web server listens on.")
    public_url: str = Field(
        "", description="Address people use, e.g. https://teach.example.org; empty = http://host:port."
    )
    secret_key: SecretStr = Field(
        SecretStr(""), description="Signs and encrypts; empty = made once and kept in `<home>/secret.key`."
    )
    web_processes: int = Field(
        1, ge=1, le=32, description="Processes that answer, on PostgreSQL; the embedded store has one."
    )
    workers: int = Field(1, ge=0, le=64, description="Job worker processes started beside the web server.")
    job_threads: int = Field(2, ge=1, le=32, description="Jobs each worker process runs at the same time.")
    session_hours: int = Field(24 * 14, ge=1, description="How long a sign-in lasts at most.")
    session_idle_hours: int = Field(24 * 3, ge=1, description="How long an unused sign-in lasts.")
    lease_seconds: int = Field(1800, ge=10, description="How long an item is kept for the person who has it open.")
    undo_seconds: int = Field(600, ge=0, description="How long a contributor may still change an answer they gave.")
    upload_max_bytes: int = Field(20 * 1024**3, ge=1, description="Largest file that may be uploaded.")
    request_max_bytes: int = Field(4 * 1024**2, ge=1024, description="Largest JSON request body.")
    sign_in_attempts: int = Field(10, ge=1, description="Failed sign-ins per account and address before a wait.")
    oidc_issuer: str = Field("", description="OpenID Connect provider people may sign in by; empty = none.")
    oidc_name: str = Field("single sign-on", description="What its button says after “Sign in with”.")
    oidc_client_id: str = Field("", description="Our client id at the provider.")
    oidc_client_secret: SecretStr = Field(SecretStr(""), description="Our client secret; empty for a public client.")
    oidc_make_accounts: bool = Field(
        False, description="Whether somebody the provider knows gets a contributor's account at the first sign-in."
    )
    models: str = Field("", description="Folder of local models; empty = `<home>/models`.")
    models_private: bool = Field(
        False, description="Whether model endpoints may lie on this machine or inside its own network."
    )
    mail_host: str = Field("", description="Mail server (SMTP) that messages go out by; empty = no e-mail.")
    mail_port: int = Field(587, ge=1, le=65535, description="Its port: 587 for STARTTLS, 465 for TLS.")
    mail_security: Literal["starttls", "tls", "none"] = Field(
        "starttls", description="How the connection is secured; none only for a server on this machine."
    )
    mail_user: str = Field("", description="User name at the mail server; empty = it asks for none.")
    mail_password: SecretStr = Field(SecretStr(""), description="Password at the mail server.")
    mail_from: str = Field(
        "Preceptor <preceptor@localhost>", description="Whom mails come from: an address, or Name <address>."
    )
    payouts: Literal["file", "simulator"] = Field(
        "file", description="Who moves the money: file (a bank takes CSV or pain.001) or simulator (nobody is paid)."
    )
    payouts_name: str = Field("", description="Whose account pays, as the bank knows them; for pain.001.")
    payouts_iban: str = Field("", description="The IBAN that pays.")
    payouts_bic: str = Field("", description="The BIC of its bank; may be left out.")
    verification_keep_days: int = Field(
        7, ge=0, le=90, description="How many days identity evidence is kept after the decision; then it is erased."
    )
    verification_url: str = Field(
        "", description="Service that checks identities in our place; empty = people here do."
    )
    verification_secret: SecretStr = Field(SecretStr(""), description="Shared with that service; signs both ways.")
    log_level: str = Field("info", description="debug, info, warning or error.")
    log_requests: bool = Field(False, description="Write a line for each request; costs a little speed.")
    log_json: bool = Field(False, description="Write logs as one JSON object a line.")

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)

    @property
    def store_url(self) -> str:
        return self.store or f"sqlite:///{(self.home / 'preceptor.db').absolute()}"

    @property
    def files_url(self) -> str:
        return self.files or str((self.home / "files").absolute())

    @property
    def models_folder(self) -> Path:
        return Path(self.models) if self.models else self.home / "models"

    @property
    def address(self) -> str:
        return self.public_url or f"http://{self.host}:{self.port}"
