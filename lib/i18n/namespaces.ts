/** One file a namespace and language: lib/i18n/messages/<language>/<namespace>.json. A test holds their keys equal. */
export const namespaces = [
  'common', 'broken', 'ui', 'problems', 'shell', 'terms', 'score', 'accounts', 'members', 'audit', 'mail', 'standards', 'standard-editor', 'standard-own', 'standard-lint', 'standard-translate',
  'standard-import', 'xlsform', 'standard-templates', 'standard-compare', 'recalculation', 'standard-dry-run', 'standard-conditions', 'standard-paper', 'branches', 'branch-import', 'history-import', 'shoppers', 'campaigns', 'visits', 'planning', 'precision', 'today', 'messages', 'field', 'checklist',
  'reviews', 'reports', 'scorecards', 'why', 'charts', 'compare', 'standard-card', 'views', 'rollout', 'trends', 'actions', 'export', 'export-runs', 'export-paper', 'settings', 'rebuild', 'landing',
] as const
export type Namespace = (typeof namespaces)[number]
