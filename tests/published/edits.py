"""Correct edits, done as the manual says, one for each thing that it teaches and each kind of data.

Each takes a desk.Desk and leaves the files as an editor would. None knows a word, a number or a name of
docs/: what it needs it chooses out of the data.
"""

from datetime import timedelta

from guidebook import glossary, new_guide, questions
from guidebook.block_kinds import KINDS
from guidebook.hosts.pages import LIST as HOSTS

from published.desk import Desk

EDITS = []
# These are built as if it were a year from now.
IN_A_YEAR = timedelta(days=365)


def edit(function):
    """Adds the function to the list."""
    EDITS.append(function)
    return function


# In the text of a guide


@edit
def a_sentence(desk):
    desk.put("Ask your college first.")


@edit
def a_list(desk):
    desk.put("Bring:\n\n- the policy\n- a copy\n    - of each page")


@edit
def numbered_steps_with_a_note(desk):
    desk.put("/// steps\n1. Ask your college.\n\n    Some answer late.\n\n2. Ask the host.\n///")


@edit
def a_table(desk):
    desk.put("| Host | Asks |\n|---|---|\n| One school | yes |\n| Another | no |")


@edit
def a_section(desk):
    desk.put("## Before you pack\n\nLook at your papers once more.\n\n### On the last day\n\nSleep.")


@edit
def a_bold_word_and_a_quote(desk):
    desk.put('Say **"student"** at the desk.\n\n> Bring the letter.')


@edit
def each_kind_of_block(desk):
    for kind in KINDS.values():
        if kind.example and kind.name not in ("answer", "cta"):
            title = " | Read this" if kind.title == "needed" else ""
            desk.put(f"/// {kind.name}{title}\n{kind.example}\n///")


@edit
def links_of_every_kind(desk):
    page = desk.guide
    up = "../" * page.name.count("/")
    host = next(iter(desk.book.facts.hosts))
    other = next(one for one in desk.guides if one is not page)
    section = sorted(other.source.anchors)[0]
    desk.put(
        f"See [another guide]({up}{other.name}), [its part]({up}{other.name}#{section}), [a host]"
        f"({up}hosts/{host}.md), [all hosts for students]({up}{HOSTS}?status=student), [the words]"
        f"({up}{glossary.PAGE}) and [an office's page](https://example.org/visiting)."
    )


@edit
def a_picture(desk):
    square = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'
    desk.write("docs/assets/images/policy.svg", square)
    up = "../" * desk.guide.name.count("/")
    desk.put(f"![A policy, its first page marked.]({up}assets/images/policy.svg)")


@edit
def another_title(desk):
    page = desk.guide
    desk.replace(page.path, r"^title: .*", "title: What a cover pays for")
    desk.replace(page.path, r"^# .*", "# What a cover pays for")


@edit
def another_description(desk):
    words = "What is paid and what is not, told for students from other countries."
    desk.replace(desk.guide.path, r"^description: .*", f"description: {words}")


@edit
def reviewed_today(desk):
    for page in desk.book.written():
        desk.replace(page.path, r"^reviewed: .*", f"reviewed: {desk.today}")


@edit
def reviewed_in_a_year(desk):
    day = (desk.book.today + IN_A_YEAR).isoformat()
    desk.replace(desk.guide.path, r"^reviewed: .*", f"reviewed: {day}")


@edit
def looked_at_more_often(desk):
    desk.replace(desk.guide.path, r"^review_every: .*", "review_every: 1 month")


# Pages that come, go and move


@edit
def a_guide_made_by_the_command(desk):
    area = desk.guide.name.partition("/")[0]
    topic = next(iter(desk.book.facts.topics))
    new_guide.make(desk.book, desk.root, "A phone card for the USA", area, topic)


@edit
def a_guide_by_hand(desk):
    page = desk.guide
    text = desk.text(page.path).replace(page.settings.title, "A phone card for the USA")
    words = "Which card your phone needs in the USA, and when to buy it."
    name = page.name.replace(".md", "-too.md")
    desk.write(f"docs/{name}", text.replace(page.settings.description, words))
    desk.in_menu(page.name, rf"\1- {page.name}\n\1- {name}\n")


@edit
def a_guide_renamed(desk):
    page = desk.guide
    desk.move(page, page.name.replace(".md", "-and-more.md"))


@edit
def a_guide_in_another_area(desk):
    page = desk.guide
    areas = [one.name.partition("/")[0] for one in desk.guides]
    area = next(one for one in areas if not page.name.startswith(f"{one}/"))
    desk.move(page, f"{area}/{page.name.rpartition('/')[2]}")


@edit
def a_guide_deleted(desk):
    facts = desk.book.facts
    rules = (facts.eligibility, facts.case_notes, facts.timeline, facts.documents)
    led_to = {one.guide for rule in rules for one in rule.values()}
    page = next(one for one in desk.guides if one.name not in led_to)
    keys = {one.text for one in page.source.citations}
    desk.relink(page.name, questions.PAGE, anchors=False)
    for key, question in facts.questions.items():
        if question.page == page.name:
            desk.without_entry("questions.yml", key)
    for key, pages in desk.book.citing().items():
        if key in keys and len(pages) == 1:
            desk.without_entry("sources.yml", key)
    (desk.root / page.path).unlink()
    desk.in_menu(page.name, "")


@edit
def a_section_in_another_guide(desk):
    page, other = desk.guides[0], desk.guides[1]
    heading = next(one for one in page.source.headings[1:] if one.level == 2)
    desk.put(f"## {heading.text} (again)\n\nThis stood in another guide.", other)


@edit
def the_menu_in_another_order(desk):
    desk.replace("mkdocs.yml", r"^( {6}- [\w/-]+\.md\n)( {6}- [\w/-]+\.md\n)", r"\2\1")


@edit
def another_name_for_a_part_of_the_menu(desk):
    desk.replace("mkdocs.yml", r"^  - [A-Z][\w ]+:\n(?= {6}- )", "  - Your rotation:\n")


# Sources


@edit
def a_source_that_is_there(desk):
    other = next(one for one in desk.guides if one is not desk.guide)
    desk.put(f"One page says so.[^{other.source.citations[0].text}]")


@edit
def a_source_out_of_a_sentence(desk):
    cited = desk.book.citing()
    key = next(one.text for one in desk.guide.source.citations if len(cited[one.text]) > 1)
    desk.replace(desk.guide.path, rf"\[\^{key}\]", "", times=0)


SOURCE = """\
{key}:
  title: Visiting students
  publisher: A school
  url: https://a.example.edu/{key}
  kind: university
  seen: {today}
  seen_as: page
"""


# An entry before the first and one behind the last of each data file: what the file is called, and the entry.

ENTRIES = {
    "sources.yml": SOURCE,
    "topics.yml": "{key}:\n  words: phone cards\n",
    "questions.yml": """\
{key}:
  question: Is a copy of the policy enough ({key})?
  answer: Ask your host. Many hosts want the whole policy in English.
  page: {page}
  section: next
""",
    "glossary.yml": "{key}:\n  term: {key}\n  means: A word that nobody uses, for the time being.\n",
    "synonyms.yml": "{key}:\n  words: [{days} card, {days} sim]\n",
    "case.yml": """\
{key}:
  question: Which phone will you bring ({key})?
  options:
    old: The one that I have
    new: Another
""",
    "eligibility.yml": """\
{key}:
  activity: {activity}
  when: {{status: [intern], {when}}}
  verdict: depends
  why: Hosts see this in their own way, and what we read does not settle it.
  depends_on: the host
  sources: [{source}]
  guide: {page}
  section: next
  next: Ask the host in writing, before you pay anything.
""",
    "case-notes.yml": """\
{key}:
  when: {{status: [graduate]}}
  says: Ask the host in writing, before you pay anything, what you may do.
  sources: [{source}]
  guide: {page}
  section: next
""",
    "timeline.yml": """\
{key}:
  days_before: {days}
  title: A phone card ({key})
  do: Choose a card that works on the day on which you land.
  late: Buy one at the airport.
  for: [elective, observership]
  guide: {page}
""",
    "documents.yml": """\
{key}:
  title: A phone card ({key})
  from: a shop
  time: a day
  says: That it works in the USA.
  for: [elective, observership]
  guide: {page}
""",
    "costs.yml": "{key}:\n  title: A phone card ({key})\n  per: week\n  note: Ask a shop for your dates.\n",
    "hosts.yml": """\
{key}:
  name: A School of Examples ({key})
  kind: school
  city: Houston
  state: TX
  activities: [elective]
  intake: open
  students: yes
  graduates: no
  step1: unknown
  english: unknown
  vslo: no
  fees:
    - amount: 4635
      currency: USD
      per: 4 weeks
  source: https://{key}.example.edu/visiting/
  seen: {today}
  seen_as: page
  page_age: undated
  confidence: high
""",
    "webinars.yml": """\
{key}:
  topic: A phone card ({key})
  zone: Asia/Kolkata
  start: {soon} 18:30
  minutes: 60
  register: https://example.org/register?a=1
""",
    "offices.yml": "{key}:\n  city: {city}\n  address: 1 Example Road\n",
    "holidays.yml": '{key}:\n  name: A feast ({key})\n  day: "{feast}"\n',
}


def _entry(desk: Desk, file: str, key: str, **more: str) -> str:
    facts = desk.book.facts
    rule = next(iter(facts.eligibility.values()))
    values = {
        "today": desk.today,
        "soon": (desk.book.today + timedelta(days=30)).isoformat(),
        "page": desk.guide.name,
        "source": desk.guide.source.citations[0].text,
        "activity": rule.activity,
    }
    if file == "sources.yml":
        desk.put(f"One school says so.[^{key}]")
    return ENTRIES[file].format(key=key, **values, **more)


FIRST = {"key": "aaa-phone", "days": "400", "when": "passport: [us]", "city": "Aba", "feast": "01-02"}
LAST = {"key": "zzz-phone", "days": "2", "when": "passport: [bond]", "city": "Zaria", "feast": "12-30"}


def _entries_of(file: str) -> None:
    def added(desk):
        if file == "holidays.yml":
            when_somebody_answers(desk)  # without hours no feast is shown
        desk.first_entry(file, _entry(desk, file, **FIRST))
        # The last rules hold for everybody who is left: behind them a rule is never reached.
        if file != "eligibility.yml":
            desk.last_entry(file, _entry(desk, file, **LAST))

    added.__name__ = f"a_first_and_a_last_entry_of_{file.removesuffix('.yml').replace('-', '_')}"
    edit(added)


for _file in ENTRIES:
    _entries_of(_file)


@edit
def another_reason_in_the_last_rule(desk):
    key = list(desk.book.facts.eligibility)[-1]
    why = "why: Hosts see this in their own way, and what we read does not settle it."
    desk.replace("docs/_data/eligibility.yml", rf"(^{key}:\n(?:  .*\n)*?)  why: .*", rf"\1  {why}")


# What else changes in the data


@edit
def a_question_out(desk):
    desk.without_entry("questions.yml", list(desk.book.facts.questions)[-1])


@edit
def another_fee(desk):
    desk.replace("docs/_data/hosts.yml", r"^    - amount: \d+", "    - amount: 4321")


@edit
def a_host_seen_again_today(desk):
    desk.replace("docs/_data/hosts.yml", r"^  seen: .*", f"  seen: {desk.today}")


@edit
def a_host_that_has_closed(desk):
    key = next(key for key, host in desk.unlinked_hosts() if (host.intake, host.students) == ("open", "yes"))
    host = rf"(^{key}:\n(?:  .*\n)*?)"
    desk.replace("docs/_data/hosts.yml", rf"{host}  intake: .*", r"\1  intake: closed")
    desk.replace("docs/_data/hosts.yml", rf"{host}  students: .*", r"\1  students: no")


@edit
def a_host_out(desk):
    key, _ = desk.unlinked_hosts()[-1]
    desk.without_entry("hosts.yml", key)


@edit
def no_webinar_left(desk):
    for key in desk.book.facts.webinars:
        desk.without_entry("webinars.yml", key)


@edit
def a_recording_of_a_webinar(desk):
    desk.replace("docs/_data/webinars.yml", r"^  recording:.*", "  recording: https://example.org/watch?v=1")


@edit
def an_office_with_all_that_can_be_told(desk):
    lines = 'address: 1 Example Road\n  map: https://example.org/map\n  phone: "9876543210"'
    desk.last_entry("offices.yml", f"pune-camp:\n  city: Pune Camp\n  {lines}")


@edit
def another_phone_number(desk):
    desk.replace("docs/_data/contact.yml", r'^phone: "\d+"', 'phone: "9871234567"')


@edit
def every_number_another(desk):
    for number, line in enumerate(("phone", "whatsapp", "sms", "corrections", "appointments")):
        desk.replace("docs/_data/contact.yml", rf"^{line}:.*", f'{line}: "987123456{number}"')


@edit
def a_channel_out(desk):
    desk.replace("docs/_data/contact.yml", r"^sms:.*", "sms:")


@edit
def the_owners_e_mail(desk):
    desk.replace("docs/_data/contact.yml", r"^email:.*", "email: someone@example.org")


@edit
def when_somebody_answers(desk):
    opening = 'hours:\n  - days: [Monday, Friday]\n    from: "10:00"\n    to: "18:30"\n    zone: Asia/Kolkata'
    desk.replace("docs/_data/contact.yml", r"^hours:.*", opening)


@edit
def another_message_to_send(desk):
    desk.replace("docs/_data/contact.yml", r"^message: .*", 'message: Hi! I read "{page}" on {topic}.')


@edit
def a_receiver_of_call_back_requests(desk):
    told = {"endpoint": "https://example.org/in", "stored_in": "a sheet", "kept_for": "a year"}
    for line, value in told.items():
        desk.replace("docs/_data/contact.yml", rf"^  {line}:.*", f"  {line}: {value}")


@edit
def another_word_for_a_term(desk):
    key = next(iter(desk.book.facts.glossary))
    means = "means: The same as before, told in other words."
    desk.replace("docs/_data/glossary.yml", rf"(^{key}:\n  term: .*\n)  means: .*", rf"\1  {means}")


@edit
def another_text_to_copy(desk):
    name = next(iter(desk.book.templates))
    desk.write(f"docs/templates/{name}", "Dear Dr [last name],\n\nI am [full name], a student.\n")


@edit
def one_more_text_to_copy(desk):
    desk.write("docs/templates/thanks-again.txt", "Dear Dr [last name],\n\nthank you.\n")
    desk.put("/// template | thanks-again.txt\n///")
