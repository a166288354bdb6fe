-- What a record's chain came to: read for each page of revisions, without the rest of the stream. Only
-- corrections stand in it, so that other appends pay nothing for it.
create index event_root on log.event (root, command_seq, position) where root is not null;
