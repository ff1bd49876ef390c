-- Programmes and sites as the membership service has published them, in every service that needs them. No foreign keys between these: events
-- arrive in any order. What was copied from a service's own tables may lack names and days until the membership publishes again.
create table place_programme (
    id        uuid primary key,
    slug      text,
    title     text,
    zone      text not null,
    starts_on date,
    ends_on   date,
    sequence  bigint not null
);
create index place_programme_by_slug on place_programme (slug);

create table place_site (
    id           uuid primary key,
    programme_id uuid not null,
    code         text,
    place        text,
    closed       boolean not null,
    activated_on date,
    closed_on    date,
    sequence     bigint not null
);
create index place_site_of_programme on place_site (programme_id);
