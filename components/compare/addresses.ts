import type { Order } from '@/lib/domain/scorecard/compare-rows'

/** What the page's address holds; what is left out is as it usually is. */
export type CompareAddress = { standard: string; period: string; region?: string | null; order?: Order; section?: string | null; page?: number }

/** Branches side by side: /org/scorecards/compare?… */
export function compareHref(org: string, { standard, period, region, order, section, page }: CompareAddress): string {
  const said = { standard, period, region, order: order === 'score' ? order : null, section, page: page && page > 1 ? String(page) : null }
  return `/${org}/scorecards/compare?${new URLSearchParams(Object.entries(said).flatMap(([name, value]) => (value ? [[name, value]] : [])))}`
}
