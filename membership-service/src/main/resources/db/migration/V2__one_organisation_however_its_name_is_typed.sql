-- Names of organisations are compared without regard to blanks at the ends, double blanks, capitals and the encoding of accents. Where
-- there are several alike already, all of them stay, for sites refer to them: the first has the name, the others have none to compare,
-- and no further one can be added.
alter table organisation add column alike_name text;

update organisation set alike_name = alike.name
from (
    select id, name, row_number() over (partition by programme_id, name order by id) as place
    from (
        select id, programme_id,
               lower(btrim(regexp_replace(normalize(name, NFC), '[\s\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+', ' ', 'g')))
                   as name
        from organisation
    ) as normal
) as alike
where alike.id = organisation.id and alike.place = 1;

create unique index organisation_alike_name on organisation (programme_id, alike_name);
drop index organisation_name;
