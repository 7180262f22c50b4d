-- A region that never held anything may be taken away again; foreign keys keep every region that placements, visits, figures,
-- scopes or other regions name.
grant delete on "Region" to etalon_app;
-- A region's name is unique among its sisters, case aside: an import finds regions by their path of names.
create unique index region_name_among_sisters on "Region" ("organizationId", "parentId", lower(name)) where "parentId" is not null;
-- Lists of branches and shoppers are read in the order of these keys, a page at a time.
create index branch_by_name on "Branch" ("organizationId", lower(name), id);
create index shopper_by_name on "Shopper" ("organizationId", lower(name), id);
