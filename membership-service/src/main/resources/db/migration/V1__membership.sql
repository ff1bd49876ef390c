create table programme (
    id        uuid primary key,
    slug      text not null unique check (slug ~ '^[a-z0-9-]{2,60}$'),
    title     text not null check (length(title) between 1 and 200),
    zone      text not null check (length(zone) between 1 and 64),
    starts_on date not null,
    ends_on   date check (ends_on >= starts_on),
    version   integer not null
);

create table organisation (
    id           uuid primary key,
    programme_id uuid not null references programme,
    name         text not null check (length(name) between 1 and 200),
    sector       text check (sector in ('VOLUNTARY', 'LOCAL_AUTHORITY', 'NHS', 'CRIMINAL_JUSTICE', 'EXPERT_BY_EXPERIENCE')),
    unique (programme_id, id)
);
create unique index organisation_name on organisation (programme_id, lower(name));

create table site (
    id                   uuid primary key,
    programme_id         uuid not null references programme,
    code                 text not null check (code ~ '^[A-Z0-9-]{1,12}$'),
    place                text not null check (length(place) between 1 and 120),
    host_organisation_id uuid not null,
    state                text not null check (state in ('PROPOSED', 'BROKERING', 'ACTIVE', 'CLOSING', 'CLOSED')),
    senior_sponsor       boolean,
    proposed_on          date not null,
    brokering_on         date check (brokering_on >= proposed_on),
    activated_on         date check (activated_on >= brokering_on),
    closing_on           date check (closing_on >= proposed_on),
    closed_on            date check (closed_on >= proposed_on),
    closure_reason       text check (length(closure_reason) between 1 and 1000),
    version              integer not null,
    unique (programme_id, code),
    unique (programme_id, id),
    foreign key (programme_id, host_organisation_id) references organisation (programme_id, id),
    constraint site_sponsor_question_answered check (activated_on is null or senior_sponsor is not null),
    check ((state = 'CLOSED') = (closed_on is not null and closure_reason is not null))
);

-- One stint of one person at one site. Who comes back later gets another, so that the past keeps the role and agency held then.
create table member (
    id             uuid primary key,
    programme_id   uuid not null,
    site_id        uuid not null,
    role           text not null check (role in ('MEMBER', 'FACILITATOR')),
    name           text check (length(name) between 1 and 120),
    email          text check (length(email) between 3 and 254 and email = lower(email)),
    sector         text not null check (sector in ('VOLUNTARY', 'LOCAL_AUTHORITY', 'NHS', 'CRIMINAL_JUSTICE', 'EXPERT_BY_EXPERIENCE')),
    job_title      text not null check (length(job_title) between 1 and 120),
    agency         text check (length(agency) between 1 and 200),
    state          text not null check (state in ('INVITED', 'JOINED', 'DECLINED', 'LEFT')),
    account_id     text check (length(account_id) between 1 and 255),
    invited_on     date not null,
    joined_on      date,
    left_on        date check (left_on >= joined_on),
    leaving_reason text check (length(leaving_reason) between 1 and 1000),
    erased_at      timestamptz,
    version        integer not null,
    foreign key (programme_id, site_id) references site (programme_id, id),
    unique (site_id, id),
    check (state <> 'JOINED' or (account_id is not null and joined_on is not null)),
    check ((state = 'LEFT') = (left_on is not null)),
    -- Erased is gone, and nobody is without a name otherwise.
    check (case when erased_at is null
                then name is not null and email is not null and agency is not null
                else state in ('DECLINED', 'LEFT') and num_nonnulls(name, email, agency, account_id, leaving_reason) = 0 end)
);
create unique index member_once_at_a_site on member (site_id, email) where state in ('INVITED', 'JOINED');
create index member_of_account on member (account_id) where account_id is not null;
create index member_of_programme on member (programme_id);

-- Where attendance puts each member. It is here and not in member, so that a register does not disturb whoever edits the member.
create table member_standing (
    member_id    uuid primary key references member,
    programme_id uuid not null,
    site_id      uuid not null,
    facilitator  boolean not null,
    attended     integer not null check (attended >= 0),
    standing     text not null check (standing in ('FACILITATOR', 'CONFIRMED', 'UNDER_TWO')),
    check ((standing = 'FACILITATOR') = facilitator)
);

-- The registers as the meeting service told them. No foreign keys: facts arrive in any order.
create table known_register (
    meeting_id uuid primary key,
    sequence   bigint not null
);
create table known_attendance (
    meeting_id uuid not null references known_register,
    member_id  uuid not null,
    primary key (meeting_id, member_id)
);
create index known_attendance_of_member on known_attendance (member_id);

-- A role in the whole programme. Whoever created the programme is its first administrator, without a name or an address.
create table appointment (
    id           uuid primary key,
    programme_id uuid not null references programme,
    role         text not null check (role in ('PROGRAMME_ADMIN', 'EDITOR', 'KNOWLEDGE_BROKER', 'COMMISSIONER')),
    name         text check (length(name) between 1 and 120),
    email        text check (length(email) between 3 and 254 and email = lower(email)),
    state        text not null check (state in ('INVITED', 'ACTIVE', 'DECLINED', 'ENDED')),
    account_id   text check (length(account_id) between 1 and 255),
    invited_on   date not null,
    appointed_on date,
    ended_on     date check (ended_on >= appointed_on),
    version      integer not null,
    unique (programme_id, id),
    check (state <> 'ACTIVE' or (account_id is not null and appointed_on is not null)),
    check ((state = 'ENDED') = (ended_on is not null)),
    check ((name is null) = (email is null)),
    check (state = 'ACTIVE' or state = 'ENDED' or email is not null)
);
create unique index appointment_once on appointment (programme_id, role, email) where state in ('INVITED', 'ACTIVE');
create index appointment_of_account on appointment (account_id) where account_id is not null;

-- What each account may do where: the one place that says so.
create view account_grant as
    select account_id, programme_id, site_id, role from member where state = 'JOINED'
    union
    select account_id, programme_id, null, role from appointment where state = 'ACTIVE';

-- An invitation knows no name and no address: those are the invitee's, and go when the invitee is erased.
create table invitation (
    id                  uuid primary key,
    member_id           uuid references member,
    appointment_id      uuid references appointment,
    state               text not null check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    token_hash          bytea unique check (length(token_hash) = 32),
    expires_at          timestamptz,
    mail_due_at         timestamptz,
    mail_attempts       integer not null check (mail_attempts >= 0),
    mail_sent_at        timestamptz,
    creating_account    boolean not null,
    check (num_nonnulls(member_id, appointment_id) = 1),
    check ((token_hash is null) = (expires_at is null)),
    check (state = 'OPEN' or mail_due_at is null)
);
create unique index invitation_of_member on invitation (member_id) where state = 'OPEN';
create unique index invitation_of_appointment on invitation (appointment_id) where state = 'OPEN';
create index invitation_mail_due on invitation (mail_due_at) where mail_due_at is not null;
-- For the foreign keys.
create index invitation_member on invitation (member_id);
create index invitation_appointment on invitation (appointment_id);

-- What is still to be done to accounts in Keycloak; normally empty.
create table account_chore (
    id         uuid primary key,
    kind       text not null check (kind in ('WITHDRAW_ROLE', 'END_SESSIONS', 'DELETE')),
    account_id text not null,
    role       text check ((role is not null) = (kind = 'WITHDRAW_ROLE')),
    attempts   integer not null check (attempts >= 0),
    due_at     timestamptz not null
);
create index account_chore_due on account_chore (due_at);
