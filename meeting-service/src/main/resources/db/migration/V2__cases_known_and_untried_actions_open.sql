-- The cases that were presented at meetings of the sites, from cop.casebook.v1: what an action may be about.
create table known_case_study (
    id      uuid primary key,
    site_id uuid not null
);

-- "Not tried yet" closed an action for good. It waits for feedback again.
update action a
set state = 'OPEN', version = version + 1
where a.state = 'CLOSED'
  and not (select f.tried from feedback f where f.action_id = a.id order by f.id desc limit 1);
