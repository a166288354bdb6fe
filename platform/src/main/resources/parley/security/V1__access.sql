-- The tokens that let somebody in. Their secrets are with their holders; here are fingerprints.
create table access.token (
    id           text collate "C" not null primary key,   -- stands in the token; no secret
    name         text collate "C" not null,                -- of the holder; the recorder on events
    fingerprint  bytea            not null,                -- SHA-256 of SHA-256 of the secret
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

-- The logins of browsers, whose cookies hold the ids.
create table access.session (
    id         bytea            not null primary key,      -- SHA-256 of the id
    token      text collate "C" not null references access.token (id),
    begun_at   timestamptz      not null,
    expires_at timestamptz      not null,
    constraint session_id check (length(id) = 32)
);

create index session_token on access.session (token, begun_at);
create index session_end on access.session (expires_at);

-- All that a service may change here. A session that is kept until a time is there until then; one that is kept until
-- now has ended. It begins only for whoever has what only the token's holder can compute: a service that was broken
-- into could otherwise be anybody. Returns whether it goes on.
create function access.keep_session(session bytea, holder text, proof bytea, until timestamptz, moment timestamptz)
    returns boolean
    language plpgsql
    security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    most constant integer := 100; -- of one token: whoever logs in once more ends the oldest
begin
    delete from access.session s where s.expires_at <= moment or s.id = session;
    if until <= moment then
        return false;
    end if;
    insert into access.session (id, token, begun_at, expires_at)
    select session, t.id, moment, least(until, t.expires_at)
      from access.token t
     where t.id = holder
       and t.fingerprint = sha256(proof)
       and t.revoked_at is null
       and (t.expires_at is null or t.expires_at > moment);
    if not found then
        return false;
    end if;
    delete from access.session s
     where s.id in (select o.id from access.session o where o.token = holder order by o.begun_at desc, o.id offset most);
    return true;
end
$$;

revoke all on function access.keep_session from public;
