"""What was written about Rowan in sentences: a letter and minutes; and the case file that names the documents."""

LETTER = (
    "Hallow Bridge Surgery",
    "2 Mill Lane, Hallow Bridge",
    "",
    "Date: 20 August 2025",
    "",
    "To: Marlshire Children's Social Care",
    "Re: Rowan Pell, born 17 September 2024",
    "",
    "Dear colleague,",
    "",
    "I saw Rowan's mother, Dana Pell, on 14 August 2025.",
    "She told me that she has been drinking again since early July 2025.",
    "She said that her partner does not like her to go out.",
    "Rowan was not with her.",
    "Rowan was last seen here on 24 June 2025 for his immunisations.",
    "He was well and sat on his mother's knee.",
    "I should be grateful to know who is now Rowan's social worker.",
    "",
    "Yours sincerely,",
    "Dr Priya Raman",
)

MINUTES = (
    "Marlshire Children's Social Care",
    "Date of meeting: 2 October 2025",
    "Child: Rowan Pell, born 17 September 2024",
    (
        "Present: R Malik (chair, children's social care), S Attwell (social worker), DS Nair (Marlshire Police), "
        "Dr Osei (Eastwater General Hospital), B Lacey (health visitor), K Duffy (Little Otters Nursery). "
        "Apologies: Hallow Bridge Surgery."
    ),
    "This was the first time that the agencies had put what they know side by side.",
    "Police reported a domestic incident in the early hours of 13 September 2025, when a neighbour rang 999.",
    "The health visitor said that Dana first spoke of her partner on 22 May 2025 and that nobody else was told.",
    "Dr Osei confirmed that Rowan was seen in the emergency department on 6 July 2025 with a bruised ear.",
    (
        "The nursery described a bruise to the arm on 18 September 2025. Three different explanations have now been "
        "given for bruises in ten weeks."
    ),
    "Nobody present had asked who Callum Voss is. DS Nair will share what police hold.",
    "Agreed: a section 47 enquiry begins today, with a medical, and a conference within the time that guidance allows.",
)

CASE = """\
# What the agencies' files do not say for themselves.
[case]
name = "Rowan"
period = { from = "2024-06-01", to = "2025-11-28" }

[[child]]
name = "Rowan Pell"
born = "17 September 2024"
also_known_as = ["Rowan", "Unborn Pell"]

[[person]]
name = "Dana Pell"
role = "mother"

[[person]]
name = "Maureen Pell"
role = "grandparent"

[[agency]]
name = "Marlshire Children's Social Care"
kind = "childrens_social_care"
files = ["Social care chronology.docx", "Strategy discussion minutes.docx"]
covers = { from = "2024-06-01", to = "2025-11-28" }

[[agency]]
name = "Marlshire Police"
kind = "police"
files = ["Police chronology v1.xlsx", "Police chronology v2 FINAL.xlsx"]
covers = { from = "2021-01-01", to = "2025-11-28" }

[[agency]]
name = "Eastwater General Hospital"
kind = "hospital"
files = ["Eastwater hospital export.csv"]
covers = { from = "2024-09-01", to = "2025-11-28" }

[[agency]]
name = "Marlshire Health Visiting Service"
kind = "health_visiting"
files = ["Health visitor chronology.docx"]
covers = { from = "2024-09-17", to = "2025-11-28" }

[[agency]]
name = "Little Otters Nursery"
kind = "early_years"
files = ["Little Otters nursery log.xlsx"]
covers = { from = "2025-06-02", to = "2025-11-28" }

[[agency]]
name = "Hallow Bridge Surgery"
kind = "general_practice"
files = ["Letter from GP 20 August 2025.pdf"]
"""
