import { z } from 'zod'
import { Key } from '../standard/condition.schema'

/** What a view may lead to: a page of the scorecards, by the part of its address after the organisation. */
export const viewKinds = ['network', 'region', 'branch', 'criterion', 'standard', 'compare', 'rollout', 'common'] as const
export type ViewKind = (typeof viewKinds)[number]

const id = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const pages: Record<ViewKind, RegExp> = {
  network: /^scorecards$/,
  region: new RegExp(`^scorecards/regions/(${id})$`),
  branch: new RegExp(`^scorecards/branches/(${id})$`),
  criterion: /^scorecards\/criteria\/([^/]+)$/,
  standard: new RegExp(`^scorecards/standards/${id}$`),
  compare: /^scorecards\/compare$/,
  rollout: /^scorecards\/compare\/rollout$/,
  common: /^scorecards\/common$/,
}

/** What an address says of what is looked at; everything else in it (an open explanation, a form half filled in) is not kept. */
const kept = ['standard', 'period', 'region', 'branch', 'order', 'section', 'criteria', 'branches', 'before', 'wave', 'r', 'months', 'worst'] as const

export const VIEW_NAME = 80
export const VIEWS_MOST = 100
const QUERY_MOST = 8000

export const ViewName = z.string().trim().min(1).max(VIEW_NAME)

/** A page and its parameters as they are kept: the page without the organisation, the query without "?". */
export type ViewAddress = { page: string; query: string }
export type ViewTarget = { kind: ViewKind; regionId: string | null; branchId: string | null }

export const ViewAddress = z
  .object({ page: z.string().max(200), query: z.string().max(QUERY_MOST * 2) })
  .refine(({ page }) => targetOf({ page, query: '' }) !== null)
  .transform(({ page, query }) => ({ page, query: keptQuery(query) }))
  .refine(({ query }) => query.length <= QUERY_MOST)

/** Which page it is and whose figures it shows; null for what is no page of the scorecards. */
export function targetOf({ page, query }: ViewAddress): ViewTarget | null {
  const kind = viewKinds.find((one) => pages[one].test(page))
  if (!kind) return null
  const named = pages[kind].exec(page)?.[1] ?? null
  if (kind === 'criterion' && !staysWhereItIs(named)) return null
  const said = new URLSearchParams(query)
  return {
    kind,
    regionId: kind === 'region' ? named : kind === 'branch' ? null : said.get('region'),
    branchId: kind === 'branch' ? named : kind === 'criterion' || kind === 'common' ? said.get('branch') : null,
  }
}

/** A key as it stands in an address; "." and ".." are keys, but a browser reads them as the folder and the one above. */
const staysWhereItIs = (key: string | null): boolean => key !== '.' && key !== '..' && Key.safeParse(key).success

/** The parameters that say what is looked at, in an order of their own, so that one view has one address. */
export function keptQuery(query: string): string {
  const said = new URLSearchParams(query)
  return new URLSearchParams(kept.flatMap((name) => said.getAll(name).filter(Boolean).map((value) => [name, value]))).toString()
}

/** "/rasa/scorecards/compare?…" */
export const viewHref = (org: string, { page, query }: ViewAddress): string => `/${org}/${page}${query === '' ? '' : `?${query}`}`

/** The page and query of an address of this organisation; null for any other. */
export function addressOf(org: string, href: string): ViewAddress | null {
  const [path = '', query = ''] = href.split('?', 2)
  if (!path.startsWith(`/${org}/`)) return null
  const address = { page: path.slice(org.length + 2), query: keptQuery(query) }
  return targetOf(address) ? address : null
}
