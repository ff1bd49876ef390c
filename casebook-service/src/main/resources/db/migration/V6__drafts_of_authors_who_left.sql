-- Since when the author of a draft has been seen to have no role at its site: whose access is missing for some hours only has not left.
alter table case_study add column author_gone_since timestamptz;
alter table issue add column author_gone_since timestamptz;
create index case_study_draft on case_study (author) where state = 'DRAFT';
create index issue_draft on issue (drafted_at) where state = 'DRAFT';
