-- How many invitations went to an address is counted for a month, until one is accepted: a few a day without end are too many.
-- The default is for instances of the release before.
alter table invitation_sending add column accepted boolean not null default false;
