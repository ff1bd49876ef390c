-- Requests with an Idempotency-Key and what they were answered. Written in the transaction of the request: a row that others can see
-- always has its answer. The body may hold personal data; rows are deleted when a day has passed.
create table idempotency_key (
    caller      text not null, -- the account, or 'anonymous' and the fingerprint
    key         text not null check (length(key) between 1 and 200),
    fingerprint text not null, -- SHA-256 over method, path, query and body
    status      smallint check (status between 200 and 399),
    location    text,
    etag        text,
    body        text,
    created_at  timestamptz not null,
    primary key (caller, key)
);
create index idempotency_key_by_time on idempotency_key (created_at);
