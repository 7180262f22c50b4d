-- The same pairs as the table of the visit's life (lib/domain/visit/life.ts), no more: a report that was handed in is not
-- aborted, and a returned one comes back through its shopper.
create or replace function visit_may_move(before "VisitState", after "VisitState") returns boolean language sql immutable as $$
  select (before::text || '>' || after::text) = any (array[
    'draft>open', 'draft>assigned', 'draft>cancelled',
    'open>assigned', 'open>accepted', 'open>draft', 'open>cancelled',
    'assigned>accepted', 'assigned>open', 'assigned>draft', 'assigned>cancelled',
    'accepted>in_progress', 'accepted>open', 'accepted>assigned', 'accepted>draft', 'accepted>cancelled', 'accepted>no_show', 'accepted>aborted',
    'in_progress>submitted', 'in_progress>aborted', 'in_progress>no_show', 'in_progress>cancelled',
    'submitted>in_review',
    'in_review>returned', 'in_review>approved', 'in_review>rejected', 'in_review>submitted',
    'returned>submitted', 'returned>rejected',
    'approved>published', 'approved>in_review',
    'published>withdrawn',
    'rejected>in_review'
  ])
$$;
