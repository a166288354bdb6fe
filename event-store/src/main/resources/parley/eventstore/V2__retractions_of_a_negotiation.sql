-- Whether anything was taken down in a negotiation, and by when: asked with each of its states.
create index retraction_negotiation on log.retraction (negotiation, position);
