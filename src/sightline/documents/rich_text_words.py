"""Every word of a rich text, whoever sees it: hidden, deleted, in its properties, in its tables of names."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sightline.documents.rich_text_tokens import SAID, Decoder, Token, Tokens, codec_of

_BREAKS = {
    "par": "\n",
    "sect": "\n",
    "page": "\n",
    "column": "\n",
    "row": "\n",
    "nestrow": "\n",
    "cell": "\t",
    "nestcell": "\t",
}
_MOST_SKIPPED = 10


@dataclass(frozen=True, slots=True)
class _Group:
    """What holds inside a group. ``skip``: how many letters stand in for one by its number."""

    skip: int = 1
    codec: str = "cp1252"
    is_of_fonts: bool = False


def every_word(text: str) -> str:
    """All words of a rich text that has been decoded, whatever marks stand within them. Pictures and objects give their
    figures, as they stand; nothing is left out for being hidden, and nothing is refused.
    """
    made: list[str] = []
    decoder, groups, fonts = Decoder(), [_Group()], {}
    default, font = "cp1252", 0
    for token in Tokens(text.encode("utf-8", "replace")):
        here = groups[-1]
        if _is_of_letters(token, here, decoder, made):
            continue
        decoder.end(made.append)
        name, number = token.name, token.number or 0
        if name == "{":
            groups.append(here)
            decoder.forget()
        elif name == "}":
            decoder.forget()
            if len(groups) > 1:
                groups.pop()
        elif name == "fonttbl":
            groups[-1] = replace(here, is_of_fonts=True)
        elif name == "f":
            font = number
            if not here.is_of_fonts:
                groups[-1] = replace(here, codec=fonts.get(number, default))
        elif name in ("fcharset", "cpg") and here.is_of_fonts:
            fonts[font] = codec_of(name, number, default)
        elif name in ("ansicpg", "mac", "pc", "pca"):
            default = codec_of(name, number, default)
            groups[-1] = replace(here, codec=default)
        elif name == "plain":
            groups[-1] = replace(here, codec=default)
        elif name == "uc":
            skip = 1 if token.number is None else token.number
            groups[-1] = replace(here, skip=max(0, min(skip, _MOST_SKIPPED)))
        else:
            made.append(SAID.get(name) or _BREAKS.get(name, ""))
    decoder.end(made.append)
    return "".join(made)


def _is_of_letters(token: Token, here: _Group, decoder: Decoder, made: list[str]) -> bool:
    """Takes a token that gives letters; False for any other."""
    if token.name == "text":
        decoder.text(token.data, "utf-8", made.append)
    elif token.name == "'":
        decoder.byte(token.number or 0, here.codec, made.append)
    elif token.name == "u" and token.number is not None:
        decoder.unicode(token.number, here.skip, made.append)
    else:
        return False
    return True
