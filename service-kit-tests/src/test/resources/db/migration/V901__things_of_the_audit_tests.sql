create table audited_thing (
    id         uuid primary key,
    title      text not null,
    state      text not null,
    live       boolean not null,
    attended   int not null,
    held_on    date,
    owner      uuid,
    cleared_by uuid,
    cleared_for text,
    clearing_note text,
    version    int not null
);

create table audited_thing_theme (
    thing_id uuid not null references audited_thing,
    theme    text not null
);

create table unaudited_thing (
    id    uuid primary key,
    title text not null
);
