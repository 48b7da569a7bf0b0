"""The words of the field: agencies, roles, natures, and the kinds of record with their fields.

Every other package uses these words and no others. A kind declares its fields once; import checks, confirm
forms, the documentation and the JSON schema are generated from that declaration.
"""
