"""TAL02, TAL06 and TAL07: how strongly they speak, and which fixes they refuse."""

from collections.abc import Callable

from klarsprog_lint.findings import Diagnostic

Lint = Callable[..., tuple[Diagnostic, ...]]


def test_a_vague_time_for_the_reader_is_a_warning_and_a_promise_a_remark(lint: Lint) -> None:
    (asked,) = lint("Du skal sende papirerne snarest.", "TAL02")
    (promised,) = lint("Vi vender tilbage snarest.", "TAL02")
    assert (asked.severity, promised.severity) == ("warning", "info")


def test_the_date_for_complaints_dates_nothing_else(lint: Lint) -> None:
    text = "Søg hurtigst muligt om mere tid. Du kan klage senest den 4. maj 2026."
    assert lint(text, "TAL02")


def test_ultimo_in_a_deadline_is_a_warning_without_a_fix(lint: Lint) -> None:
    (deadline,) = lint("Du skal aflevere nøglen ultimo juni.", "TAL06")
    (plan,) = lint("Byggeriet er færdigt ultimo juni.", "TAL06")
    assert (deadline.severity, deadline.fix) == ("warning", None)
    assert plan.fix is not None
    assert plan.fix.applicability == "safe"


def test_ultimo_after_a_preposition_becomes_a_noun(lint: Lint) -> None:
    (found,) = lint("Arbejdet varer til ultimo juni.", "TAL06")
    assert found.fix is not None
    assert found.fix.edits[0].content == "slutningen af"


def test_ultimo_in_a_deadline_is_for_the_writer_to_date(lint: Lint) -> None:
    (found,) = lint("Du skal svare inden ultimo juni.", "TAL06")
    assert found.fix is None


def test_from_which_day_a_rate_holds_is_for_the_writer_to_say(lint: Lint) -> None:
    (found,) = lint("Taksten stiger pr. 1. januar 2027.", "TAL06")
    assert found.fix is None


def test_one_deadline_said_twice_is_one_deadline(lint: Lint) -> None:
    assert not lint("Svar inden 14 dage, det vil sige senest den 4. maj 2026.", "TAL07")
    assert not lint("Svar inden den 4. maj, altså senest mandag den 4. maj kl. 12.", "TAL07")
    assert lint("Betal i to rater, senest den 1. april og den 1. oktober.", "TAL07")
