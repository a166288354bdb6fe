-- A record is named by its negotiation and its command's id: under the same id, another negotiation has a
-- record of its own.
alter table log.event drop constraint event_command_key;
alter table log.event
    add constraint event_command_key unique (negotiation, command_id, command_seq);

alter table log.retraction drop constraint retraction_pkey;
alter table log.retraction add constraint retraction_pkey primary key (negotiation, root);

drop index log.event_root;
create index event_root on log.event (negotiation, root, command_seq, position)
    where root is not null;
