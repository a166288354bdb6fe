-- The log: one row for each event, in one order without holes. Rows are added and never changed.
-- Columns stand in order of width, so that no space goes to alignment; identifiers compare by their
-- bytes (collate "C"), which is quick and never changes with the operating system.
create table log.event (
    position      bigint      not null,             -- 1, 2, 3 … through the whole log
    appended_at   timestamptz not null,             -- rises from batch to batch through the whole log
    recorded_at   timestamptz not null,             -- never falls within a negotiation
    version       integer     not null,             -- 0, 1, 2 … within the stream (negotiation, kind, thing)
    revision      smallint    not null,             -- of the type
    command_seq   smallint    not null,             -- 0, 1, 2 … within the command
    event_id      uuid        not null,             -- version 7
    transcribed   boolean     not null,             -- recorded_at is an archive's, given by a transcriber
    payload_salt  bytea       not null,             -- 16 random bytes
    metadata_salt bytea       not null,             -- 16 random bytes
    hash          bytea       not null,             -- SHA-256: RFC 9162 leaf over the RFC 8785 form of the rest, in
                                                    -- which payload and metadata stand as salted hashes
    negotiation   text collate "C" not null,
    kind          text collate "C" not null,
    thing         text collate "C" not null,
    command_id    text collate "C" not null,        -- also the record's id, within the negotiation
    type          text collate "C" not null,
    recorder      text collate "C" not null,
    root          text collate "C",                 -- first record of the chain that this one corrects
    correlation   text collate "C",
    causation     text collate "C",
    metadata      json        not null,             -- json, not jsonb: the exact text is kept and hashed
    payload       json        not null,
    constraint event_pkey primary key (position),
    constraint event_version_key unique (thing, kind, negotiation, version),
    constraint event_command_key unique (negotiation, command_id, command_seq)
);

-- what was known at a moment: its last position
create index event_recorded on log.event (negotiation, recorded_at, position);

-- What a record's chain came to: read for each page of revisions, without the rest of the stream. Only
-- corrections stand in it, so that other appends pay nothing for it.
create index event_root on log.event (negotiation, root, command_seq, position) where root is not null;

-- Which things are duplicates: read for each corroboration of a claim, without the rest of the
-- negotiation. Only marks stand in it, so that other appends pay nothing for it.
create index event_duplicate on log.event (negotiation, kind, position) where type = 'duplicate-marked';

-- What retracts what within a thing: read for pages of revisions that show a retraction, without
-- the rest of the stream.
create index event_retraction on log.event (negotiation, kind, thing, position)
    where type = 'record-retracted';

-- Which records stand: a row for each time that one falls or returns, of which the newest counts; a
-- record without a row stands. Kept by the append, so that references are checked where they are
-- stored. Retractions themselves have no rows: nothing may refer to them but other retractions.
create table log.standing (
    position     bigint not null,                   -- of the event that changed it
    founding     boolean not null,                  -- the thing itself falls and returns with the record
    root         text collate "C" not null,
    negotiation  text collate "C" not null,
    kind         text collate "C" not null,
    thing        text collate "C" not null,
    retracted_by text collate "C",                  -- the retraction that now takes it away; null: it stands
    constraint standing_pkey primary key (negotiation, root, position)
);

create index standing_thing on log.standing (negotiation, kind, thing, position) where founding;

-- Whether anything ever fell in a negotiation, and by when: asked with each of its states.
create index standing_negotiation on log.standing (negotiation, position);

-- What a retraction changed: asked by projections as they pass it.
create index standing_position on log.standing (position);

create function log.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the log is append-only: % on log.% is refused', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
end $$;

create trigger append_only before update or delete or truncate on log.event
    for each statement execute function log.refuse_change();
create trigger append_only before update or delete or truncate on log.standing
    for each statement execute function log.refuse_change();

-- also for a session that replays another's changes (session_replication_role = replica)
alter table log.event enable always trigger append_only;
alter table log.standing enable always trigger append_only;
