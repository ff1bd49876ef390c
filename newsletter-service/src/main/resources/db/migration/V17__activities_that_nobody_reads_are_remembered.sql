-- Of what happened, and may be read by nobody here, or not any more: by which event. An older one that comes later, such as a dead letter that
-- is replayed, is not recorded. Nothing else is kept of it.
create table activity_withheld (
    activity_id uuid primary key,
    sequence    bigint not null
);
insert into activity_withheld (activity_id, sequence) select id, sequence from activity where withdrawn;
