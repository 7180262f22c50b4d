import { describe, expect, test } from 'vitest'
import { systemActor, type Actor } from '@/lib/domain/people/actor'
import { roles, type Role } from '@/lib/domain/people/role'
import { Problem } from '@/lib/domain/problem'
import { mayUse, move, visitLife, visitVerbs, type Standing, type VisitVerb } from '@/lib/domain/visit/life'
import { visitStates, type VisitState } from '@/lib/domain/visit/state'

/** Written out a second time, from the specification: from, to, who, whether a reason is owed. */
const expected: Record<VisitVerb, [from: VisitState[], to: VisitState, who: string, reason: boolean]> = {
  offer: [['draft'], 'open', 'planner', false],
  assign: [['draft', 'open', 'accepted'], 'assigned', 'planner', false],
  retract: [['open', 'assigned', 'accepted'], 'draft', 'planner', false],
  accept: [['open', 'assigned'], 'accepted', 'offered', false],
  decline: [['assigned'], 'open', 'offered', false],
  claim_expire: [['assigned'], 'open', 'system', false],
  give_back: [['accepted'], 'open', 'holder planner', true],
  start: [['accepted'], 'in_progress', 'holder', false],
  submit: [['in_progress'], 'submitted', 'holder', false],
  resubmit: [['returned'], 'submitted', 'holder', false],
  abort: [['accepted', 'in_progress'], 'aborted', 'holder planner', true],
  no_show: [['accepted', 'in_progress'], 'no_show', 'planner system', false],
  cancel: [['draft', 'open', 'assigned', 'accepted', 'in_progress'], 'cancelled', 'planner', true],
  take_review: [['submitted'], 'in_review', 'reviewer', false],
  put_back: [['in_review'], 'submitted', 'reviewer', false],
  return: [['in_review'], 'returned', 'reviewer', true],
  approve: [['in_review'], 'approved', 'reviewer', false],
  reject: [['in_review', 'returned'], 'rejected', 'reviewer', true],
  reopen: [['approved'], 'in_review', 'reviewer', true],
  uphold_appeal: [['rejected'], 'in_review', 'planner', true],
  publish: [['approved'], 'published', 'planner system', false],
  withdraw: [['published'], 'withdrawn', 'planner', true],
}

const standings: Standing[] = ['holder', 'offered', 'stranger']
const inRole = (role: Role): Actor => ({
  userId: '0190c000-0000-7000-8000-000000000001', organizationId: '0190c000-0000-7000-8000-000000000002', roles: [role],
  scope: { kind: 'all' }, dutyBranchIds: [], shopperId: role === 'shopper' ? '0190c000-0000-7000-8000-000000000003' : null,
})
const people: [name: string, actor: Actor][] = [...roles.map((role): [string, Actor] => [role, inRole(role)]), ['system', systemActor('0190c000-0000-7000-8000-000000000002')]]

function allowed(verb: VisitVerb, name: string, standing: Standing): boolean {
  const who = expected[verb][2].split(' ')
  if (name === 'system') return who.includes('system')
  if (name === 'owner' || name === 'manager') return who.includes('planner') || who.includes('reviewer')
  if (name === 'reviewer') return who.includes('reviewer')
  return name === 'shopper' && who.includes(standing)
}

test('the table has exactly the verbs of the specification', () => {
  expect([...visitVerbs].sort()).toEqual(Object.keys(expected).sort())
  for (const verb of visitVerbs) expect(visitLife[verb].reason, verb).toBe(expected[verb][3])
})

describe.each(visitVerbs)('%s', (verb) => {
  const [from, to] = expected[verb]
  test.each(people)('by %s: every state and standing, the empty cells too', (name, actor) => {
    for (const standing of standings)
      for (const state of visitStates) {
        const cell = `${state} ${standing}`
        const attempt = () => move(verb, state, actor, standing, 'because')
        expect(mayUse(verb, actor, standing), cell).toBe(allowed(verb, name, standing))
        if (!allowed(verb, name, standing)) expect(attempt, cell).toThrow(new Problem('forbidden'))
        else if (from.includes(state)) expect(attempt(), cell).toBe(to)
        else expect(attempt, cell).toThrow(new Problem('not_in_this_state', { state, verb }))
      }
  })
})

test.each(visitVerbs.filter((verb) => expected[verb][3]))('%s asks for a reason', (verb) => {
  const [[state], , who] = [expected[verb][0], null, expected[verb][2]]
  const actor = inRole(who.includes('planner') || who.includes('reviewer') ? 'manager' : 'shopper')
  expect(() => move(verb, state!, actor, 'holder', '  ')).toThrow(new Problem('reason_missing'))
})
