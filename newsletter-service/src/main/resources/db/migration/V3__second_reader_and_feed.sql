-- The accounts whose words the introduction holds: none of them lets a public edition go out.
alter table edition add column introduced_by text[] not null default '{}';

-- What the feed says of an edition, rendered with its mail.
alter table edition_content add column feed_summary text not null default '';
update edition_content c set feed_summary = coalesce((
    select string_agg(case when i.site_id is null then 'For every site' when i.site_code is null then 'A site'
                           else i.site_code || ' ' || i.site_place end || ': ' || i.line, E'\n' order by i.position)
    from edition_item i where i.edition_id = c.edition_id and not i.hidden), '');
