"""How Schemathesis draws requests for this API, and one check of its own."""

import unicodedata

import schemathesis

# Scripts whose letters look like Latin ones: a word of a name may not mix them.
LOOKALIKES = ("CYRILLIC", "GREEK", "COPTIC")


def is_plain(character):
    """Whether a character is of ASCII, or a letter or digit that nothing in the API's rules for texts refuses or changes."""
    if character <= "\x7f":
        return True
    return (
        character <= "\uffff"
        and unicodedata.category(character)[0] in "LN"
        and unicodedata.normalize("NFC", character) == character
        and not unicodedata.name(character, "").startswith((*LOOKALIKES, "HANGUL FILLER", "HALFWIDTH HANGUL FILLER"))
    )


def plain(value):
    """The value with a letter for each character that may not show or may be taken for another: no pattern can say which."""
    if isinstance(value, str):
        return "".join(character if is_plain(character) else "x" for character in value)
    if isinstance(value, list):
        return once_each([plain(item) for item in value])
    if isinstance(value, dict):
        return {plain(key): plain(item) for key, item in value.items()}
    return value


def once_each(items):
    """The items without those that name what one before them names: a schema cannot say that each product comes once."""
    seen = set()
    kept = []
    for item in items:
        name = next((item[key] for key in ("productId", "name") if key in item), None) if isinstance(item, dict) else None
        if name is None or name not in seen:
            kept.append(item)
        seen.add(name)
    return kept


def at_home(value):
    """The value with addresses in the United States: which postal codes a country has, and whether it needs a state, is prose."""
    if isinstance(value, list):
        return [at_home(item) for item in value]
    if not isinstance(value, dict):
        return value
    value = {key: at_home(item) for key, item in value.items()}
    if "street" in value and "zip" in value:
        value = {**value, "zip": "62701", "state": "IL", "country": "US"}
    if "toZip" in value:
        value = {**value, "toZip": "62701", "toCountry": "US"}
    return value


def is_positive(case):
    return case.meta is not None and case.meta.generation.mode.is_positive


@schemathesis.hook
def before_call(context, case, kwargs):
    """Keeps a run able to go on, and a request that should fit within what a schema cannot say."""
    operation = case.operation.label
    # Whoever ends their own sessions, or edits the policy at random, is refused everywhere from then on.
    if operation == "POST /v1/auth/logout" and isinstance(case.body, dict) and case.body.get("everywhere") is True:
        case.body["everywhere"] = False
    if operation == "PUT /v1/policy" and is_positive(case) and case.headers and "If-Match" in case.headers:
        case.headers["If-Match"] = '"999999"'
    if is_positive(case):
        case.body = at_home(plain(case.body))
        if case.query:
            case.query = plain(case.query)


# What a service says of a request that is not as its document describes it.
MISFITS = (
    "The request does not fit its description.",
    "A value in the request cannot be stored or searched for.",
)


@schemathesis.check
def described_request_fits(ctx, response, case):
    """A request as the document describes it may be refused for what it asks, and not as one that does not fit."""
    if is_positive(case) and response.status_code == 400:
        problem = response.json()
        assert problem.get("detail") not in MISFITS, f"{problem.get('detail')} {problem.get('errors')}"
