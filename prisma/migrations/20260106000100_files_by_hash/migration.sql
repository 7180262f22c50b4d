-- A file is looked up by its hash: by the sweep at night, and by the signal of a photo that was sent before.
create index "Evidence_organizationId_hash_idx" on "Evidence" ("organizationId", hash);
create index "Evidence_organizationId_storedHash_idx" on "Evidence" ("organizationId", "storedHash");
create index "StandardImage_organizationId_storedHash_idx" on "StandardImage" ("organizationId", "storedHash");
