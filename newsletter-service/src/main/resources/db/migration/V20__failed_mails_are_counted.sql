-- Operators see editions with many failed mails for as long as those are not sent again.
create index delivery_failed on delivery (edition_id) where state = 'FAILED';
