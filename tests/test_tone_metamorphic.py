"""What does not change what a mail says does not change what is found in it."""

import pytest

from afterword.tone import check

MAILS = (
    "Hi Marta,\n\nThank you for the call on Tuesday about the buyer role at Kestrel Foods. I know that I rushed the pricing task."
    " Could you tell me which part of it I should practise first?\n\nBest,\nTom",
    "Dear Marta,\n\nThank you for your time on Tuesday. I realise the decision is made, but I did cover the pricing task, and I"
    " have run a category for nine years. I'd ask you to let me know by Friday on what basis Kestrel Foods decided.\n\nBest,\nTom",
    "Hi Marta,\n\nI hope this email finds you well. It was an honour to meet such an amazing team at Kestrel Foods on Tuesday."
    " If the other person doesn't work out, I could start on Monday.\n\nTom",
    "Marta,\n\nfair enough. You were right about the pricing task, I didn't read the second page. What would you read"
    " to get better at it? No rush.\n\nTom",
)
RULES = [{"Marta": "Oluwaseun", "Tom": "Przemysław"}, {"Kestrel Foods": "Brandt & Söhne"}, {"Tuesday": "Thursday", "Monday": "Wednesday", "Friday": "Saturday"}]  # fmt: skip
AMERICAN = {"practise": "practice", "realise": "realize", "honour": "honor"}


def changed(text, pairs):
    for old, new in pairs.items():
        text = text.replace(old, new)
    return text


def seen(text):
    report = check(text)
    return report.non_defensiveness, report.sincerity, [finding.rule for finding in report.findings]


@pytest.mark.parametrize("mail", MAILS)
@pytest.mark.parametrize("pairs", RULES, ids=["names", "company", "dates"])
def test_other_names_companies_and_dates_leave_findings_and_nearly_the_scores(mail, pairs):
    before, after = seen(mail), seen(changed(mail, pairs))
    assert after[2] == before[2]
    assert abs(after[0] - before[0]) <= 4
    assert abs(after[1] - before[1]) <= 4


@pytest.mark.parametrize("mail", MAILS)
def test_american_spelling_reads_like_british(mail):
    assert seen(changed(mail, AMERICAN)) == seen(mail)


@pytest.mark.parametrize("mail", MAILS)
def test_line_wraps_change_nothing(mail):
    paragraphs = mail.split("\n\n")
    words = paragraphs[1].split(" ")
    paragraphs[1] = "\n".join(" ".join(words[at : at + 9]) for at in range(0, len(words), 9))
    assert seen("\n\n".join(paragraphs)) == seen(mail)


@pytest.mark.parametrize("mail", MAILS)
def test_curly_quotes_and_windows_line_ends_change_nothing(mail):
    assert seen(mail.replace("'", "’")) == seen(mail)
    assert seen(mail.replace("\n", "\r\n")) == seen(mail)


@pytest.mark.parametrize("mail", MAILS)
@pytest.mark.parametrize(
    "below",
    [
        "\n\nOn Mon, 3 Feb 2026, Marta Ito wrote:\n> We expected more and you deserve better.\n> You owe us nothing.",
        "\n--\nTom Reed\nBuyer, 12 years\n+44 20 7946 0000",
    ],
    ids=["quoted thread", "signature"],
)
def test_a_quoted_thread_or_a_signature_below_changes_nothing(mail, below):
    assert seen(mail + below) == seen(mail)


@pytest.mark.parametrize(
    "argument",
    [
        "I did show that in the interview.",
        "You owe me an answer by Friday.",
        "The other candidate has half of my experience.",
        "On what basis did the panel decide?",
        "If the other person does not work out, I could start on Monday.",
        "Your colleague never even read my CV.",
    ],
)
def test_an_argument_added_to_a_good_mail_lowers_its_score(argument):
    for good in (MAILS[0], MAILS[3]):
        head, body, *tail = good.split("\n\n")
        worse = "\n\n".join([head, f"{body} {argument}", *tail])
        assert check(worse).non_defensiveness < check(good).non_defensiveness
