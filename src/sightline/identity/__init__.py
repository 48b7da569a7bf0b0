"""Who is who within a case: persons, the names that documents give them, links with reasons and an undo.

Nothing here merges. :func:`~sightline.identity.settle.settle` says who each written name stands for, proposes who may
be the same person and asks where several fit; :mod:`~sightline.identity.links` joins and parts;
:mod:`~sightline.identity.same_event` proposes which entries of different agencies tell of one event.
"""
