"""Uses the client that openapi-generator makes for Python: python client.py ADDRESS EXAMPLES."""

import json
import sys
import urllib.request

sys.path.insert(0, "python-client")
import openapi_client as parley
from openapi_client.exceptions import ApiException

NEGOTIATION = "client-python"
DOSSIER = "geneva-talks"

address, examples = sys.argv[1:]
api = parley.ApiClient(parley.Configuration(host=address))
negotiations = parley.CommandsNegotiationApi(api)
issues = parley.CommandsIssueApi(api)
reads = parley.ReadsApi(api)


def same(what, expected, actual):
    if isinstance(expected, dict) and isinstance(actual, dict):
        for name in expected.keys() | actual.keys():
            same(f"{what}/{name}", expected.get(name), actual.get(name))
    elif expected != actual:
        sys.exit(f"{what}: expected {expected}, but got {actual}")


def plain(command):
    """Returns a command without the default that the client states although it may be left out."""
    if isinstance(command, dict):
        return {name: plain(field) for name, field in command.items() if (name, field) != ("asPublished", False)}
    return [plain(each) for each in command] if isinstance(command, list) else command


def status(word, time):
    return parley.RecordIssueStatus(
        negotiation=NEGOTIATION, issue="ferry", status=word, var_from=parley.Moment(time), command_id=word
    )


def refused(command):
    try:
        issues.record_issue_status(command)
    except ApiException as refusal:
        return refusal.data
    sys.exit(f"{command} was not refused")


# Every command comes out as it went in.
with open(examples, encoding="utf-8") as file:
    for name, example in json.load(file).items():
        command = getattr(parley, name).from_dict(example)
        same(name, example, plain(json.loads(command.to_json())))

# A state loses nothing.
with urllib.request.urlopen(f"{address}/api/negotiations/{DOSSIER}") as answer:
    same("state", json.load(answer), json.loads(reads.read_negotiation(DOSSIER).to_json()))

# A time as text, and one with the source's wording.
negotiations.open_negotiation(
    parley.OpenNegotiation(negotiation=NEGOTIATION, title="A client in Python", zone="Europe/Zurich")
)
issues.raise_issue(
    parley.RaiseIssue(
        negotiation=NEGOTIATION,
        issue="ferry",
        title="The ferry",
        category=parley.IssueClass.CORE,
        raised=parley.Moment("2026-01"),
    )
)
issues.record_issue_status(status("under-discussion", "2026-01-13"))
deadlocked = status(
    "deadlocked",
    parley.DetailedMoment(edtf="2026-02-17", wording="on Tuesday", inferredFrom="the date of the report"),
)
receipt = issues.record_issue_status(deadlocked)
same(
    "receipt",
    ("deadlocked", f"{NEGOTIATION}/issue/ferry", False, False),
    (receipt.record, receipt.thing, receipt.repeated, receipt.dry_run),
)
same("repeated", True, issues.record_issue_status(deadlocked).repeated)

# A dry run tells what would be recorded.
would = issues.record_issue_status(status("agreed", "2026-03-01"), dry_run=True)
same("dry run", (True, ["issue-status-recorded"]), (would.dry_run, [event.type for event in would.events]))

# A problem has a type and the field at fault.
problem = refused(status("agreed", "some day"))
same("problem", ("urn:parley:problem:invalid-value", 400, "/from"), (problem.type, problem.status, problem.var_field))

# What was recorded is read, with a value of a type of its own.
now = reads.read_negotiation(NEGOTIATION, parley_position=receipt.positions[-1])
ferry = now.things["issue"][0]
value = parley.IssueStatusValue.from_dict(ferry.facets["status"][0].value)
same("status", parley.IssueStatus.DEADLOCKED, value.status)
print("done")
