"""A frame and the word that may tell its deed in, whether the sense fits out: particles, fixed objects, kinds of object."""

from typing import Protocol

from verbale.extract.clauses import Clause
from verbale.extract.slots import at_noun, in_clause
from verbale.extract.tree import Tree
from verbale.reference.frames import Frame
