"""The blank form in which an agency is asked for its chronology, as a Word file and as a workbook."""

from sightline.publishing.returns.blank import ReturnForm, blank_excel, blank_word

__all__ = ["ReturnForm", "blank_excel", "blank_word"]
