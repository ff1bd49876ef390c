-- Up to which sequence the records of a topic that this service reads count for nothing: everything was published again in a newer epoch. The
-- marker that says so lies in one partition; older records of the other partitions may be consumed after it.
create table republished_floor (
    topic text primary key,
    floor bigint not null check (floor >= 0)
);
