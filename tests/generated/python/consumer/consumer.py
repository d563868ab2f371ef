"""Uses the installed package as an application does. Fails where it does something else than promised."""

import json
from typing import Optional

from acme_models import UNSET, JsonTypeError, account, authkit, directory
from acme_models.authkit import UpdateUserOptions, User

DOCUMENT = {
    "object": "user",
    "id": "user_01",
    "email": "ada@example.com",
    "first_name": "Ada",
    "last_name": None,
    "email_verified": False,
    "created_at": "2026-01-05T08:00:12.004Z",
    "updated_at": "2026-01-05T08:00:12.004Z",
    "a_later_addition": 1,
}


def reads_a_user() -> None:
    user = User.from_json(json.dumps(DOCUMENT))
    name: Optional[str] = user.first_name
    is_verified: bool = user.email_verified
    assert (user.id, name, user.last_name, is_verified) == ("user_01", "Ada", None, False)
    assert user == User.from_dict(DOCUMENT)
    assert hash(user) == hash(User.from_dict(DOCUMENT))
    written = user.to_dict()
    assert written["last_name"] is None
    assert "profile_picture_url" not in written


def reads_a_list() -> None:
    page = authkit.UserList.from_dict({"data": [DOCUMENT], "list_metadata": {"after": "user_01"}})
    email: str = page.data[0].email
    assert (email, page.list_metadata.after) == ("ada@example.com", "user_01")


def keeps_an_unknown_state() -> None:
    person = directory.DirectoryUser.from_dict({"state": "on_leave"})
    state: directory.DirectoryUserState = person.state
    assert state != "active"
    assert person.to_dict() == {"state": "on_leave"}


def refuses_another_type() -> None:
    try:
        User.from_dict({"email": 7})
    except JsonTypeError as error:
        assert str(error) == "User.email: expected string, got integer"
        assert error.path == "User.email"
    else:
        raise AssertionError("nothing was refused")


def writes_options() -> None:
    options = UpdateUserOptions(user_id="user_01", first_name="", email=UNSET, email_verified=False, external_id=None)
    assert json.loads(options.to_json()) == {
        "first_name": "",
        "email_verified": False,
        "external_id": None,
    }


def is_checked() -> None:
    """mypy warns of an ignored error that is none."""
    try:
        UpdateUserOptions(first_name="Ada")  # type: ignore[call-arg]
    except TypeError:
        pass
    UpdateUserOptions("user_01", email_verified="no")  # type: ignore[arg-type]
    try:
        User.from_dict(DOCUMENT).email = ""  # type: ignore[misc]
    except AttributeError:
        pass


def knows_what_is_deprecated(wallet: account.Web3Wallet) -> None:
    assert "passkey" in getattr(type(wallet), "__deprecated__")


reads_a_user()
reads_a_list()
keeps_an_unknown_state()
refuses_another_type()
writes_options()
is_checked()
knows_what_is_deprecated(account.Web3Wallet.from_dict({}))
