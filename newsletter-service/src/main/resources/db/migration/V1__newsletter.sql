-- One row, made here once: every instance signs alike, and there is nothing to configure or to lose apart from the data itself.
create table signing_key (
    only_one boolean primary key default true check (only_one),
    value    bytea not null
);
insert into signing_key (value)
values (sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));

-- Programmes and sites, as heard on cop.membership.v1. Nothing refers to them by foreign key: a fact about a site may come before the site.
create table known_programme (
    id        uuid primary key,
    slug      text not null,
    title     text not null,
    zone      text not null,
    starts_on date not null,
    ends_on   date,
    sequence  bigint not null
);
create index known_programme_by_slug on known_programme (slug);

create table known_site (
    id           uuid primary key,
    programme_id uuid not null,
    code         text not null,
    place        text not null,
    activated_on date,
    closed_on    date,
    sequence     bigint not null
);
create index known_site_of_programme on known_site (programme_id);

-- How a programme wants its newsletter.
create table newsletter_settings (
    programme_id   uuid primary key,
    mode           text not null check (mode in ('AUTOMATIC', 'APPROVAL')),
    send_day       integer not null check (send_day between 1 and 28),
    send_hour      integer not null check (send_hour between 0 and 23),
    editorial_days integer not null check (editorial_days between 0 and 27),
    version        integer not null
);

-- One row for each thing that happened and that a reader may care about, however often and in whatever order it was told.
create table activity (
    id           uuid primary key, -- follows from kind, subject and occasion
    fact_id      uuid not null,    -- of the newest fact that told it
    programme_id uuid not null,
    site_id      uuid,
    happened_on  date not null,
    audience     text not null check (audience in ('PROGRAMME', 'COMMISSIONER', 'PUBLIC')),
    kind         text not null check (kind in ('SITE_ACTIVATED', 'SITE_CLOSED', 'MEMBER_JOINED', 'MEETING_HELD', 'ACTION_AGREED',
                                               'ACTION_FED_BACK', 'CASE_STUDY_PUBLISHED', 'CASE_STUDY_WITHDRAWN', 'EVIDENCE_ADDED',
                                               'ISSUE_RAISED', 'ISSUE_ANSWERED')),
    subject_id   uuid not null,
    occasion_id  uuid not null,   -- what happens to one subject several times is told apart by it; else the subject again
    sequence     bigint not null,
    recorded_at  timestamptz not null,
    fact         jsonb,           -- as it was told; a line is written from it for each audience
    withdrawn    boolean not null default false,
    unique (kind, subject_id, occasion_id),
    check (withdrawn = (fact is null))
);
create index activity_by_day on activity (programme_id, happened_on, id);

create table edition (
    id           uuid primary key,
    programme_id uuid not null,
    audience     text not null check (audience in ('PROGRAMME', 'COMMISSIONER', 'PUBLIC')),
    month        date not null check (extract(day from month) = 1),
    state        text not null check (state in ('ASSEMBLED', 'SKIPPED', 'SENDING', 'SENT')),
    introduction text check (length(introduction) <= 2000),
    items        integer not null check (items >= 0),
    hidden       integer not null check (hidden >= 0),
    held_back    boolean not null,
    assembled_at timestamptz not null,
    approved_at  timestamptz,
    sent_at      timestamptz,
    changed_at   timestamptz not null,
    recipients   integer,
    version      integer not null,
    unique (programme_id, audience, month),
    unique (id, audience),
    check ((state in ('SENDING', 'SENT')) = (approved_at is not null)),
    check ((state = 'SENT') = (sent_at is not null)),
    check (state <> 'SKIPPED' or items = 0)
);
create index edition_being_sent on edition (id) where state = 'SENDING';

-- Which edition carried an activity: one for each audience, for ever.
create table edition_activity (
    audience    text not null,
    activity_id uuid not null references activity,
    edition_id  uuid not null,
    primary key (audience, activity_id),
    foreign key (edition_id, audience) references edition (id, audience)
);
create index edition_activity_of_edition on edition_activity (edition_id);

-- The lines of an edition. What a line says was decided when it was assembled; a site keeps the name it had then.
create table edition_item (
    id          uuid primary key,
    edition_id  uuid not null references edition,
    activity_id uuid not null references activity, -- of a line that counts: the first one
    position    integer not null,
    kind        text not null,
    site_id     uuid,
    site_code   text,
    site_place  text,
    happened_on date not null,
    subject_id  uuid not null,
    title       text,
    line        text not null check (char_length(line) between 1 and 140),
    detail      text,
    link        text,
    hidden      boolean not null default false,
    withdrawn   boolean not null default false
);
create index edition_item_of_edition on edition_item (edition_id, position);
create index edition_item_of_subject on edition_item (subject_id);

-- What goes out to everybody, rendered once; only the place of the reader's own link is left open.
create table edition_content (
    edition_id uuid primary key references edition,
    subject    text not null,
    html       text not null,
    text       text not null
);

-- How to reach the people of the programmes, as heard on cop.membership.contacts.v1. Erased: the row stays, the person does not.
create table contact (
    id           uuid primary key,
    programme_id uuid,
    account_id   text,
    name         text,
    email        text,
    address_key  bytea,           -- keyed hash of the address
    roles        text[] not null,
    sequence     bigint not null,
    erased       boolean not null,
    check (erased = (email is null)),
    check (erased = (address_key is null)),
    check (not erased or (name is null and account_id is null))
);
create index contact_of_account on contact (programme_id, account_id);
create index contact_by_address on contact (programme_id, address_key);

-- Who does not want editions any more. Apart from the contacts, so that no replay of theirs subscribes anybody again.
create table opt_out (
    programme_id uuid not null,
    contact_id   uuid not null,
    address_key  bytea not null,
    since        timestamptz not null,
    primary key (programme_id, contact_id)
);
create index opt_out_by_address on opt_out (programme_id, address_key);

-- People outside the programme who asked for its public edition.
create table subscriber (
    id               uuid primary key,
    programme_id     uuid not null,
    email            text check (length(email) <= 254),
    state            text not null check (state in ('PENDING', 'CONFIRMED', 'ENDED')),
    token_hash       bytea unique,
    token_expires_at timestamptz,
    requested_at     timestamptz not null,
    confirmed_at     timestamptz,
    consent_text     text,       -- version of the text agreed to
    consent_method   text check (consent_method in ('PAGE', 'API')),
    ended_at         timestamptz,
    version          integer not null,
    check ((state = 'ENDED') = (email is null)),
    check ((state = 'PENDING') = (confirmed_at is null and ended_at is null)),
    check ((confirmed_at is null) = (consent_text is null) and (confirmed_at is null) = (consent_method is null))
);
create unique index subscriber_address on subscriber (programme_id, email) where email is not null;
create index subscriber_pending on subscriber (requested_at) where state = 'PENDING';

-- Which of the issues raised a commissioner wants to hear of at once, and how.
create table alert_subscription (
    id               uuid primary key,
    programme_id     uuid not null,
    account_id       text not null,
    themes           text[] not null,
    site_ids         uuid[] not null,
    minimum_severity text not null check (minimum_severity in ('LOW', 'MEDIUM', 'HIGH')),
    frequency        text not null check (frequency in ('AT_ONCE', 'WEEKLY', 'MONTHLY', 'NONE')),
    version          integer not null,
    unique (programme_id, account_id)
);

-- The ledger: one row for each mail, written in the transaction that decides on it.
create table delivery (
    id           bigint generated always as identity primary key,
    kind         text not null check (kind in ('EDITION', 'TEST', 'ALERT')),
    urgent       boolean not null,
    programme_id uuid not null,
    edition_id   uuid references edition,
    recipient_id uuid,            -- contact or subscriber
    account_id   text,            -- of an alert: its contact may not have been heard of yet
    email        text,
    name         text,
    message_id   text not null unique,
    state        text not null check (state in ('PENDING', 'SENT', 'FAILED', 'CANCELLED')),
    due_at       timestamptz not null, -- a claim moves it on: if the claimer dies, the mail is due again
    attempts     integer not null default 0,
    reply        integer,         -- the mail server's last refusal; its words may quote the address
    created_at   timestamptz not null,
    sent_at      timestamptz,
    check (kind = 'ALERT' or edition_id is not null),
    check ((state = 'SENT') = (sent_at is not null))
);
create index delivery_due on delivery (urgent, due_at) where state = 'PENDING' and email is not null;
create index delivery_without_address on delivery (account_id) where state = 'PENDING' and email is null;
create index delivery_of_edition on delivery (edition_id, state);
create index delivery_of_recipient on delivery (recipient_id);

-- Who is told of which issue; digests wait here without a delivery.
create table alert (
    issue_id     uuid not null,
    account_id   text not null,
    programme_id uuid not null,
    frequency    text not null check (frequency in ('AT_ONCE', 'WEEKLY', 'MONTHLY')),
    flagged_at   timestamptz not null,
    delivery_id  bigint references delivery,
    primary key (issue_id, account_id)
);
create index alert_of_delivery on alert (delivery_id);
create index alert_waiting on alert (programme_id, frequency, account_id) where delivery_id is null;
