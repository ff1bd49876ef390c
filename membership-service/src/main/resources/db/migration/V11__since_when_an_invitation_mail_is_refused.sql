-- A mail that the server refuses without it being clear whose fault it is waits without an attempt charged, but not for ever.
alter table invitation add column mail_refused_since timestamptz; -- the first such refusal; null if there was none
