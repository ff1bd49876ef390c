-- A feature registers its kinds of mail (MailComposer); the queue need not know them.
alter table delivery drop constraint delivery_kind_check;
alter table delivery drop constraint delivery_check;
alter table delivery add column subject_id uuid; -- what it is about, for its composer, if it carries no edition
alter table delivery add constraint delivery_of_an_edition check (kind not in ('EDITION', 'TEST') or edition_id is not null);

-- Tests of editions wait like editions; the urgent senders are for people who wait for a mail.
update delivery set urgent = false where kind = 'TEST' and state = 'PENDING';

-- Where each reader's own link belongs in what was rendered. What was rendered before has the old placeholder in it.
alter table edition_content add column link_marker text not null default '@@unsubscribe@@';
alter table edition_content alter column link_marker drop default;

-- Addresses of mails that were sent or given up long ago are removed.
create index delivery_with_address_kept on delivery ((coalesce(sent_at, created_at))) where email is not null and state <> 'PENDING';
