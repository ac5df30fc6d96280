"""A message that names what may not lawfully decide is not read, and not answered; what only sounds like it is."""

from __future__ import annotations

import asyncio
import json

import pytest

from afterword.__main__ import main
from afterword.api import read_again_async, read_feedback, reply
from afterword.feedback.rules.protected import PROTECTED_RULES
from afterword.models.scripted import ScriptedModel

NAMED = [
    "To be honest we were looking for someone a bit younger who fits with the team, and with two small kids the travel would be hard for you.",
    "The team is all under thirty and honestly we feared that at your age you would not feel at home.",
    "The client wanted a younger person at the desk.",
    "You are a bit old for a trainee post, if I may say so.",
    "They said I was too old to learn the new system.",
    "Between us: the owner does not want anybody over 50 on the floor.",
    "You would retire in a few years and then we would have to start again.",
    "He said you were too young to be taken seriously by the fitters, so no.",
    "We need digital natives in this team.",
    "The director felt that, being a mother of three, you would not manage the shifts.",
    "You have two small children, and this job needs somebody who can stay late.",
    "We were told you are pregnant, so the timing is not good for us.",
    "With a baby on the way, the project lead thought it would be unwise.",
    "Sorry, but you'd be going on maternity leave in the middle of the season.",
    "We were worried about how you would handle childcare during the night shifts.",
    "You are newly married and will probably want a family soon, so we chose someone else.",
    "Because of your family situation we did not think the travel was realistic.",
    "We would rather have a man for this job, the work is heavy.",
    "As a woman you would not be accepted by the drivers.",
    "The customers expect a male advisor.",
    "For a reception post we were looking for a girl, really.",
    "Your accent was a problem for the guests.",
    "She has a strong accent and the callers complain quickly.",
    "Our clients prefer to deal with someone who looks German.",
    "The owner does not want to hire foreigners in the shop.",
    "It was down to your nationality, to be frank.",
    "People from your country tend to leave after a year.",
    "With the headscarf you cannot stand at the counter here.",
    "You would need to pray during work and we cannot plan around that.",
    "We are a Catholic family business and since you are Muslim it would not suit.",
    "Your stammer would make the phone work difficult.",
    "Because of your disability the board did not want to take the risk.",
    "We do not think somebody in a wheelchair can do this; with a wheelchair you would not get into the archive.",
    "Given your health history, we decided for the other candidate.",
    "You told us you are epileptic and the insurance would not like it.",
    "Because you are gay, some of the parents could object.",
    "Your trade union activity at the last place was not seen as a good sign.",
    "Hi, in short: good interview, but the boss is nervous about your depression last year.",
    "Frankly the partners think you're past the age for an associate role.",
    "We felt someone in their twenties would suit the brand better.",
    "You've got a little one at home so we assumed weekends are out.",
    "The lads on site aren't ready for a female foreman.",
    "Clients struggle with your accent.",
    "The owner said he wants a local, not an immigrant.",
    "With your surname, customers would ask questions.",
    "As you fast during Ramadan the kitchen shifts would not work.",
    "Your hearing aid would be an issue on the phones.",
    "We noticed you are expecting, congratulations, but the role starts in May.",
    "You mentioned IVF treatment and the absences worry us.",
    "Since you are a single mum the early starts won't work.",
    "We'd prefer a Christian for this family.",
    "You'd be older than the whole team, it would be awkward.",
    "Your partner is a woman and our members are old-fashioned.",
    "He asked when I plan to have kids and then said the role needs commitment.",
    "They think I am too old for the graduate scheme.",
    "We need a strong man for the warehouse.",
    "Your MS diagnosis made HR nervous.",
    "We need someone with more runway before retirement.",
    "The panel wanted fresh young faces.",
    "Your age came up in the discussion, I'm afraid.",
    "The manager doubts that a father of four can work away.",
    "They don't take women of your age, they always leave to have children.",
    "Our guests like to be served by pretty girls.",
    "You don't look Swiss enough for the front office.",
    "He said your kind of name scares customers away.",
    "The hijab is not part of our dress code, so no.",
    "With your back problems, lifting is out of the question.",
    "Somebody with your illness can't do nights.",
    "The boss doesn't want union people.",
    "We feared you'd get pregnant within the year.",
    "You are over sixty and the training takes two years.",
    "The captain won't have a woman in the crew.",
    "A person of colour would have a hard time with our clients.",
]

NEAR = [
    "Hi Pete, you kept your eyes on the floor. Jan",
    "We were impressed by your work on pregnancy care.",
    "You need to be over 25 to drive the van for insurance.",
    "The children in the group were restless and you did not notice.",
    "The men's ward needs someone with catheter skills.",
    "You did not look at the women's shelter statistics.",
    "Your religion lesson for year 4 was too long.",
    "The accent of the piece should be on rhythm; yours rushed.",
    "We missed experience with hearing aids fitting.",
    "We chose someone with more union law.",
    "The company is only three years old and needs generalists.",
    "You spoke little about your own family law cases.",
    "Your diagnosis of the fault took too long.",
    "You were five minutes over on the presentation.",
    "We need an older-model PLC specialist.",
    "They wanted a person with a full driving licence.",
    "The role involves work with pregnant women and you have no midwifery placement.",
    "Your lesson for the young children lacked structure.",
    "The team is young and the founders went with a CTO who had scaled before.",
    "You lacked native iOS skills.",
    "A German native speaker was needed for the editing.",
    "We had hoped for more experience with families in crisis.",
    "The parish council chose the internal candidate.",
    "You have not led a union negotiation.",
    "You were strong on race relations law but weak on tribunals.",
    "Your age verification design was clever, the SQL less so.",
    "Your answers on disability benefits were wrong.",
    "We chose a woman who has ten years in shipping.",
    "Your example about the wheelchair ramp project was vague.",
    "You seemed tired and a bit unwell, hope you are better; the coding task was not finished.",
    "Our retirement home needs someone with night experience.",
    "We are a younger company and need somebody who is used to chaos.",
    "Our kids' programme needs somebody with more singing experience.",
    "You had little experience with younger children, and the class is three to four year olds.",
    "The children loved you, but your Dutch is not strong enough yet.",
    "We needed more experience with older people's care.",
    "We wanted somebody more senior, with ten years in the field.",
    "The post went to the colleague who did the maternity cover.",
    "I go on maternity leave next week, so my colleague Ana will answer. The role went to an internal candidate.",
    "All the best to you and your family. We missed hands-on Terraform.",
    "Your mental health nursing was strong, but your medication round had gaps.",
    "You need more health and safety knowledge for this site.",
    "Your German was not strong enough for the hotline.",
    "We cannot sponsor a visa for this nationality of contract.",
    "The accent colours in your mood board were lovely, but the layout was thin.",
    "You had no ideas for the Ramadan campaign.",
    "We are a Christian charity and you had not read about our work.",
    "The panel missed experience in women's health.",
    "The woman who got the job has run two kitchens.",
    "He is a man who had run a site before, and you had not.",
    "Your certificate is too old; it lapsed in 2019.",
    "It has nothing to do with your age, we simply needed somebody with a coded welding ticket.",
    "This is not about your accent; your answers were long and never got to the point.",
    "The next generation of the product needs Rust, which you have not used.",
    "Our retirement products team needs somebody who knows pensions.",
    "You were hard to hear on the line and your answers were short.",
    "We are a family business and wanted somebody who has sold to farmers.",
    "You have not worked with parents who are angry.",
    "Your pregnancy yoga class was well planned, but you have not taught beginners.",
    "We had 60 applicants under 30 minutes of reading each, and yours lacked SQL.",
    "You had not worked with disabled adults before.",
    "We needed somebody who has taught deaf children.",
    "Your faith in the tool was touching, but the numbers were wrong.",
    "The gay rights charity we serve needs a fundraiser with major donors.",
    "You have never negotiated with a union, and this plant has three.",
    "Your talk on ageing populations was fine; the statistics were weak.",
    "We are an equal opportunity employer and decide without regard to age, sex, religion, disability or national origin. Another candidate was a better fit.",
    "You were quite young in the role when you led it, and the team was only two people.",
    "It went to somebody with an older boat licence, category C.",
    "Get well soon! We chose somebody with more night shift experience.",
    "Your company culture example was vague.",
]


HINTED = [
    "we thought the pace would be a lot to ask of a lady at your stage of life",
    "a few of us felt you would be happier somewhere with people your own age",
    "honestly mate they want someone with a few more years ahead of them than you",
    "they've never had anyone over fifty on that desk and didn't want to start now",
    "you're a bit long in the tooth for a junior desk",
    "our clients expect a fresh graduate face, not somebody your vintage",
    "they were not keen to train someone who'll be gone on maternity before the year is out",
    "now that there's a little one coming, we felt the timing was wrong",
    "with you being six months along it didn't seem fair to either side",
    "the partner asked who would pick up the kids when month end runs late",
    "recently married women tend to leave us, so he went another way",
    "being on your own with the boys, he doubted you could do nights",
    "your Muslim faith came up and the owner wasn't comfortable",
    "he'd rather not have anyone who needs Fridays for mosque",
    "the family wanted a nanny of their own religion",
    "someone who doesn't cover her hair would go down better with guests",
    "they said a person with your back shouldn't be on the floor",
    "because of the epilepsy our insurer said no",
    "HR flagged the gap when you were being treated for depression",
    "a chair user in that kitchen, he said, would be in everyone's way",
    "she was put off when you told her about the hearing aids",
    "they felt with your ADHD the desk would be too much",
    "customers on the phone wouldn't understand the way you people speak",
    "they wanted a native-sounding voice on the line, no Eastern European twang",
    "the client asked for a local-looking person",
    "guests up here are funny about a name like Mohammed",
    "he would prefer staff who grew up here, not newcomers",
    "the lads would be distracted having a girl on the crew",
    "the chairman wants a man in that seat, always has",
    "the parents might not like that you live with another man",
    "to be frank the manager is twenty-six and feels awkward bossing about someone who could be her mother",
    "he reckoned you'd be drawing your pension before the project ends",
    "they'd heard you are trying for a second and thought better of it",
    "with a toddler and another due in June, they felt it was a bad moment",
    "the board sees it as a job for the boys",
    "they felt a female wouldn't last on nights out there",
    "his customers like to hear a proper English voice",
    "the owner only takes people from his own village",
    "your hijab was a talking point in the room, I'm afraid",
    "since you keep Shabbat, Friday closing would always fall to others",
    "the site manager had doubts because you walk with a stick",
    "after your breakdown last year they'd rather not risk it",
]
NOT_HINTED = [
    "The person on maternity leave is coming back, so the post is gone.",
    "Your team would have had people your own level.",
    "We needed a job for the boys' choir done by Friday.",
    "You walked with the customer to the shelf, which we liked.",
    "After your operation of the crane the panel had questions.",
    "I say it as one man to another: practise your joints.",
    "You had not worked in a depression charity or with patients who have diabetes.",
]


@pytest.mark.parametrize("text", HINTED)
def test_a_reason_that_is_only_hinted_at_is_not_interpreted_either(text: str) -> None:
    assert read_feedback(text).withheld is not None


@pytest.mark.parametrize("text", NOT_HINTED)
def test_words_that_only_look_like_a_hint_are_read(text: str) -> None:
    assert read_feedback(text).withheld is None


@pytest.mark.parametrize("text", NAMED)
def test_a_reason_that_may_not_decide_is_never_interpreted(text: str) -> None:
    reading = read_feedback(text)
    assert reading.withheld is not None
    assert reading.withheld.rule in {rule.id for rule in PROTECTED_RULES}
    assert text[reading.withheld.start : reading.withheld.end] == reading.withheld.words
    assert reading.cannot_tell
    assert not reading.actionable
    assert reading.learned is None
    assert "advice centre" in reading.between_the_lines
    assert reply(text).body == ""


@pytest.mark.parametrize("text", NEAR)
def test_what_only_sounds_like_it_is_read_as_ever(text: str) -> None:
    assert read_feedback(text).withheld is None


@pytest.mark.parametrize("rule", PROTECTED_RULES, ids=lambda rule: rule.id)
def test_a_rule_holds_to_its_examples(rule) -> None:
    assert all(any(True for _ in rule.check(words)) for words in rule.bad)
    assert not [words for words in rule.good for every in PROTECTED_RULES for _ in every.check(words)]


@pytest.fixture
def message(tmp_path):
    file = tmp_path / "message.txt"
    file.write_text(NAMED[0], "utf-8")
    return str(file)


def test_the_reader_points_to_advice_and_names_no_kind_and_no_step(message, capsys):
    assert main(["read", message]) == 3
    shown = " ".join(capsys.readouterr().out.split())
    assert shown.startswith("Not read: “someone a bit younger”")
    assert "may not lawfully decide" in shown
    assert "keep the message" in shown
    assert "a union or a lawyer first" in shown
    assert not any(words in shown for words in ("They say", "Between the lines", "fit with the team", "sure)"))


def test_no_answer_is_drafted_and_the_same_words_are_said(message, capsys):
    assert main(["reply", message, "--model", "none"]) == 3
    shown = capsys.readouterr()
    assert shown.out == ""
    assert read_feedback(NAMED[0]).between_the_lines in shown.err


def test_what_was_withheld_is_one_value_in_json(message, capsys):
    assert main(["read", message, "--json"]) == 3
    shown = json.loads(capsys.readouterr().out)
    assert (shown["withheld"]["rule"], shown["withheld"]["words"]) == ("FBK501", "someone a bit younger")
    assert main(["reply", message, "--model", "none", "--json"]) == 3
    shown = json.loads(capsys.readouterr().out)
    assert (shown["body"], shown["verdict"]["verdict"]) == ("", "do_not_ask")


def test_no_model_sees_such_a_message():
    model = ScriptedModel(["{}"])
    assert asyncio.run(read_again_async(NAMED[0], model)).reading.withheld
    assert reply(NAMED[0], None, model).body == ""
    assert model.prompts == []


def test_a_batch_declines_it_with_the_reason():
    from afterword.batch.item import Item
    from afterword.batch.tasks import task_named

    outcome = task_named("reply").alone(Item(number=1, id="1", text=NAMED[0]))
    assert (outcome.status.value, outcome.text) == ("declined", "")
    assert "advice centre" in outcome.note
