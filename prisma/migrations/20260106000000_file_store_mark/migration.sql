-- Which file store is this database's own: the sweep at night removes files from no other.
create table "FileStoreMark" (
  single boolean not null default true,
  mark uuid not null,
  "placedAt" timestamptz(3),
  constraint "FileStoreMark_pkey" primary key (single),
  constraint file_store_mark_once check (single)
);
grant select, insert, update on "FileStoreMark" to etalon_app;
