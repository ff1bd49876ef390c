create table web_note (
    id      uuid primary key,
    title   text not null unique,
    version integer not null
);
