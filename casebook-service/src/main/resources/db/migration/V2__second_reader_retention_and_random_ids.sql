-- Cases and issues are listed by the time they were begun. Their ids are random from now on, because they reach readers elsewhere and must
-- not tell when something was drafted; those given before have been handed out and stay.
alter table case_study
    add column drafted_at timestamptz,
    add column first_handed_in integer check (first_handed_in > 0),
    alter column text_id drop not null,
    add check (text_id is not null or state = 'WITHDRAWN');
update case_study c set drafted_at = t.edited_at from case_study_text t where t.case_study_id = c.id and t.revision = 1;
-- Until now the whole site read a draft from its first word.
update case_study set first_handed_in = 1 where state <> 'DRAFT' or clearance_id is not null;
alter table case_study alter column drafted_at set not null;
drop index case_study_of_site;
create index case_study_of_site on case_study (site_id, drafted_at, id);

-- Until now an id of an issue began with the milliseconds since 1970.
alter table issue add column drafted_at timestamptz;
update issue
set drafted_at = to_timestamp((('x' || substr(replace(id::text, '-', ''), 1, 12))::bit(48)::bigint) / 1000.0);
alter table issue alter column drafted_at set not null;
drop index issue_of_site;
create index issue_of_site on issue (site_id, drafted_at, id);

-- The second reader of an issue, of an answer and of evidence that goes beyond the programme: who, when, for whom, with which checks. What
-- went out before has no checks, an answer or an item of evidence nobody who read it.
alter table issue
    add column cleared_for text check (cleared_for in ('COMMISSIONER', 'PUBLIC')),
    add column cleared_at timestamptz,
    add column no_person_named boolean check (no_person_named),
    add column no_place_or_date_identifies boolean check (no_place_or_date_identifies),
    add column combination_of_details_checked boolean check (combination_of_details_checked),
    add column workers_protected boolean check (workers_protected);
update issue set cleared_for = 'COMMISSIONER', cleared_at = raised_on where cleared_by is not null;
alter table issue add check ((cleared_for is null) = (cleared_by is null));

alter table issue_answer
    add column cleared_for text check (cleared_for in ('PROGRAMME', 'COMMISSIONER', 'PUBLIC')),
    add column cleared_by text check (cleared_by <> answered_by),
    add column cleared_at timestamptz,
    add column no_person_named boolean check (no_person_named),
    add column no_place_or_date_identifies boolean check (no_place_or_date_identifies),
    add column combination_of_details_checked boolean check (combination_of_details_checked),
    add column workers_protected boolean check (workers_protected);
drop trigger issue_answer_stands on issue_answer;
update issue_answer set cleared_for = 'COMMISSIONER';
create trigger issue_answer_stands before update on issue_answer for each row
    when ((old.id, old.issue_id, old.decision, old.text, old.answered_by, old.answered_on)
          is distinct from (new.id, new.issue_id, new.decision, new.text, new.answered_by, new.answered_on))
    execute function refuse_change_of_what_was_said();

alter table evidence
    add column version integer not null default 0,
    add column cleared_for text check (cleared_for in ('PROGRAMME', 'COMMISSIONER', 'PUBLIC')),
    add column cleared_by text check (cleared_by <> added_by),
    add column cleared_at timestamptz,
    add column no_person_named boolean check (no_person_named),
    add column no_place_or_date_identifies boolean check (no_place_or_date_identifies),
    add column combination_of_details_checked boolean check (combination_of_details_checked),
    add column workers_protected boolean check (workers_protected);

-- For whoever deletes what is not shown any more.
create index case_study_withdrawn on case_study (withdrawn_on) where state = 'WITHDRAWN' and text_id is not null;
