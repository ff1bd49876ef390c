-- What the holder of an account wants, also while no contact of theirs is known yet, or any more.
create table edition_refusal (
    programme_id uuid not null,
    account_id   text not null,
    since        timestamptz not null,
    primary key (programme_id, account_id)
);
