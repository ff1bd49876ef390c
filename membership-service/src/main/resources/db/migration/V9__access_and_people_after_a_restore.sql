-- A database that was put back to an earlier time holds people again who had lost their access since. Theirs is withheld, record by record
-- (a member's or an appointment's), until an operator releases it: what was taken away stays away. Written by "ops restored".
create table withheld_access (
    record_id   uuid primary key,
    withheld_at timestamptz not null default now()
);

create or replace view account_grant as
    select account_id, programme_id, site_id, role from member
    where state = 'JOINED' and not exists (select 1 from withheld_access where record_id = member.id)
    union
    select account_id, programme_id, null, role from appointment
    where state = 'ACTIVE' and not exists (select 1 from withheld_access where record_id = appointment.id);
