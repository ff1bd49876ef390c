-- Programmes and sites are kept in the kit's tables (V0.7).
insert into place_programme (id, slug, title, zone, starts_on, ends_on, sequence)
    select id, slug, title, zone, starts_on, ends_on, sequence from known_programme on conflict do nothing;
insert into place_site (id, programme_id, code, place, closed, activated_on, closed_on, sequence)
    select id, programme_id, code, place, closed_on is not null, activated_on, closed_on, sequence from known_site on conflict do nothing;
drop table known_site;
drop table known_programme;
