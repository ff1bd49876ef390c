-- What was heard of the membership. No foreign keys between these: facts arrive in any order.
create table known_programme (
    id       uuid primary key,
    zone     text not null,
    sequence bigint not null
);

create table known_site (
    id           uuid primary key,
    programme_id uuid not null,
    closed       boolean not null,
    sequence     bigint not null
);

create table known_member (
    id          uuid primary key,
    site_id     uuid not null,
    sector      text check (sector in ('VOLUNTARY', 'LOCAL_AUTHORITY', 'NHS', 'CRIMINAL_JUSTICE', 'EXPERT_BY_EXPERIENCE')),
    facilitator boolean not null,
    joined_on   date, -- null while only the leaving was heard of: such a member is on no roster yet
    left_on     date,
    sequence    bigint not null,
    check ((sector is null) = (joined_on is null))
);
create index known_member_of_site on known_member (site_id, id);

create table meeting (
    id                  uuid primary key,
    programme_id        uuid not null,
    site_id             uuid not null,
    series_id           uuid,
    starts_at           timestamptz not null,
    ends_at             timestamptz not null,
    day                 date not null, -- of starts_at in the zone of the programme
    place               text check (char_length(place) between 1 and 200),
    state               text not null check (state in ('SCHEDULED', 'HELD', 'CANCELLED')),
    cancellation_reason text check (char_length(cancellation_reason) between 1 and 300),
    register_changed_at timestamptz,
    attended            int check (attended >= 0),
    sectors_present     text[],
    number              int check (number > 0),
    version             int not null,
    check (ends_at > starts_at),
    check ((state = 'CANCELLED') = (cancellation_reason is not null)),
    check ((state = 'HELD') = (number is not null)),
    check ((register_changed_at is null) = (attended is null)),
    check ((register_changed_at is null) = (sectors_present is null)),
    check (state <> 'HELD' or attended > 0),
    -- Checked at the commit: a meeting that is entered late moves all later ones up by one.
    unique (site_id, number) deferrable initially deferred
);
create index meeting_of_site_by_time on meeting (site_id, starts_at, id);
create unique index one_meeting_of_a_site_at_a_time on meeting (site_id, starts_at) where state <> 'CANCELLED';

create table register (
    meeting_id  uuid primary key references meeting,
    recorded_at timestamptz not null,
    recorded_by text not null
);

-- Who is not recorded has no row.
create table register_entry (
    meeting_id uuid not null references register,
    member_id  uuid not null,
    status     text not null check (status in ('ATTENDED', 'APOLOGY', 'ABSENT', 'EXCUSED')),
    primary key (meeting_id, member_id)
);

create table register_correction (
    id           uuid primary key,
    meeting_id   uuid not null references register,
    corrected_at timestamptz not null,
    corrected_by text not null,
    reason       text not null check (char_length(reason) between 1 and 300)
);
create index register_correction_of_meeting on register_correction (meeting_id, id);

create table register_change (
    correction_id uuid not null references register_correction,
    member_id     uuid not null,
    was           text not null,
    became        text not null,
    primary key (correction_id, member_id),
    check (was <> became),
    check (was in ('ATTENDED', 'APOLOGY', 'ABSENT', 'EXCUSED', 'NOT_RECORDED')),
    check (became in ('ATTENDED', 'APOLOGY', 'ABSENT', 'EXCUSED', 'NOT_RECORDED'))
);

create table action (
    id            uuid primary key,
    programme_id  uuid not null,
    site_id       uuid not null,
    meeting_id    uuid not null references meeting,
    objective     text not null check (char_length(objective) between 1 and 500),
    owner_roles   text[] not null check (cardinality(owner_roles) between 1 and 6),
    due_on        date,
    case_study_id uuid,
    agreed_on     date not null,
    state         text not null check (state in ('OPEN', 'CLOSED')),
    version       int not null,
    check (due_on >= agreed_on)
);
create index action_of_site_by_day on action (site_id, agreed_on, id);
create index action_of_site_by_state on action (site_id, state, agreed_on, id);
create index action_of_meeting on action (meeting_id, agreed_on, id);

create table feedback (
    id         uuid primary key,
    action_id  uuid not null references action,
    meeting_id uuid not null references meeting,
    tried      boolean not null,
    helpful    text not null check (helpful in ('YES', 'PARTLY', 'NO', 'TOO_EARLY')),
    comment    text check (char_length(comment) between 1 and 500),
    heard_on   date not null,
    check (tried or helpful in ('NO', 'TOO_EARLY'))
);
create index feedback_on_action on feedback (action_id, id);
