-- How far one build of the facts has come. It stands in the build's own schema, beside facts.sql's
-- tables, and is the first thing that a reader reads and the last that a page of the log changes.
create table progress (
    position bigint  not null,                     -- of the last event that these facts rest on
    version  integer not null                      -- of the shape of facts: another one means a rebuild
);

-- What never changes about a negotiation: the zone in which its expressions are read, and whether it is invented.
create table zone (
    negotiation text collate "C" not null primary key,
    zone        text             not null,
    fictional   boolean          not null
);

-- Things whose events could not be translated or folded, or change too much at once; all others went on without them.
create table parked (
    negotiation text collate "C" not null,
    kind        text collate "C" not null,
    thing       text collate "C" not null,
    position    bigint           not null,         -- of the event that failed
    error       text             not null,
    primary key (negotiation, kind, thing)
);
