-- The keys under which the identities of confidential sources are sealed, outside of the log: whoever deletes a
-- row here makes that identity unreadable, for good.
create table access.sealing_key (
    negotiation text collate "C" not null,
    source      text collate "C" not null,
    id          text collate "C" not null,         -- stands in the log, beside what is sealed
    key         bytea            not null,
    created_at  timestamptz      not null,
    constraint sealing_key_pkey primary key (negotiation, source),
    constraint sealing_key_length check (length(key) = 32)
);
