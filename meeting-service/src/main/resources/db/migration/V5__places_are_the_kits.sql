-- Programmes and sites are kept in the kit's tables (V0.7). Names and days come with the next publication of the membership.
insert into place_programme (id, zone, sequence) select id, zone, sequence from known_programme on conflict do nothing;
insert into place_site (id, programme_id, closed, sequence)
    select id, programme_id, closed, sequence from known_site on conflict do nothing;
drop table known_site;
drop table known_programme;
