-- The last event of the topic in the outbox when the last portion was written: when it and all before it have left, so has everything that
-- was published again, however busy the topic is. Null where the outbox held none.
alter table republish_request add column last_event bigint;
update republish_request set last_event = (select max(id) from outbox) where listed_at is not null and finished_at is null;
