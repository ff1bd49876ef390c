-- A mistyped invitation that was withdrawn is nobody who left. An erased appointment has no name any more, as an erased member. Experts by
-- experience are not asked for a job or an agency.
do $$
declare
    rule record;
begin
    for rule in
        select conrelid::regclass as of_table, conname from pg_constraint
        where contype = 'c' and (
            (conrelid = 'member'::regclass and pg_get_constraintdef(oid) ~ '(DECLINED|job_title IS NOT NULL)')
            or (conrelid = 'appointment'::regclass and pg_get_constraintdef(oid) ~ '(DECLINED|name IS NULL|email IS NOT NULL)')
            or (conrelid = 'invitation'::regclass and pg_get_constraintdef(oid) ~ 'DECLINED'))
    loop
        execute format('alter table %s drop constraint %I', rule.of_table, rule.conname);
    end loop;
end
$$;

update member set state = 'WITHDRAWN', left_on = null, leaving_reason = null where state = 'LEFT' and joined_on is null;
alter table member alter column job_title drop not null;
alter table member
    add constraint member_state check (state in ('INVITED', 'JOINED', 'DECLINED', 'WITHDRAWN', 'LEFT')),
    add constraint member_known_or_erased check (
        case when erased_at is null
             then name is not null and email is not null
                  and (sector = 'EXPERT_BY_EXPERIENCE' or (agency is not null and job_title is not null))
             else state in ('DECLINED', 'WITHDRAWN', 'LEFT') and num_nonnulls(name, email, agency, account_id, leaving_reason) = 0
        end);

alter table appointment add column erased_at timestamptz;
-- Whoever began the programme; the role in the realm was theirs before.
alter table appointment add column founder boolean not null default false;
alter table appointment alter column founder drop default;
update appointment set founder = true where email is null;
update appointment set state = 'WITHDRAWN', ended_on = null where state = 'ENDED' and appointed_on is null;
alter table appointment
    add constraint appointment_state check (state in ('INVITED', 'ACTIVE', 'DECLINED', 'WITHDRAWN', 'ENDED')),
    add constraint appointment_name_and_address check ((name is null) = (email is null)),
    add constraint appointment_known_or_erased check (
        case when erased_at is null
             then email is not null or founder
             else state in ('DECLINED', 'WITHDRAWN', 'ENDED') and num_nonnulls(name, email, account_id) = 0
        end);

-- Who comes too late is told why: it was answered, withdrawn, or a later mail has taken its place. An invitation remembers the account that
-- its own acceptance has made, and not that it was about to make one.
alter table invitation add column created_account_id text check (length(created_account_id) between 1 and 255);
alter table invitation add column answered_at timestamptz;
alter table invitation drop column creating_account;
alter table invitation
    add constraint invitation_state check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'REPLACED'));

-- How many invitations went to an address, and out from a site or programme, within a day; older rows are deleted. The address is hashed.
create table invitation_sending (
    id           uuid primary key,
    place_id     uuid not null,
    address_hash bytea not null,
    at           timestamptz not null
);
create index invitation_sending_to on invitation_sending (address_hash);
create index invitation_sending_from on invitation_sending (place_id);
create index invitation_sending_time on invitation_sending (at);
