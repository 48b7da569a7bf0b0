"""Every column of every table: how sensitive it is, and when it goes. A new column must be thought about."""

import tomllib
from pathlib import Path

import pytest

SENSITIVITY = {"child", "family", "worker", "technical"}
RETENTION = {"case", "log", "tombstone", "rulebook"}
"""case: goes when its case is deleted; log: outlives it, and holds opaque ids only; tombstone: says that it was;
rulebook: what a partnership decided about rules, of no child."""

CLASSIFIED = {
    f"{table}.{column}": sensitivity
    for sensitivity, tables in tomllib.loads((Path(__file__).parent / "classified.toml").read_text()).items()
    for table, columns in tables.items()
    for column in columns
}
KEPT = {"Look": "log", "Erased": "tombstone", "RuleAdoption": "rulebook", "LocalNumberSet": "rulebook"}
"""Everything else goes with its case."""


def _fields() -> dict[str, object]:
    from django.apps import apps

    return {
        f"{model.__name__}.{field.name}": field
        for label in ("access", "records", "casework", "reviews")
        for model in apps.get_app_config(label).get_models()
        for field in model._meta.concrete_fields
    }


def test_every_field_is_classified_and_nothing_else_is(store: Path) -> None:
    assert set(_fields()) == set(CLASSIFIED)
    assert set(CLASSIFIED.values()) <= SENSITIVITY
    assert set(KEPT.values()) <= RETENTION


def test_what_outlives_its_case_says_nothing_of_the_child(store: Path) -> None:
    for name in _fields():
        if name.split(".")[0] in KEPT:
            assert CLASSIFIED[name] in ("worker", "technical"), name


def test_the_log_of_looks_points_at_nothing_about_a_child(store: Path) -> None:
    from django.apps import apps

    for model in apps.get_app_config("access").get_models():
        assert not [field for field in model._meta.concrete_fields if field.is_relation]


@pytest.mark.parametrize("label", ["access", "records", "casework", "reviews"])
def test_foreign_keys_point_one_way(store: Path, label: str) -> None:
    from django.apps import apps

    for model in apps.get_app_config(label).get_models():
        for field in model._meta.concrete_fields:
            if field.is_relation:
                assert field.related_model._meta.app_label == label
