import 'server-only'
import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import { todayUtc } from '@/lib/data/days'
import { countForDryRun, listForDryRun } from '@/lib/data/published/dry-run-reports'
import { findDraft } from '@/lib/data/standards/drafts'
import { findStandardHead } from '@/lib/data/standards/standard-sheet'
import { withTenant } from '@/lib/data/tenant'
import { type Language, languages, type Text, textIn } from '@/lib/domain/language'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { criteriaOf, type StandardContent } from '@/lib/domain/standard/content'
import { dryRunner } from '@/lib/domain/standard/dry-run/dry-run'
import { type DryRun, joined, MOST_VISITS, type PastVisit } from '@/lib/domain/standard/dry-run/run'
import { dryRunPeriods, firstDayOf } from '@/lib/domain/standard/dry-run/period'
import { channels } from '@/lib/domain/visit/state'

export const ViewDryRun = z.object({ standardId: z.uuid(), period: z.enum(dryRunPeriods) })

/**
 * What a dry run of the draft would look at: on each channel how many published routine visits that count there are in the period.
 * `draft` null: everything is published. @throws Problem 'not_found'
 */
export async function viewDryRun(actor: Actor, { standardId, period }: z.output<typeof ViewDryRun>) {
  permit(actor, 'standard:edit')
  return withTenant(actor, async (tx) => {
    const { name, versions } = await findStandardHead(tx, actor.organizationId, standardId)
    const draft = versions.some(({ state }) => state === 'draft') ? await findDraft(tx, actor.organizationId, standardId) : null
    const past = await countForDryRun(tx, actor, { standardId, since: firstDayOf(period, todayUtc()) })
    return { name, draft: draft && { number: draft.number, revision: draft.revision }, zone: draft?.content.zone ?? null, channels: past }
  })
}

export const DryRunSlice = z.object({
  standardId: z.uuid(),
  /** Of the draft as the person saw it: one run is of one text. */
  revision: z.int().min(0),
  period: z.enum(dryRunPeriods),
  channel: z.enum(channels),
  /** How many were looked at already, and the last of them; null at the start. */
  seen: z.int().min(0).max(MOST_VISITS),
  after: z.object({ on: z.iso.date(), reportNumber: z.string().max(40) }).nullable(),
  language: z.enum(languages),
})
export type DryRunSliceInput = z.output<typeof DryRunSlice>

/** Reports held at once, and how long one slice may work on them. */
const AT_ONCE = 100
const PATIENCE_MS = 1_000

/**
 * The next past reports, scored by the draft; nothing is written. `next` null: that was the last one, or the thousandth. Only published
 * visits are read, whoever asks. @throws Problem 'not_found' | 'standard_not_draft' | 'changed_meanwhile' when the draft was saved since
 */
export async function dryRunStandard(actor: Actor, input: DryRunSliceInput) {
  permit(actor, 'standard:edit')
  const { standardId, revision, period, channel, seen, after, language } = input
  const limit = Math.min(AT_ONCE, MOST_VISITS - seen)
  const { draft, visits } = await withTenant(actor, async (tx) => {
    const draft = await findDraft(tx, actor.organizationId, standardId)
    if (draft.revision !== revision) throw new Problem('changed_meanwhile')
    const visits = limit > 0 ? await listForDryRun(tx, actor, { standardId, since: firstDayOf(period, todayUtc()), channel, after, limit }) : []
    return { draft: draft.content, visits }
  })
  const runs = await runWhilePatient(visits, draft)
  const last = visits[runs.length - 1]
  const more = runs.length < visits.length || (visits.length === limit && seen + runs.length < MOST_VISITS)
  const run = joined(runs)
  return {
    run,
    names: namesOf([draft, ...visits.slice(0, runs.length).flatMap(({ content, scoredBy }) => [scoredBy, content])], run, language),
    next: last && more ? { seen: seen + runs.length, after: { on: last.visitedOn, reportNumber: last.reportNumber } } : null,
  }
}

/** One visit at least, and between two visits everybody else's requests have their turn. */
async function runWhilePatient(visits: readonly PastVisit[], draft: StandardContent): Promise<DryRun[]> {
  const run = dryRunner(draft)
  const runs: DryRun[] = []
  const end = performance.now() + PATIENCE_MS
  for (const visit of visits) {
    runs.push(run(visit))
    if (performance.now() > end) break
    await setImmediate()
  }
  return runs
}

/** What the run's criteria and sections are called, by "criterion <key>" and "section <key>": as the draft says, else as the version that had them. */
function namesOf(contents: readonly StandardContent[], { effects, notKnown }: DryRun, language: Language): Record<string, string> {
  const asked = new Set([...effects.map(({ part }) => `${part.kind} ${part.key}`), ...notKnown.map(({ criterionKey }) => `criterion ${criterionKey}`)])
  const names = new Map<string, string>()
  const tell = (id: string, name: string) => asked.has(id) && !names.has(id) && names.set(id, name)
  for (const content of new Set(contents)) {
    const say = (text: Text) => textIn(text, language, content.baseLanguage)
    for (const { key, name, prompt } of criteriaOf(content)) tell(`criterion ${key}`, say(name) || say(prompt) || key)
    for (const { key, title } of content.sections) tell(`section ${key}`, say(title) || key)
  }
  return Object.fromEntries(names)
}
