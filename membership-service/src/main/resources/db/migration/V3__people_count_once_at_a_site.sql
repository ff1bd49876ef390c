-- Who leaves and comes back, or changes from member to facilitator, has several stints at one site and is one person there. The stints of one
-- person have the id of the first one in common; it stays after an erasure, so that counts stay right.
alter table member add column first_stint_id uuid references member;

update member set first_stint_id = first.id
from (
    select id as stint_id,
           first_value(id) over (partition by site_id, coalesce(account_id, id::text) order by joined_on, id) as id
    from member where joined_on is not null
) as first
where first.stint_id = member.id;

alter table member add check ((first_stint_id is not null) = (joined_on is not null));
create index member_stints on member (first_stint_id) where first_stint_id is not null;
