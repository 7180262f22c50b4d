import 'server-only'
import type { Part } from '@/lib/data/published/figures'
import { listRestated, listRestatedLines } from '@/lib/data/published/wave-restatements'
import type { Tx } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { pageOf } from '@/lib/domain/scorecard/page-of'
import { GROUPS_A_PAGE, LINES_A_PAGE, noneRestated, type RestatedAsked, type RestatedGroups, type RestatedPage } from '@/lib/domain/scorecard/restated-groups'
import type { WaveChoice } from '@/lib/domain/scorecard/subject'

/** Corrections since the wave was closed, none while it is open: a page of them, and a page of the visits of the one that is opened. */
export async function restatedPage(tx: Tx, actor: Actor, wave: WaveChoice | null, part: Part, { opened, page, linePage }: RestatedAsked): Promise<RestatedPage> {
  if (wave?.state !== 'closed') return noneRestated
  const found = await listRestated(tx, actor, wave.id, part, { page, size: GROUPS_A_PAGE })
  const placed = { ...found, page: pageOf(found.inAll, page, GROUPS_A_PAGE).page }
  const group = found.groups.find(({ key, count }) => key === opened && count > 1)
  if (!group) return { ...placed, opened: null }
  const { page: number, from } = pageOf(group.count, linePage, LINES_A_PAGE)
  return { ...placed, opened: { key: group.key, page: number, lines: await listRestatedLines(tx, actor, wave.id, part, group.key, { from: from - 1, limit: LINES_A_PAGE }) } }
}

/** The latest of them. */
export const restatedSince = async (tx: Tx, actor: Actor, wave: WaveChoice | null, part: Part, size: number): Promise<RestatedGroups> =>
  wave?.state === 'closed' ? listRestated(tx, actor, wave.id, part, { page: 1, size }) : noneRestated
