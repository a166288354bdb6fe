// Uses the client that openapi-generator makes with typescript-fetch: node typescript-fetch.js ADDRESS EXAMPLES.
import { deepStrictEqual as same } from "node:assert";
import { readFileSync } from "node:fs";
import * as parley from "./typescript-client";

const NEGOTIATION = "client-typescript-fetch";
const DOSSIER = "geneva-talks";

const [address, examples] = process.argv.slice(2);
const configuration = new parley.Configuration({ basePath: address });
const negotiations = new parley.CommandsNegotiationApi(configuration);
const issues = new parley.CommandsIssueApi(configuration);
const reads = new parley.ReadsApi(configuration);

type Convert = (value: unknown) => unknown;
const converters = parley as unknown as Record<string, Convert>;

/** Returns what is written of what was read. */
function throughTheClient(type: string, json: unknown): unknown {
    const read = converters[`${type}FromJSON`](json);
    return JSON.parse(JSON.stringify(converters[`${type}ToJSON`](read)));
}

function status(word: parley.IssueStatus, from: parley.Moment): parley.RecordIssueStatus {
    return { negotiation: NEGOTIATION, issue: "ferry", status: word, from, commandId: word };
}

async function problem(command: parley.RecordIssueStatus): Promise<parley.Problem> {
    try {
        await issues.recordIssueStatus({ recordIssueStatus: command });
    } catch (refusal) {
        if (refusal instanceof parley.ResponseError) {
            return parley.ProblemFromJSON(await refusal.response.json());
        }
        throw refusal;
    }
    throw new Error(`${JSON.stringify(command)} was not refused`);
}

async function main(): Promise<void> {
    // Every command comes out as it went in.
    for (const [name, example] of Object.entries(JSON.parse(readFileSync(examples, "utf8")))) {
        same(throughTheClient(name, example), example, name);
    }

    // A state loses nothing.
    const state = await (await fetch(`${address}/api/negotiations/${DOSSIER}`)).json();
    same(throughTheClient("NegotiationState", state), state);

    // A time as text, and one with the source's wording.
    await negotiations.openNegotiation({
        openNegotiation: { negotiation: NEGOTIATION, title: "A client in TypeScript", zone: "Europe/Zurich" },
    });
    await issues.raiseIssue({
        raiseIssue: {
            negotiation: NEGOTIATION,
            issue: "ferry",
            title: "The ferry",
            category: parley.IssueClass.Core,
            raised: "2026-01",
        },
    });
    await issues.recordIssueStatus({
        recordIssueStatus: status(parley.IssueStatus.UnderDiscussion, "2026-01-13"),
    });
    const deadlocked = status(parley.IssueStatus.Deadlocked, {
        edtf: "2026-02-17",
        wording: "on Tuesday",
        inferredFrom: "the date of the report",
    });
    const receipt = await issues.recordIssueStatus({ recordIssueStatus: deadlocked });
    same(receipt.record, "deadlocked");
    same(receipt.thing, `${NEGOTIATION}/issue/ferry`);
    same([receipt.repeated, receipt.dryRun], [false, false]);
    same((await issues.recordIssueStatus({ recordIssueStatus: deadlocked })).repeated, true);

    // A dry run tells what would be recorded.
    const would = await issues.recordIssueStatus({
        recordIssueStatus: status(parley.IssueStatus.Agreed, "2026-03-01"),
        dryRun: true,
    });
    same(would.dryRun, true);
    same(would.events?.map((event) => event.type), ["issue-status-recorded"]);

    // A problem has a type and the field at fault.
    const refused = await problem(status(parley.IssueStatus.Agreed, "some day"));
    same([refused.type, refused.status, refused.field], ["urn:parley:problem:invalid-value", 400, "/from"]);

    // What was recorded is read, with a value of a type of its own.
    const now = await reads.readNegotiation({
        negotiation: NEGOTIATION,
        parleyPosition: receipt.positions?.at(-1),
    });
    const value = parley.IssueStatusValueFromJSON(now.things["issue"][0].facets?.["status"][0].value);
    same(value.status, parley.IssueStatus.Deadlocked);
    console.log("done");
}

main();
