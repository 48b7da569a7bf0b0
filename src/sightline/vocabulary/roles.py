"""The roles that a person can have in a fact or in a child's case."""

ROLES: dict[str, str] = {
    "child": "The child whose case this is",
    "sibling": "Brother or sister of the child",
    "unborn_child": "A child expected and not yet born",
    "mother": "Mother",
    "father": "Father",
    "parent": "Parent, not said which",
    "stepparent": "Step-parent",
    "partner": "Partner of a parent",
    "former_partner": "Former partner of a parent",
    "grandparent": "Grandparent",
    "relative": "Another relative",
    "carer": "Carer",
    "foster_carer": "Foster carer",
    "neighbour": "Neighbour",
    "friend": "Friend of the family",
    "household_member": "Member of the household",
    "victim": "Person harmed or threatened",
    "alleged_perpetrator": "Person said to have harmed or threatened",
    "adult": "Adult, role not said",
    "author": "Who wrote the record",
    "professional": "Professional",
    "subject": "Person whom the fact is about",
    "witness": "Person who saw or heard",
    "other": "Other",
}
"""Code to plain description. ``child`` and ``sibling`` mark the children of the case; facts about one child of a
sibling group name that child in the role ``child``."""
