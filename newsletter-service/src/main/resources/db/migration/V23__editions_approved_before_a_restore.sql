-- Editions that had been approved, as published by this service itself, of which the database knows nothing: it was restored from before. Some
-- of their mails may have gone out, or all.
create table edition_approved_before (
    programme_id uuid not null,
    audience     text not null,
    month        date not null check (extract(day from month) = 1),
    edition_id   uuid not null,
    approved_at  timestamptz not null,
    primary key (programme_id, audience, month)
);
