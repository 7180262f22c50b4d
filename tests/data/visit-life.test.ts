import { expect, test } from 'vitest'
import { withoutTenant } from '@/lib/data/tenant'
import { visitLife } from '@/lib/domain/visit/life'
import { endedStates, visitStates } from '@/lib/domain/visit/state'

test('the database lets a visit go exactly where the table of its life does', async () => {
  const inTable = new Set(Object.values(visitLife).flatMap(({ from, to }) => from.map((state) => `${state}>${to}`)))
  const rows = await withoutTenant({ reason: 'health' }, (tx) =>
    tx.$queryRaw<{ pair: string; may: boolean }[]>`
      select a::text || '>' || b::text as pair, visit_may_move(a, b) as may
      from unnest(enum_range(null::"VisitState")) a, unnest(enum_range(null::"VisitState")) b`,
  )
  expect(rows).toHaveLength(visitStates.length ** 2)
  expect(rows.filter(({ may }) => may).map(({ pair }) => pair).sort()).toEqual([...inTable].sort())
})

test('the states that free a slot are the same in the index and in the domain', async () => {
  const [row] = await withoutTenant({ reason: 'health' }, (tx) =>
    tx.$queryRaw<{ definition: string }[]>`select pg_get_indexdef('visit_one_live_per_slot'::regclass) as definition`,
  )
  const named = visitStates.filter((state) => row!.definition.includes(`'${state}'`))
  expect(named.sort()).toEqual([...endedStates].sort())
})
