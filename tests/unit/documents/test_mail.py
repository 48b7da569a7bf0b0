"""E-mails: their head as lines, their words however encoded, what is attached, and hostile ones."""

from __future__ import annotations

import base64
import time
from email.message import EmailMessage

import pytest

from sightline.documents import limits
from tests.unit.documents.files import blocks_of, opened, refusal

HEAD = "From: Ann Bell <ann@school.example>\nTo: Duty <duty@council.example>\nSubject: Rowan\nDate: {}\n"


def mail(body: str, kind: str = "text/plain; charset=utf-8", more: str = "", date: str = "") -> str:
    head = HEAD.format(date or "Fri, 4 Apr 2014 10:32:05 +0100")
    return f"{head}MIME-Version: 1.0\nContent-Type: {kind}\n{more}\n{body}"


def test_the_head_stands_before_the_words_as_lines_and_the_date_as_a_property(tmp_path):
    found = opened(tmp_path / "a.eml", mail("Seen today.\n"))
    head = (
        "From: Ann Bell <ann@school.example>\nSent: 4 April 2014 10:32\nTo: Duty <duty@council.example>\nSubject: Rowan"
    )
    assert found.format == "eml"
    assert blocks_of(found) == [("message header", head), ("paragraph", "Seen today.")]
    assert "\n\nSeen today." in found.text
    assert found.properties["sent"] == "2014-04-04T10:32:05+01:00"
    assert found.properties["subject"] == "Rowan"
    assert found.warnings == ()


@pytest.mark.parametrize(
    ("date", "shown", "sent"),
    [
        ("Wed, 4 Jun 2014 23:30:00 +0000", "5 June 2014 00:30", "2014-06-04T23:30:00+00:00"),  # British summer time
        ("4 Dec 2014 09:05 -0500", "4 December 2014 14:05", "2014-12-04T09:05:00-05:00"),
        ("4 Dec 2014 09:05 -0000", "4 December 2014 09:05", "2014-12-04T09:05:00"),
        ("some time in May", "some time in May", None),
        ("Mon, 99 Foo 20144 99:99", "Mon, 99 Foo 20144 99:99", None),
        ("Mon, 1 Jan 0001 00:00:00 +2359", "Mon, 1 Jan 0001 00:00:00 +2359", None),
    ],
)
def test_a_date_is_shown_on_the_clock_here_and_a_strange_one_as_written(tmp_path, date, shown, sent):
    found = opened(tmp_path / "a.eml", mail("x", date=date))
    assert f"Sent: {shown}\n" in found.text
    assert found.properties.get("sent") == sent
    assert any("date" in warning for warning in found.warnings) is (sent is None)


def test_headers_in_other_character_sets_are_read(tmp_path):
    text = mail("x").replace(
        "Subject: Rowan",
        "Subject: =?utf-8?B?QsOpYnDDqSBzZWVuIOKA?=\n =?utf-8?B?kyB3ZWxs?= =?iso-8859-1?Q?_caf=E9?= =?bad?Q?x=ZZ?=",
    )
    assert "Subject: Bébpé seen – well café" in opened(tmp_path / "a.eml", text).text


def test_headers_with_raw_accents_and_folded_lines_are_read(tmp_path):
    data = mail("x").encode().replace(b"Subject: Rowan", b"Subject: caf\xe9 one\n\ttwo")
    assert "Subject: café one two\n" in opened(tmp_path / "a.eml", data).text


@pytest.mark.parametrize(
    ("body", "kind", "more", "reads"),
    [
        ("caf=C3=A9 and a long =\nline", "text/plain; charset=utf-8", "quoted-printable", "café and a long line"),
        (base64.b64encode("naïve – “x”".encode("cp1252")).decode(), "text/plain; charset=windows-1252", "base64",
         "naïve – “x”"),
        ("caf=E9", "text/plain; charset=nonsense", "quoted-printable", "café"),
        ("caf=C3=A9", "text/plain; charset=iso-8859-1", "quoted-printable", "café"),
        ("plain", "text/plain; charset=punycode", "7bit", "plain"),
        ("not base64 at all!", "text/plain", "base64", ""),
        ("=5D=ZZ", "text/plain", "quoted-printable", "]=ZZ"),
        ("=D7=A9=D7=9C=D7=95=D7=9D", "text/plain; charset=utf-8", "quoted-printable", "שלום"),
    ],
)  # fmt: skip
def test_words_are_read_however_they_were_encoded(tmp_path, body, kind, more, reads):
    found = opened(tmp_path / "a.eml", mail(body, kind, f"Content-Transfer-Encoding: {more}\n"))
    assert reads in found.text


def test_lines_that_the_mail_program_broke_are_whole_again_and_quotations_keep_their_marks(tmp_path):
    body = "He was seen \non Monday. \nAll well.\n> You asked \n> about him.\n>> And \n>> before.\n-- \nAnn\n"
    found = opened(tmp_path / "a.eml", mail(body, "text/plain; charset=utf-8; format=flowed"))
    assert found.text.endswith("He was seen on Monday. All well.\n> You asked about him.\n>> And before.\n-- \nAnn\n")


def test_plain_text_is_preferred_to_the_page_beside_it(tmp_path):
    message = EmailMessage()
    message["From"], message["Subject"] = "a@x.example", "s"
    message.set_content("The plain words of it.\n")
    message.add_alternative("<p>The page's words of it.</p>", subtype="html")
    found = opened(tmp_path / "a.eml", message.as_bytes())
    assert "plain words" in found.text
    assert "page's words" not in found.text


def test_a_plain_text_that_only_points_to_the_page_gives_way_to_it(tmp_path):
    message = EmailMessage()
    message["From"], message["Subject"] = "a@x.example", "s"
    message.set_content("Please view this message in HTML.\n")
    message.add_alternative("<p>" + "He was seen at home. " * 40 + "</p>", subtype="html")
    assert "seen at home" in opened(tmp_path / "a.eml", message.as_bytes()).text


def test_a_page_is_read_with_its_quotation_marked(tmp_path):
    page = "<p>New words.</p><blockquote type=cite><p>Old words.<br>More.</p></blockquote><table><tr><td>a<td>b</table>"
    found = opened(tmp_path / "a.eml", mail(page, "text/html; charset=utf-8"))
    assert "New words.\n> Old words.\n> More.\na | b\n" in found.text


def test_every_attachment_is_named_and_nothing_is_lost_silently(tmp_path):
    message = EmailMessage()
    message["From"], message["Subject"] = "a@x.example", "s"
    message.set_content("See attached.\n")
    message.add_attachment(b"x", maintype="application", subtype="pdf", filename="report é.pdf")
    message.add_attachment("notes", filename="notes.txt")
    message.add_attachment(
        b"x", maintype="image", subtype="jpeg", cid="<p>", filename="photo.jpg", disposition="inline"
    )
    found = opened(tmp_path / "a.eml", message.as_bytes())
    assert "Attachments: report é.pdf; notes.txt\n" in found.text
    told = " ".join(found.warnings)
    assert "“report é.pdf”, “notes.txt”" in told
    assert "Save them into the folder" in told
    assert "1 picture stands among its words" in told


def test_a_message_attached_is_read_below_with_its_own_head(tmp_path):
    inner = EmailMessage()
    inner["From"], inner["Date"] = "inner@x.example", "Tue, 1 Apr 2014 09:00:00 +0100"
    inner.set_content("Inner words.\n")
    outer = EmailMessage()
    outer["From"], outer["Subject"] = "a@x.example", "Fwd"
    outer.set_content("Outer words.\n")
    outer.add_attachment(inner)
    found = opened(tmp_path / "a.eml", outer.as_bytes())
    assert found.text.index("Outer words.") < found.text.index("From: inner@x.example\nSent: 1 April 2014 09:00")
    assert "Inner words." in found.text
    assert found.properties["from"] == "a@x.example"


def test_a_message_under_another_name_is_still_one(tmp_path):
    found = opened(tmp_path / "a.txt", "Received: from x\nFrom: a@example.org\n\nHello")
    assert found.format == "eml"
    assert any("an e-mail" in warning for warning in found.warnings)


def test_notes_that_only_look_like_a_message_stay_text(tmp_path):
    assert opened(tmp_path / "a.txt", "From: Ann\nSent: 4 May 2014\nTo: Bo\n\nHello").format == "txt"
    assert opened(tmp_path / "b.eml", "He was seen on 4 May.").format == "txt"


def test_a_mailbox_of_several_messages_is_refused(tmp_path):
    one = "From a@x.example Fri Apr  4 10:32:05 2014\n" + mail("Hello\n") + "\n"
    assert "mailbox" in refusal(tmp_path / "a.eml", one * 2)
    assert "Hello" in opened(tmp_path / "b.eml", one).text


def test_an_encrypted_message_says_what_to_do(tmp_path):
    said = refusal(
        tmp_path / "a.eml", mail("MIAG", 'application/pkcs7-mime; smime-type=enveloped-data; name="smime.p7m"')
    )
    assert "encrypted" in said
    pgp = mail("--b\n\nx\n--b--\n", 'multipart/encrypted; boundary="b"')
    assert "encrypted" in refusal(tmp_path / "b.eml", pgp)


def test_a_message_without_words_says_so(tmp_path):
    assert any("no words" in warning for warning in opened(tmp_path / "a.eml", mail("")).warnings)


def test_parts_whose_boundary_is_missing_are_still_words(tmp_path):
    found = opened(tmp_path / "a.eml", mail("--x\n\nHe was seen.\n--x--\n", "multipart/mixed"))
    assert "He was seen." in found.text


@pytest.mark.parametrize("depth", [40, 5000])
def test_parts_within_parts_without_end_are_refused_in_time(tmp_path, depth):
    body = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(depth))
    began = time.monotonic()
    said = refusal(tmp_path / "a.eml", f"From: a@x.example\nMIME-Version: 1.0\n{body}\nHello")
    assert "nested" in said or "deep" in said
    assert time.monotonic() - began < 20


def test_messages_within_messages_without_end_are_refused(tmp_path):
    body = "".join("From: a@x.example\nContent-Type: message/rfc822\n\n" for _ in range(100))
    assert "deep" in refusal(tmp_path / "a.eml", "MIME-Version: 1.0\n" + body + "\nHello")


def test_a_header_without_end_is_refused_and_not_pondered(tmp_path):
    text = mail("x", "text/plain" + ";" * (limits.MAX_MAIL_HEADER * 50))
    assert "header" in refusal(tmp_path / "a.eml", text)


def test_more_parts_than_a_message_has_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "MAX_MAIL_PARTS", 20)
    parts = "".join("--b\nContent-Type: image/png\n\nx\n" for _ in range(30))
    assert "parts" in refusal(tmp_path / "a.eml", mail(parts + "--b--\n", 'multipart/mixed; boundary="b"'))
