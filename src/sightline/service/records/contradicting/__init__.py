"""What the records of a case differ about: found in one view of them, kept in the store, and kept after it is resolved.

In the store stands what is found in the records as they are now. A past view is looked through anew with nothing but
what it holds, so that no document that came later can raise, explain or resolve anything in it.
"""
