"""Invented documents for the tests of contradictions, and what is found in them."""

from sightline.chronology.contradiction import Contradiction, Topic
from sightline.identity.disagreement import find_contradictions


def found_in(*texts: str, **more: object) -> list[Contradiction]:
    """The contradictions of documents called a.txt, b.txt and so on."""
    named = {f"{'abcdefgh'[place]}.txt": text for place, text in enumerate(texts)}
    return list(find_contradictions([], texts=named, **more))  # type: ignore[arg-type]


def of_topic(topic: Topic, *texts: str, **more: object) -> list[Contradiction]:
    """Those of one topic."""
    return [one for one in found_in(*texts, **more) if one.topic is topic]


def sorts(topic: Topic, *texts: str, **more: object) -> list[str]:
    """Their sorts of difference."""
    return [one.sort.value for one in of_topic(topic, *texts, **more)]


def words(one: Contradiction) -> list[str]:
    """The words that stand against one another, in order of document."""
    return [said.words for said in one.said]
