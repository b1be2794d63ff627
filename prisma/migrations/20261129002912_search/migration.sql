-- Work items are found by the words of their titles. Each word stands under its agency, so that one index over all of them
-- answers what begins like it in one agency alone. A title does not change: its row is written once, by the measures handler.
create table item_words (
  agency_id uuid not null,
  work_item_id uuid not null,
  words text not null,
  primary key (agency_id, work_item_id)
);
alter table item_words owner to understudy_owner;

insert into item_words (agency_id, work_item_id, words)
select agency_id, id, array_to_string(array(
  select distinct replace(agency_id::text, '-', '') || 'x' || left(word, 40)
  from regexp_split_to_table(lower(regexp_replace(normalize(title, nfd), '[\u0300-\u036f]', '', 'g')), '[^[:alnum:]]+') word
  where word <> '' limit 40), ' ')
from work_item;

set local role understudy_owner;

create index item_words_by_word on item_words using gin (to_tsvector('simple', words)) where words <> '';
alter table item_words enable row level security;
alter table item_words force row level security;
create policy tenant on item_words to understudy_app
  using (agency_id = any (array(select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x)))
  with check (agency_id = any (array(select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x)));
create policy tenant_in_function on item_words to understudy_owner
  using (agency_id in (select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x))
  with check (agency_id in (select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x));
grant select, insert, update, delete on item_words to understudy_app;

reset role;
