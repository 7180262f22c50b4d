/** A mean that is asked about: of what, over which part, in which standard and period, of which section. */
export type AskedMean = {
  of: 'network' | 'region' | 'branch'
  /** Of the region or branch. */
  id?: string | null
  standard?: string | undefined
  period?: string | undefined
  section?: string | null
  /** Of a branch: its visits of the time when it stood in this region. */
  within?: string | null
  page?: number
}
export type AskedWhy =
  | ({ kind: 'mean' } & AskedMean)
  /** A visit's score, or one of its sections' alone; the one that counts, an earlier or a later one, or what a previewed recalculation would make of it. */
  | { kind: 'report'; reportNumber: string; section?: string | null; revision?: number | null; preview?: string | null }
  | { kind: 'review'; visitId: string; section?: string | null }

/** Addresses of explanations: /org/scorecards/why?of=…, /org/reports/<number>/why, /org/reviews/<visit>/why. */
export function whyHref(org: string, asked: AskedWhy): string {
  if (asked.kind !== 'mean') {
    const place = asked.kind === 'report' ? `reports/${encodeURIComponent(asked.reportNumber)}` : `reviews/${encodeURIComponent(asked.visitId)}`
    const other = asked.kind === 'report' ? { revision: asked.revision ? String(asked.revision) : null, preview: asked.preview } : {}
    const query = queryOf({ section: asked.section, ...other })
    return `/${org}/${place}/why${query ? `?${query}` : ''}`
  }
  const { of, id, standard, period, section, within, page } = asked
  return `/${org}/scorecards/why?${queryOf({ of, id, standard, period, section, within, page: page && page > 1 ? String(page) : null })}`
}

const queryOf = (said: Record<string, string | null | undefined>): string =>
  new URLSearchParams(Object.entries(said).flatMap(([name, value]) => (value ? [[name, value]] : []))).toString()

type Search = Record<string, string | string[] | undefined>
const one = (value: string | string[] | undefined) => (typeof value === 'string' && value !== '' ? value.slice(0, 200) : undefined)

/** The section alone that an address of a visit's explanation asks about. */
export const readSection = (search: Search): string | null => one(search.section) ?? null

/** Which score of a report its explanation's address asks about; one that names none asks about the one that counts. */
export function readScoreAsked(search: Search): { revision: number | null; preview: string | null } {
  const revision = Number(one(search.revision))
  return { revision: Number.isInteger(revision) && revision > 0 && revision < 1_000_000 ? revision : null, preview: one(search.preview) ?? null }
}

/** What an address of scorecards/why asks; ids are judged where they are looked up. */
export function readAskedMean(search: Search): AskedMean {
  const of = one(search.of)
  const page = Number(one(search.page) ?? '1')
  return {
    of: of === 'region' || of === 'branch' ? of : 'network',
    id: one(search.id) ?? null,
    standard: one(search.standard),
    period: one(search.period),
    section: one(search.section) ?? null,
    within: one(search.within) ?? null,
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
  }
}

/** The other way round, for an explanation that is opened beside a page; null for any other address. */
export function readWhy(org: string, href: string): AskedWhy | null {
  const [path = '', query = ''] = href.split('?')
  if (path === `/${org}/scorecards/why`) return { kind: 'mean', ...readAskedMean(Object.fromEntries(new URLSearchParams(query))) }
  const [, slug, area, id, last, ...more] = path.split('/')
  if (slug !== org || last !== 'why' || !id || more.length > 0) return null
  const named = written(id)
  if (named === null) return null
  const search = Object.fromEntries(new URLSearchParams(query))
  const section = readSection(search)
  return area === 'reports' ? { kind: 'report', reportNumber: named, section, ...readScoreAsked(search) } : area === 'reviews' ? { kind: 'review', visitId: named, section } : null
}

function written(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}
