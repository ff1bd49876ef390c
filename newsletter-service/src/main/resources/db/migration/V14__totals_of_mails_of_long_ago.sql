-- What became of the mails of an edition whose rows in the mail queue are deleted, for their age.
create table edition_delivery_total (
    edition_id uuid primary key references edition,
    sent       integer not null,
    failed     integer not null,
    cancelled  integer not null
);
create index delivery_over on delivery ((coalesce(sent_at, created_at))) where state <> 'PENDING';
