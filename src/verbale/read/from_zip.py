"""A zip archive in, what its members hold out; no member is ever written to disk, and its name is only shown."""

from collections.abc import Iterator
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from verbale.read.input import Found, Input
from verbale.read.meter import Unfolded
from verbale.read.zip_members import members

# Documents that are zip archives themselves: their pieces are no reports.
_DOCUMENTS = frozenset({"[Content_Types].xml", "mimetype", "META-INF/container.xml", "META-INF/MANIFEST.MF"})
_ENCRYPTED = 0x1


def read(source: Input) -> Iterator[Found]:
    """An Input in, what is read from each member out, in the order of the archive."""
    file = source.any_order()
    try:
        archive = ZipFile(file)
    except (BadZipFile, ValueError, NotImplementedError) as fault:
        yield source.problem(f"the zip archive is damaged ({fault}); its members were read as far as they go")
        yield from _left(source, file)
        return
    with archive:
        members = archive.infolist()
        if any(member.filename in _DOCUMENTS for member in members[:20]):
            yield source.problem(
                "an office document, a book or a program, no archive of reports; save it as text, HTML or PDF"
            )
            return
        for member in members:
            source.meter.record()
            if not member.is_dir():
                yield from _member(source, archive, member)


def _left(source: Input, file: BinaryIO) -> Iterator[Found]:
    """An archive without its table of contents, as it is left when a download breaks off, in, what its members hold out."""
    for name, stream in members(file, source.meter):
        source.meter.record()
        yield from source.inside(stream, name, source.member_place(name), member=True)


def _member(source: Input, archive: ZipFile, member: ZipInfo) -> Iterator[Found]:
    place = source.member_place(member.filename)
    if member.flag_bits & _ENCRYPTED:
        yield source.problem("locked with a password; nothing was read from it", place)
        return
    try:
        stream = archive.open(member)
    except (BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError) as fault:
        yield source.problem(f"cannot be unpacked: {fault}", place)
        return
    with stream:
        yield from source.inside(Unfolded(stream, source.meter), member.filename, place, member=True)
