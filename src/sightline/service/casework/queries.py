"""What is owed to a child and what should be asked, with the answers that people gave, and the rules that ask."""

from sightline.service.casework.asking import asked, duty_notes, findings
from sightline.service.casework.digesting import digest
from sightline.service.casework.figures import figures
from sightline.service.casework.rule_decisions import decisions_on_rules
from sightline.service.casework.rules_in_use import rulebook

__all__ = ["asked", "decisions_on_rules", "digest", "duty_notes", "figures", "findings", "rulebook"]
