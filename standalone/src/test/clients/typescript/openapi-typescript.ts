// Uses the types that openapi-typescript makes, with openapi-fetch: node openapi-typescript.js ADDRESS.
import { deepStrictEqual as same } from "node:assert";
import createClient from "openapi-fetch";
import type { components, paths } from "./schema";

type Schemas = components["schemas"];

const NEGOTIATION = "client-openapi-typescript";
const DOSSIER = "geneva-talks";

const [address] = process.argv.slice(2);
const parley = createClient<paths>({ baseUrl: address });

function status(word: Schemas["IssueStatus"], from: Schemas["Moment"]): Schemas["RecordIssueStatus"] {
    return { negotiation: NEGOTIATION, issue: "ferry", status: word, from, commandId: word };
}

async function record(body: Schemas["RecordIssueStatus"], dryRun = false) {
    return parley.POST("/api/commands/RecordIssueStatus", { params: { query: { dryRun } }, body });
}

async function recorded(body: Schemas["RecordIssueStatus"], dryRun = false): Promise<Schemas["ReceiptOrDryRun"]> {
    const { data, error } = await record(body, dryRun);
    if (data === undefined) {
        throw new Error(error.detail);
    }
    return data;
}

async function main(): Promise<void> {
    // A state is read as it is.
    const geneva = await parley.GET("/api/negotiations/{negotiation}", {
        params: { path: { negotiation: DOSSIER } },
    });
    same(geneva.data?.negotiation.id, DOSSIER);

    // A time as text, and one with the source's wording.
    await parley.POST("/api/commands/OpenNegotiation", {
        body: { negotiation: NEGOTIATION, title: "Types in TypeScript", zone: "Europe/Zurich" },
    });
    await parley.POST("/api/commands/RaiseIssue", {
        body: { negotiation: NEGOTIATION, issue: "ferry", title: "The ferry", category: "core", raised: "2026-01" },
    });
    await recorded(status("under-discussion", "2026-01-13"));
    const deadlocked = status("deadlocked", {
        edtf: "2026-02-17",
        wording: "on Tuesday",
        inferredFrom: "the date of the report",
    });
    const receipt = await recorded(deadlocked);
    same(receipt.record, "deadlocked");
    same(receipt.thing, `${NEGOTIATION}/issue/ferry`);
    same([receipt.repeated, receipt.dryRun], [false, false]);
    same((await recorded(deadlocked)).repeated, true);

    // A dry run tells what would be recorded.
    const would = await recorded(status("agreed", "2026-03-01"), true);
    same(would.dryRun, true);
    same(would.events?.map((event) => event.type), ["issue-status-recorded"]);

    // A problem has a type and the field at fault.
    const { error } = await record(status("agreed", "some day"));
    same([error?.type, error?.status, error?.field], ["urn:parley:problem:invalid-value", 400, "/from"]);

    // What was recorded is read, with a value of a type of its own.
    const now = await parley.GET("/api/negotiations/{negotiation}", {
        params: {
            path: { negotiation: NEGOTIATION },
            header: { "Parley-Position": receipt.positions?.at(-1) },
        },
    });
    const value = now.data?.things["issue"][0].facets?.["status"][0].value as Schemas["IssueStatusValue"];
    same(value.status, "deadlocked");
    console.log("done");
}

main();
