-- The last sequence number of each aggregate. Whoever tells a fact about an aggregate holds its row until the commit, so that
-- facts about one aggregate get their numbers, and their outbox ids, in the order in which they are committed.
create table aggregate_sequence (
    topic text not null,
    key   text not null,
    value bigint not null check (value > 0),
    primary key (topic, key)
);

-- Facts that are committed but not yet acknowledged by Kafka; normally empty.
create table outbox (
    id             bigint generated always as identity primary key,
    event_id       uuid not null unique,
    shard          smallint not null,
    topic          text not null,
    key            text not null,
    type           text not null,
    audience       text not null,
    programme_id   uuid,
    site_id        uuid,
    sequence       bigint not null,
    correlation_id uuid not null,
    causation_id   uuid,
    traceparent    text,
    recorded_at    timestamptz not null,
    body           bytea
);
create index outbox_by_shard on outbox (shard, id);

-- The facts a consumer has worked in already.
create table inbox (
    consumer    text not null,
    event_id    uuid not null,
    received_at timestamptz not null default now(),
    primary key (consumer, event_id)
);
-- Rows arrive in the order of their time: a block range index serves the purge and costs the insert next to nothing.
create index inbox_by_time on inbox using brin (received_at);
