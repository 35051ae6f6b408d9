-- Which places changed in the time checks may ask about: every instance holds what those were in memory.
create index place_revision_by_time on place_revision (known_at);
