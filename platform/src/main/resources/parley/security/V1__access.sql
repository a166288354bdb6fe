-- The tokens that let somebody in. Their secrets are with their holders; here are fingerprints.
create table access.token (
    id           text collate "C" not null primary key,   -- stands in the token; no secret
    name         text collate "C" not null,                -- of the holder; the recorder on events
    fingerprint  bytea            not null,                -- SHA-256 of the secret
    roles        text[]           not null,
    negotiations text[],                                   -- null: all
    created_at   timestamptz      not null,
    created_by   text             not null,
    expires_at   timestamptz,                              -- null: never
    revoked_at   timestamptz,
    constraint token_fingerprint check (length(fingerprint) = 32)
);

-- two at once would be one recorder to whoever reads the log; an expired one gives way to the next
create unique index token_name on access.token (name) where revoked_at is null;
