-- The order of a list and its cursors told to the microsecond when an issue was drafted, and a case that nobody else had seen told who drafted it.
drop index issue_of_site;
create index issue_of_site on issue (site_id, drafted_on, id);

update issue set case_study_id = null
where case_study_id in (select id from case_study where first_handed_in is null);
