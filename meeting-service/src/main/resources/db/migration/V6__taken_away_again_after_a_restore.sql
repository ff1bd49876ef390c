-- A database that was put back to an earlier time holds meetings as planned that were cancelled since, and registers as they were before
-- somebody was taken out of them. "ops restored" reads this service's own events of the lost time and calls take_away_again with each before
-- the service starts: what was taken away stays away. What was added is not done again.

-- Whether the database does not know of an event that it has published.
create function is_lost(event_topic text, event_key text, event_sequence bigint) returns boolean language sql stable as $$
    select event_sequence > coalesce((select value from aggregate_sequence where topic = event_topic and key = event_key), 0)
$$;

-- A register of this meeting that was recorded before the back-up says what the event says; what it said is kept, as with every correction.
create function correct_register_again(of_meeting uuid, entries jsonb) returns boolean language plpgsql as $$
declare
    -- In the order of time, as the service's own: 48 bits of milliseconds, then chance.
    chance text := replace(gen_random_uuid()::text, '-', '');
    correction uuid := (lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 12, '0')
        || '7' || substr(chance, 1, 3) || '8' || substr(chance, 18, 15))::uuid;
    changes integer;
begin
    create temporary table register_again on commit drop as
        select coalesce(had.member_id, has.member_id) as member_id,
               coalesce(had.status, 'NOT_RECORDED') as was, coalesce(has.status, 'NOT_RECORDED') as became
        from (select * from register_entry where meeting_id = of_meeting) as had
             full join (select (entry ->> 'memberId')::uuid as member_id, entry ->> 'status' as status
                        from jsonb_array_elements(entries) as entry
                        where coalesce(entry ->> 'status', 'NOT_RECORDED') <> 'NOT_RECORDED') as has
             on has.member_id = had.member_id;
    insert into register_correction (id, meeting_id, corrected_at, corrected_by, reason)
    select correction, of_meeting, now(), 'ops restored', 'Corrected before the database was put back; the reason is lost'
    where exists (select 1 from register_again where was <> became);
    insert into register_change (correction_id, member_id, was, became)
    select correction, member_id, was, became from register_again where was <> became;
    get diagnostics changes = row_count;
    if changes > 0 then
        delete from register_entry where meeting_id = of_meeting;
        insert into register_entry (meeting_id, member_id, status)
        select of_meeting, member_id, became from register_again where became <> 'NOT_RECORDED';
        update meeting
        set register_changed_at = now(), version = version + 1,
            attended = (select count(*) from register_again where became = 'ATTENDED'),
            sectors_present = coalesce((select array_agg(distinct known.sector)
                                        from register_again join known_member known on known.id = member_id
                                        where became = 'ATTENDED' and known.sector is not null), '{}')
        where id = of_meeting;
    end if;
    drop table register_again;
    return changes > 0;
end
$$;

-- Returns whether the event takes something away. The events of an aggregate come in their order; the same again changes nothing.
create function take_away_again(event_type text, event_sequence bigint, event jsonb) returns boolean language plpgsql as $$
declare
    of_meeting uuid := (event ->> 'meetingId')::uuid;
begin
    case event_type
        when 'meeting.cancelled' then
            update meeting
            set state = 'CANCELLED', version = version + 1,
                cancellation_reason = 'Cancelled before the database was put back; the reason is lost'
            where id = of_meeting and state = 'SCHEDULED';
            return found;
        when 'attendance.recorded' then
            return is_lost('cop.meeting.v1', of_meeting::text, event_sequence)
               and exists (select 1 from register where meeting_id = of_meeting)
               and correct_register_again(of_meeting, event -> 'entries');
        when 'meeting.held' then
            -- The figures of a register that was corrected are in the event that follows it, also those of members who joined since.
            update meeting
            set attended = (event ->> 'attended')::integer,
                sectors_present = array(select jsonb_array_elements_text(event -> 'sectorsPresent'))
            where id = of_meeting and state = 'HELD' and register_changed_at is not null and event ->> 'attended' is not null
              and is_lost('cop.meeting.v1', of_meeting::text, event_sequence);
            return false;
        else
            return false;
    end case;
end
$$;
