-- Lines that editors had left out of an edition, or taken back, as published by this service itself, of which the database knows nothing: it
-- was restored from before. They are left out and taken back again.
create table edition_line_withheld_before (
    programme_id uuid not null,
    audience     text not null,
    activity_id  uuid not null, -- of a line that counts: the first one
    redacted     boolean not null, -- it stays, and says nothing; otherwise it is left out
    primary key (programme_id, audience, activity_id)
);
