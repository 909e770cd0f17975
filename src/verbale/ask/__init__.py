"""A report in, a question to a language model out; its answer in, the same records as by any other reading out."""
