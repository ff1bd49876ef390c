-- What kind of case was published as presented. The text may say another since, or be deleted. Of cases that are empty already it is not known.
alter table case_study add column presented_kind text check (presented_kind in ('CHALLENGE', 'INNOVATION'));
update case_study c set presented_kind = t.kind from case_study_text t where t.id = c.text_id and c.presented_on is not null;
