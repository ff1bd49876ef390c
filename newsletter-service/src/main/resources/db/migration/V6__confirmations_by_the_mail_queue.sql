-- What strangers ask for: written down in the request, decided on afterwards, so that the answer and its time tell nothing.
create table subscription_request (
    id           uuid primary key,
    programme_id uuid not null,
    email        text not null check (length(email) <= 254),
    requested_at timestamptz not null,
    due_at       timestamptz not null,
    unique (programme_id, email)
);
create index subscription_request_due on subscription_request (due_at);

-- How many confirmations a mailbox was sent since it last confirmed one, whatever programme they were for. It outlives the request and
-- does not say whose mailbox it is.
create table confirmation_count (
    mailbox_key bytea primary key, -- keyed hash
    mails       integer not null check (mails > 0),
    last_at     timestamptz not null
);
create index confirmation_count_by_age on confirmation_count (last_at);
create index delivery_of_confirmations on delivery (created_at) where kind = 'CONFIRMATION';

-- The token of a confirmation follows from the subscriber's id; hashes of the random ones of before are kept until their week is over.
