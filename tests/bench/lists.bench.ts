import { database } from '@/lib/data/tenant'
import { AuditQuery, listAudit } from '@/lib/usecases/audit/list-audit'
import { listBranches } from '@/lib/usecases/branches/list-branches'
import { listCampaigns } from '@/lib/usecases/campaigns/list-campaigns'
import { listQueue } from '@/lib/usecases/reviews/list-queue'
import { listShoppers } from '@/lib/usecases/shoppers/list-shoppers'
import { viewToday } from '@/lib/usecases/today/view-today'
import { listVisits } from '@/lib/usecases/visits/list-visits'
import { viewCalendar } from '@/lib/usecases/visits/view-calendar'
import { fill, type Filled } from './fill'
import { SLOW_MS, measure, print } from './measure'

/** Each list as people open it: the first page, a page further on, narrowed, sorted, and as somebody of ten regions sees it. */
const lists: Record<string, (filled: Filled) => () => Promise<unknown>> = {
  'visits, first page': ({ owner }) => () => listVisits(owner, {}),
  'visits, second page': ({ owner }) => pageAfter((after) => listVisits(owner, { after }), ({ after }) => after),
  'visits by branch, last first': ({ owner }) => () => listVisits(owner, { sort: 'branch', descending: true }),
  'visits of states': ({ owner }) => () => listVisits(owner, { states: ['submitted', 'approved'] }),
  'visits of a wave': ({ owner, waveId }) => () => listVisits(owner, { waveId }),
  'visits of a branch': ({ owner, branchId }) => () => listVisits(owner, { branchId }),
  'visits of a region': ({ owner, regionId }) => () => listVisits(owner, { regionId }),
  'visits of a shopper': ({ owner, shopperId }) => () => listVisits(owner, { shopperId }),
  'visits of days': ({ owner }) => () => listVisits(owner, { from: '2026-01-01', to: '2099-01-01' }),
  'visits, ten regions': ({ regional }) => () => listVisits(regional, {}),
  'calendar': ({ owner }) => () => viewCalendar(owner, {}),
  'today': ({ owner }) => () => viewToday(owner),
  'shoppers, first page': ({ owner }) => () => listShoppers(owner, {}),
  'shoppers, second page': ({ owner }) => pageAfter((after) => listShoppers(owner, { after }), ({ next }) => next),
  'shoppers by words': ({ owner }) => () => listShoppers(owner, { query: 'ab12' }),
  'shoppers of a town': ({ owner }) => () => listShoppers(owner, { town: 'Town 7', language: 'lt' }),
  'branches, first page': ({ owner }) => () => listBranches(owner, {}),
  'branches, second page': ({ owner }) => pageAfter((after) => listBranches(owner, { after }), ({ next }) => next),
  'branches by words': ({ owner }) => () => listBranches(owner, { query: 'ab1' }),
  'branches of a region': ({ owner, regionId }) => () => listBranches(owner, { regionId }),
  'branches, ten regions': ({ regional }) => () => listBranches(regional, {}),
  'reviews, waiting': ({ owner }) => () => listQueue(owner, { view: 'waiting' }),
  'reviews by words': ({ owner }) => () => listQueue(owner, { view: 'approved', q: 'ab1' }),
  'reviews, ten regions': ({ regional }) => () => listQueue(regional, { view: 'waiting' }),
  'audit, first page': ({ owner }) => () => listAudit(owner, {}),
  'audit of an event': ({ owner }) => () => listAudit(owner, AuditQuery.parse({ event: 'branch.edited', from: '2020-01-01' })),
  'campaigns': ({ owner }) => () => listCampaigns(owner),
}

/** The page after the first one, found once. */
function pageAfter<Page>(read: (after?: string) => Promise<Page>, nextOf: (page: Page) => string | null): () => Promise<unknown> {
  let next: string | null | undefined
  return async () => {
    next ??= nextOf(await read())
    if (!next) throw new Error('there is no second page')
    return read(next)
  }
}

const [small, large] = [{ branches: 300, shoppers: 300, visits: 300, audit: 300 }, { branches: 5_000, shoppers: 10_000, visits: 10_000, audit: 10_000 }]
const [few, many] = [await fill(small), await fill(large)]
print({ filled: large })
for (const [name, of] of Object.entries(lists)) {
  const { statements } = await measure(name, of(few), 1)
  const figure = await measure(name, of(many))
  print({ ...figure, ...(figure.p50 > SLOW_MS ? { slow: true } : {}), ...(figure.statements > statements ? { grewFrom: statements } : {}) })
}
await (await database()).$disconnect()
