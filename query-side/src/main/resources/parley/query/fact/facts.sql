-- The facts, in whichever schema comes first in the search path: a rebuild fills another beside it.
-- Valid time is in microseconds since 1970-01-01T00:00Z; recorded time is the log's position.
-- -9223372036854775808 is before all, 9223372036854775807 after all, or not closed yet.

-- All things of one kind in one negotiation.
create table section (
    id integer primary key,
    negotiation text collate "C" not null,
    kind text collate "C" not null,
    unique (negotiation, kind)
);

create table facet (
    id integer primary key,
    section integer not null,
    thing text collate "C" not null,
    name text collate "C" not null,
    unique (section, thing, name)
);

-- the few things that are another one
create index facet_duplicate on facet (section, thing) where name = 'duplicate-of';

create table assertion (
    id bigint primary key, -- the position of the event that made it live << 16 | its number in that event
    place bigint not null, -- the position of the first event of its record's root
    begin_earliest bigint not null,
    begin_latest bigint not null,
    end_earliest bigint not null,
    end_latest bigint not null,
    over_earliest bigint not null, -- of what happened: the instant after; of what held: its end
    over_latest bigint not null,
    said bigint not null, -- the position of the event that said so; an earlier one if its record fell and returned
    closed bigint not null,
    facet integer not null,
    section integer not null,
    shape smallint not null,
    span smallint not null, -- the size class of the time from its beginning until it was over; -1 if it is ever so
    course boolean not null, -- whether its end, if it has one, uncovers nothing
    crowded boolean not null, -- whether its facet once had more possible readings at an instant than are kept
    root text collate "C" not null,
    value text collate "C" not null -- JSON, byte for byte
);

-- a facet's live assertions in order of beginning
create index assertion_live on assertion (facet, shape, begin_earliest, place)
    where closed = 9223372036854775807;

-- what may hold where more is possible than a rectangle keeps, to be counted
create index assertion_crowded on assertion (facet, begin_earliest)
    where crowded;

-- live assertions of records corrected or of several events; all others are found by their id
create index assertion_root on assertion (place)
    where closed = 9223372036854775807 and place <> (id >> 16);

-- what took place at some time, by the size of that time, in order: within one size, what reaches a
-- window lies close together
create index assertion_timeline on assertion (section, span, begin_earliest, place, id)
    where span >= 0;

create table rectangle (
    valid_from bigint not null,
    valid_until bigint not null,
    opened bigint not null,
    closed bigint not null,
    facet integer not null,
    ordinal integer not null, -- the number of the record that opened it among the facet's records
    fork integer not null, -- 0 while it stands
    leads boolean not null, -- true for one rectangle of each record
    certain boolean not null,
    possible bigint[] not null -- the best 20, best reading first: ids of assertions, negative for what has ended
);

create unique index rectangle_standing on rectangle (facet, valid_from)
    where closed = 9223372036854775807;
create unique index rectangle_record on rectangle (facet, opened) include (ordinal)
    where leads;
create unique index rectangle_past on rectangle (facet, fork, valid_from)
    where fork > 0;
