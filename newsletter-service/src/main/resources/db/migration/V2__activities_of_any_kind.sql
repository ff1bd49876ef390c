-- Which kinds there are the service's enum says, alone: a new one needs no migration, and no event of it can end among the dead letters.
alter table activity drop constraint activity_kind_check;
alter table activity add constraint activity_kind_check check (kind ~ '^[A-Z]+(_[A-Z]+)*$');

alter table activity rename column fact_id to event_id;
alter table activity rename column fact to event;
