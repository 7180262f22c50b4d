import { criterionHref } from '@/components/trends/addresses'
import type { Places } from './past-wall'

/** The screens of scorecards and a report, as an executive of the whole organisation opens them. */
export const scorecardPages = (slug: string, { standard, branchId, regionId, reportNumber, criterionKey }: Places) => ({
  network: `/${slug}/scorecards`,
  region: `/${slug}/scorecards/regions/${regionId}`,
  branch: `/${slug}/scorecards/branches/${branchId}`,
  report: `/${slug}/reports/${reportNumber}`,
  compare: `/${slug}/scorecards/compare`,
  criterion: criterionHref(slug, standard, { kind: 'network' }, criterionKey),
})
