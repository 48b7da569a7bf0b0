"""From mentions to identities: who each written name or role word stands for before anybody joins anything.

A full name is one identity a document, linked to the case's one identity of that name. A surname, a first name or
initials alone are an identity of their own document and are never joined without a person. "Mother" is the case's.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sightline.chronology.candidate import Mention
from sightline.identity import role_words
from sightline.identity.links import AS_WRITTEN, Link
from sightline.identity.names import Form, Name, read_name, tidy
from sightline.identity.persons import DeclaredPerson, Statement, identity_of

_SEX_OF_ROLE = {"mother": "woman", "father": "man"}
_CHILD_WORDS = {"child", "toddler", "infant", "tot", "subject", "girl", "boy", "baby", "daughter", "son", "newborn"}
_SEVERAL = {"twins", "parents", "neighbours"}
_NOBODY = {"", "author", "professional", "other"}


@dataclass
class Identity:
    """What is known of one identity while a case is settled."""

    id: str
    name: Name | None
    label: str
    roles: set[str] = field(default_factory=set)
    written: set[str] = field(default_factory=set)
    documents: set[str] = field(default_factory=set)
    declared: DeclaredPerson | None = None
    is_of_case: bool = False
    twin: int | None = None
    other_name_of: str = ""
    age: int | None = None
    described_sexes: set[str] = field(default_factory=set)

    @property
    def sexes(self) -> set[str]:
        """What titles and roles say."""
        said = {_SEX_OF_ROLE[role] for role in self.roles if role in _SEX_OF_ROLE}
        said |= self.described_sexes
        return said | ({self.name.sex_of_title} if self.name and self.name.sex_of_title else set())


@dataclass(frozen=True)
class Placed:
    """A mention of a statement and the identity it stands for, or None where it stands for nobody known."""

    statement: Statement
    mention: Mention
    identity: str | None


@dataclass
class Gathered:
    """All identities of a case, where they are mentioned, and the links that need no person."""

    identities: dict[str, Identity]
    placed: list[Placed]
    links: list[Link]
    children: list[str]


def gather(statements: Sequence[Statement], declared: Sequence[DeclaredPerson]) -> Gathered:
    """Give every mention its identity. The order of statements changes nothing."""
    found = Gathered({}, [], [], [])
    for person in declared:
        _declare(found, person)
    two_sexes = _names_of_two_sexes(statements)
    links: set[Link] = set()
    for statement in sorted(statements, key=lambda one: (one.document, one.key)):
        for mention in statement.mentions:
            identity = _place(found, statement, mention, two_sexes, links)
            found.placed.append(Placed(statement, mention, identity))
    found.links.extend(sorted(links, key=lambda link: (link.a, link.b)))
    return found


def _declare(found: Gathered, person: DeclaredPerson) -> None:
    name = read_name(person.name)
    identity = identity_of("name", name.key)
    entry = Identity(identity, name, person.name, set(person.roles), {person.name}, declared=person, is_of_case=True)
    entry.twin = person.twin
    found.identities[identity] = entry
    if "child" in person.roles:
        found.children.append(identity)
    for other in person.also:
        also = read_name(other)
        second = identity_of("name", also.key)
        if second == identity:
            continue
        held = found.identities.get(second)
        if held is None:
            found.identities[second] = Identity(
                second, also, other, set(person.roles), {other}, is_of_case=True, other_name_of=identity
            )
            found.links.append(Link(second, identity, "The case file gives both names to one person", "The case file"))
        elif held.other_name_of != identity:
            # Two people of the case file go by this name: it names neither for certain.
            held.other_name_of = ""
            found.links[:] = [link for link in found.links if link.a != second]


def _names_of_two_sexes(statements: Iterable[Statement]) -> set[str]:
    seen: dict[str, set[str]] = {}
    for statement in statements:
        for mention in statement.mentions:
            name = read_name(mention.as_written)
            if name.form is Form.FULL and name.sex_of_title:
                seen.setdefault(name.key, set()).add(name.sex_of_title)
    return {key for key, sexes in seen.items() if len(sexes) > 1}


def _place(
    found: Gathered, statement: Statement, mention: Mention, two_sexes: set[str], links: set[Link]
) -> str | None:
    written = mention.as_written
    if not tidy(written) or role_words.is_child_speech(written) or role_words.is_professional(written):
        return None
    identity: str | None
    if (aged := role_words.described_by_age(written)) is not None:
        identity = _of_age(found, statement, *aged)
    elif role_words.is_role(written):
        identity = _of_role(found, statement, mention)
    else:
        identity = _of_name(found, statement, mention, two_sexes, links)
    if identity is not None:
        entry = found.identities[identity]
        entry.documents.add(statement.document)
        if entry.name is None or not role_words.is_role(written):
            entry.written.add(_as_shown(written))
        if mention.role and not (mention.role == "child" and entry.name is not None):
            # Whose child a named person is, the case file says; a paper says only that it is about a child.
            entry.roles.add(mention.role)
    return identity


def _of_age(found: Gathered, statement: Statement, age: int, sex: str) -> str:
    """Somebody of whom a document gives the age and no name: one of that age in that document, joined with nobody."""
    identity = identity_of("aged", str(age), statement.document)
    label = f"The {age}-year-old"
    held = found.identities.setdefault(identity, Identity(identity, None, label, is_of_case=True, age=age))
    if sex:
        held.described_sexes.add(sex)
    return identity


def _of_role(found: Gathered, statement: Statement, mention: Mention) -> str | None:
    written = mention.as_written
    one = role_words.role_of_one(written)
    if one and mention.role and mention.role != one:
        one = ""  # "her mother", said of a grown-up: whose mother that is, the words do not say
    role = one or mention.role
    twin = role_words.twin_number(written)
    words = set(tidy(written).split())
    if "unborn" in words:
        role = "unborn_child"
    elif twin is not None and role in ("", "child", "sibling"):
        return next((one for one in found.children if found.identities[one].twin == twin), None)
    elif role_words.is_one_of_twins(written) and role in ("", "child", "sibling"):
        # Beside an only child it is the other twin; beside several children it does not say which.
        if len(found.children) != 1:
            return None
        role = "sibling"
    elif words & _SEVERAL:
        return None
    elif role == "child" or (not role and words & _CHILD_WORDS):
        return found.children[0] if len(found.children) == 1 else None
    if role in _NOBODY:
        return None
    label = (
        role_words.label(written, role)
        if one or not role_words.role_of_one(written)
        else _as_shown(written).capitalize()
    )
    if role == "unborn_child":
        identity = identity_of("role", role, str(twin or ""))
        label = f"Unborn baby, twin {twin}" if twin else label
    elif one:
        identity = identity_of("role", role)
    else:
        identity = identity_of("role", role, label.casefold(), statement.document)
    if identity not in found.identities:
        found.identities[identity] = Identity(identity, None, label, {role}, is_of_case=True, twin=twin)
    return identity


def _of_name(
    found: Gathered, statement: Statement, mention: Mention, two_sexes: set[str], links: set[Link]
) -> str | None:
    name = read_name(mention.as_written)
    of_case = identity_of("name", name.key)
    known = found.identities.get(of_case)
    in_case_file = known is not None and (known.declared is not None or bool(known.other_name_of))
    if name.form is not Form.FULL and (not in_case_file or name.sex_of_title):
        alone = identity_of("short", name.form.value, name.key, name.sex_of_title, statement.document)
        if alone not in found.identities:
            found.identities[alone] = Identity(alone, name, _as_shown(mention.as_written), is_of_case=True)
        return alone
    if name.key in two_sexes and name.sex_of_title:
        of_case = identity_of("name", name.key, name.sex_of_title)
    if of_case not in found.identities:
        found.identities[of_case] = Identity(of_case, name, _without_title(mention.as_written), is_of_case=True)
    elif name.sex_of_title and not found.identities[of_case].sexes and name.key not in two_sexes:
        found.identities[of_case].name = _titled(found.identities[of_case].name, name.sex_of_title)
    here = identity_of("name in document", of_case, statement.document)
    if here not in found.identities:
        found.identities[here] = Identity(here, name, _as_shown(mention.as_written))
        kept = found.identities[of_case]
        in_file = kept.declared is not None or bool(kept.other_name_of)
        where = " as in the case file" if in_file else ""
        sort = "full name" if name.form is Form.FULL else "name"
        links.add(Link(here, of_case, f"same {sort}{where}, written the same", AS_WRITTEN))
    return here


def _titled(name: Name | None, sex: str) -> Name | None:
    if name is None:
        return None
    return Name(name.written, name.form, name.given, name.middle, name.surname, sex)


def _as_shown(written: str) -> str:
    shape = " ".join(written.split()).strip(" .,;:()")
    for possessive in ("'s", "’s"):
        shape = shape.removesuffix(possessive)
    return shape


def _without_title(written: str) -> str:
    shape = _as_shown(written)
    first, _, rest = shape.partition(" ")
    return rest if rest and not read_name(first + " x").given else shape
