-- A database that was put back to an earlier time shows again what was withdrawn or narrowed since. "ops restored" reads this service's own
-- events of the lost time and calls take_away_again with each before the service starts: what was taken away stays away. What was added or
-- widened is not done again, for that needs somebody who has read it.

-- Whether the database does not know of an event that it has published.
create function is_lost(event_topic text, event_key text, event_sequence bigint) returns boolean language sql stable as $$
    select event_sequence > coalesce((select value from aggregate_sequence where topic = event_topic and key = event_key), 0)
$$;

-- Whether fewer may read what is for the one audience than what is for the other.
create function is_narrower(audience text, other text) returns boolean language sql immutable as $$
    select array_position(circles, audience) < array_position(circles, other)
    from (select array ['SITE', 'PROGRAMME', 'COMMISSIONER', 'PUBLIC'] as circles) as from_the_narrowest
$$;

-- Returns whether the event takes something away. The events of an aggregate come in their order; the same again changes nothing.
create function take_away_again(event_type text, event_sequence bigint, event jsonb) returns boolean language plpgsql as $$
declare
    reader text := coalesce(event ->> 'audience', 'COMMISSIONER'); -- answers without one were for commissioners
    said_on date := (event ->> 'on')::date;
    narrower uuid := gen_random_uuid();
    of_issue uuid;
begin
    case event_type
        when 'case-study.withdrawn' then
            -- Only what was published is published as withdrawn.
            update case_study
            set state = 'WITHDRAWN', withdrawn_on = said_on, published_on = coalesce(published_on, said_on), version = version + 1
            where id = (event ->> 'caseStudyId')::uuid and state <> 'WITHDRAWN';
        when 'case-study.published' then
            -- It may have been cleared for fewer readers before it was published. A clearance is never changed: a narrower one follows it.
            insert into clearance (id, case_study_id, text_id, audience, cleared_by, cleared_at, no_person_named,
                                   no_place_or_date_identifies, combination_of_details_checked, workers_protected)
            select narrower, c.id, k.text_id, reader, k.cleared_by, k.cleared_at, k.no_person_named,
                   k.no_place_or_date_identifies, k.combination_of_details_checked, k.workers_protected
            from case_study c join clearance k on k.id = c.clearance_id
            where c.id = (event ->> 'caseStudyId')::uuid and c.state <> 'WITHDRAWN' and is_narrower(reader, k.audience)
              and is_lost('cop.casebook.v1', c.id::text, event_sequence);
            update case_study c set clearance_id = narrower, version = version + 1
            from clearance k where k.id = narrower and c.id = k.case_study_id;
        when 'evidence.added' then
            update evidence
            set audience = reader, cleared_for = case when cleared_for is not null then reader end, version = version + 1
            where id = (event ->> 'evidenceId')::uuid and is_narrower(reader, audience)
              and is_lost('cop.casebook.v1', id::text, event_sequence);
        when 'issue.answered' then
            update issue_answer
            set cleared_for = reader
            where issue_id = (event ->> 'issueId')::uuid and is_narrower(reader, cleared_for)
              and is_lost('cop.issue.v1', issue_id::text, event_sequence)
            returning issue_id into of_issue;
            update issue set version = version + 1 where id = of_issue;
        else
            return false;
    end case;
    return found;
end
$$;
