-- What this service has heard of the others. "sequence" is that of the fact a row was built from: an older one changes nothing.
create table known_programme (
    id       uuid primary key,
    zone     text not null,
    sequence bigint not null
);

create table known_site (
    id           uuid primary key,
    programme_id uuid not null, -- no foreign key: the programme's own fact may come later
    closed       boolean not null,
    sequence     bigint not null
);

create table known_meeting (
    id       uuid primary key,
    site_id  uuid not null, -- no foreign key, for the same reason
    day      date not null,
    state    text not null check (state in ('SCHEDULED', 'HELD', 'CANCELLED')),
    sequence bigint not null
);

-- One case. What it says stands in its texts, whom it may reach in its clearances; this row points at the present ones.
create table case_study (
    id                uuid primary key,
    programme_id      uuid not null,
    site_id           uuid not null references known_site,
    author            text not null,
    state             text not null check (state in ('DRAFT', 'IN_REVIEW', 'CLEARED', 'PRESENTED', 'FOLLOWED_UP',
                                                     'WRITTEN_UP', 'PUBLISHED', 'WITHDRAWN')),
    text_id           uuid not null,
    clearance_id      uuid,
    meeting_id        uuid references known_meeting,
    presented_on      date,
    followed_up_on    date,
    written_up_on     date,
    published_on      date,
    withdrawn_on      date,
    withdrawal_reason text check (length(withdrawal_reason) <= 500),
    version           integer not null,
    unique (id, site_id),
    check ((presented_on is null) = (meeting_id is null)),
    check (state in ('DRAFT', 'IN_REVIEW', 'WITHDRAWN') or clearance_id is not null),
    check (state not in ('PRESENTED', 'FOLLOWED_UP', 'WRITTEN_UP', 'PUBLISHED') or presented_on is not null),
    check (state <> 'PUBLISHED' or published_on is not null),
    check ((state = 'WITHDRAWN') = (withdrawn_on is not null)),
    check (followed_up_on >= presented_on),
    check (written_up_on >= followed_up_on),
    check (published_on >= written_up_on)
);
create index case_study_of_site on case_study (site_id, id);
create index case_study_for_readers on case_study (programme_id, published_on, id) where state = 'PUBLISHED';

-- Every wording a case has had, oldest first. A text is never changed: who changes it makes the next revision.
create table case_study_text (
    id                  uuid primary key,
    case_study_id       uuid not null references case_study deferrable initially deferred, -- the two are made together
    revision            integer not null check (revision > 0),
    edited_by           text not null,
    edited_at           timestamptz not null,
    title               text not null check (length(title) between 1 and 120),
    kind                text not null check (kind in ('CHALLENGE', 'INNOVATION')),
    summary             text check (length(summary) between 1 and 140),
    presentation        text not null check (length(presentation) between 1 and 8000),
    practical_action    text check (length(practical_action) between 1 and 4000),
    learning            text check (length(learning) between 1 and 4000),
    commissioner_issues text check (length(commissioner_issues) between 1 and 4000),
    themes              varchar(40)[] not null check (cardinality(themes) <= 8),
    live                boolean not null,
    jointly_worked      boolean not null,
    outcome             text check (outcome in ('RECOVERY', 'MAINTENANCE', 'PREVENTION', 'NONE_YET')),
    unique (case_study_id, revision),
    unique (id, case_study_id)
);

-- Who cleared which text for whom. A text without a row here reaches nobody beyond those who work on it.
create table clearance (
    id                             uuid primary key,
    case_study_id                  uuid not null references case_study,
    text_id                        uuid not null,
    audience                       text not null check (audience in ('SITE', 'PROGRAMME', 'COMMISSIONER', 'PUBLIC')),
    cleared_by                     text not null,
    cleared_at                     timestamptz not null,
    no_person_named                boolean not null check (no_person_named),
    no_place_or_date_identifies    boolean not null check (no_place_or_date_identifies),
    combination_of_details_checked boolean not null check (combination_of_details_checked),
    workers_protected              boolean not null check (workers_protected),
    unique (id, case_study_id),
    foreign key (text_id, case_study_id) references case_study_text (id, case_study_id)
);
create index clearance_of_case_study on clearance (case_study_id, id);

-- A case points at texts and clearances of its own only.
alter table case_study
    add foreign key (text_id, id) references case_study_text (id, case_study_id),
    add foreign key (clearance_id, id) references clearance (id, case_study_id);

create table evidence (
    id           uuid primary key,
    programme_id uuid not null,
    title        text not null check (length(title) between 1 and 400),
    authors      text not null check (length(authors) between 1 and 400),
    year         integer not null,
    source       text check (length(source) between 1 and 400),
    doi          text check (doi = lower(doi) and doi like '10.%' and length(doi) <= 200),
    url          text check (url like 'https://%' and length(url) <= 500),
    brief        text not null check (length(brief) between 1 and 1000),
    audience     text not null check (audience in ('PROGRAMME', 'COMMISSIONER', 'PUBLIC')),
    added_by     text not null,
    added_on     date not null,
    unique (programme_id, doi)
);
create index evidence_of_programme on evidence (programme_id, id);

-- Which evidence was brought to which case.
create table attachment (
    id            uuid primary key,
    case_study_id uuid not null references case_study,
    evidence_id   uuid not null references evidence,
    attached_by   text not null,
    attached_on   date not null,
    unique (case_study_id, evidence_id)
);
create index attachment_of_case_study on attachment (case_study_id, id);
create index attachment_of_evidence on attachment (evidence_id);

create table issue (
    id              uuid primary key,
    programme_id    uuid not null,
    site_id         uuid not null references known_site,
    case_study_id   uuid,
    author          text not null, -- kept for one rule alone: nobody clears their own issue
    theme           text not null check (theme ~ '^[a-z0-9-]{2,40}$'),
    severity        text not null check (severity in ('LOW', 'MEDIUM', 'HIGH')),
    summary         text not null check (length(summary) between 1 and 140),
    statement       text not null check (length(statement) between 1 and 1000),
    state           text not null check (state in ('DRAFT', 'RAISED', 'ACKNOWLEDGED', 'ANSWERED')),
    drafted_on      date not null,
    cleared_by      text,
    raised_on       date,
    acknowledged_on date,
    answer_id       uuid,
    version         integer not null,
    foreign key (case_study_id, site_id) references case_study (id, site_id),
    check (cleared_by <> author),
    check ((state = 'DRAFT') = (raised_on is null) and (raised_on is null) = (cleared_by is null)),
    check (state <> 'ACKNOWLEDGED' or acknowledged_on is not null),
    check ((state = 'ANSWERED') = (answer_id is not null)),
    check (raised_on >= drafted_on),
    check (acknowledged_on >= raised_on)
);
create index issue_of_site on issue (site_id, id);
create index issue_for_commissioners on issue (programme_id, raised_on, id) where raised_on is not null;

create table issue_answer (
    id          uuid primary key,
    issue_id    uuid not null references issue,
    decision    text not null check (decision in ('WILL_ACT', 'PARTLY', 'NO_CAPACITY', 'NOT_OURS')),
    text        text not null check (length(text) between 1 and 1000),
    answered_by text not null,
    answered_on date not null,
    unique (id, issue_id)
);
create index issue_answer_of_issue on issue_answer (issue_id);
alter table issue add foreign key (answer_id, id) references issue_answer (id, issue_id);

-- What was written, cleared and answered stands, for the owner of the tables as for everybody else.
create function refuse_change_of_what_was_said() returns trigger language plpgsql as $$
begin
    raise exception '% is never changed', tg_table_name using errcode = 'insufficient_privilege';
end
$$;
create trigger case_study_text_stands before update on case_study_text
    for each row execute function refuse_change_of_what_was_said();
create trigger clearance_stands before update on clearance
    for each row execute function refuse_change_of_what_was_said();
create trigger issue_answer_stands before update on issue_answer
    for each row execute function refuse_change_of_what_was_said();
