"""Who may enter in, the same changed out: people added, their roles and passwords set, people taken away; BadUse where it must not be."""

from dataclasses import replace

from verbale.errors import BadUse
from verbale.store.people import People, Person, Role
from verbale.web.people.passwords import written
from verbale.web.people.reception import plain_name
from verbale.web.words import N_, say

ROLES = (Role.READER, Role.REVIEWER, Role.ADMIN)
WORDS = (N_("reader"), N_("reviewer"), N_("admin"))
"""The words of ROLES, for translators."""


def add(people: People, person: Person, password: str) -> None:
    """A new person and the password in ("" for one whom a proxy signs in); they may enter."""
    if not person.name or plain_name(person.name) != person.name:
        raise BadUse(say("a name is one line of no more than 80 letters that can be seen, without spaces at its ends"))
    if people.person(person.name):
        raise BadUse(
            say("%(name)s is there already; change the role or the password, or take another name", name=person.name)
        )
    people.put(replace(person, password=written(password) if password else ""))


def set_role(people: People, name: str, role: Role) -> None:
    """Somebody may do more or less from now on, and signs in anew."""
    person = known(people, name)
    _one_admin_stays(people, person, role)
    people.put(replace(person, role=role))


def set_password(people: People, name: str, password: str) -> None:
    """Somebody has another password, and signs in anew."""
    people.put(replace(known(people, name), password=written(password)))


def remove(people: People, name: str) -> None:
    """Somebody may no longer enter; what they signed stays."""
    _one_admin_stays(people, known(people, name), Role.NOBODY)
    people.remove(name)


def role_of(word: str) -> Role:
    """A role's name in, the role out; BadUse where it is none that a person can have.

    >>> role_of("reviewer").word
    'reviewer'
    """
    role = Role.named(word)
    if role not in ROLES:
        raise BadUse(
            say("a role is %(names)s, not “%(name)s”", names=", ".join(each.word for each in ROLES), name=word)
        )
    return role


def known(people: People, name: str) -> Person:
    """A name in, the person out; BadUse where there is none."""
    person = people.person(name)
    if person is None:
        raise BadUse(
            say("there is nobody of the name “%(name)s”; names are written as they were given, case and all", name=name)
        )
    return person


def _one_admin_stays(people: People, person: Person, role: Role) -> None:
    """BadUse where people would be left whom nobody governs; the last of all may be taken away."""
    others = [one for one in people.everybody() if one.name != person.name]
    governed = any(one.role is Role.ADMIN for one in others) or not (others or role)
    if person.role is Role.ADMIN and role is not Role.ADMIN and not governed:
        raise BadUse(say("%(name)s is the only administrator; make somebody else one first", name=person.name))
