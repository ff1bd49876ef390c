-- Work that calls other servers or opens transactions of its own holds no transaction open for its key: it claims the key (a committed row
-- without a status, with a lease), works, and records its answer. A claim whose lease has run out was left by an instance that ended.
alter table idempotency_key add column claimed_until timestamptz;
