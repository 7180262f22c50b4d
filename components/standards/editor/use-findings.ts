'use client'

import { startTransition, useEffect, useState } from 'react'
import { criteriaOf, type StandardContent } from '@/lib/domain/standard/content'
import type { LintFinding } from '@/lib/domain/standard/lint/finding'
import { lintCriterion, lintStandard } from '@/lib/domain/standard/lint/lint-standard'
import { publishProblems, type PublishProblem } from '@/lib/domain/standard/publish-check'
import { jsonOf } from './draft-json'

/** A document with what stands in its way and what its author is warned of. */
export type Judged = { content: StandardContent; problems: PublishProblem[]; linted: LintFinding[] }

/** A pause in typing: half a word is not yet a finding. */
const PAUSE_MS = 300
/** The longest the judging holds the page before it lets keystrokes through. */
const SLICE_MS = 8

/** The document as it stood a moment ago, judged: after the last keystroke, in slices, and never in its way. Null until the first time. */
export function useFindings(content: StandardContent, recordsPeople: boolean): Judged | null {
  const [judged, setJudged] = useState<Judged | null>(null)
  useEffect(() => {
    if (judged?.content === content) return
    let gone = false
    const timer = setTimeout(
      async () => {
        const found = await judgeInSlices(content, recordsPeople, () => gone)
        if (found) startTransition(() => setJudged(found))
      },
      judged === null ? 0 : PAUSE_MS,
    )
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [content, recordsPeople, judged])
  return judged
}

/** What a criterion is warned of is kept by the object, so after the first time only those that changed take any time. */
async function judgeInSlices(content: StandardContent, recordsPeople: boolean, isGone: () => boolean): Promise<Judged | null> {
  let until = performance.now() + SLICE_MS
  for (const criterion of criteriaOf(content)) {
    lintCriterion(criterion)
    // Written beforehand as well, so that the first keystroke does not have the whole draft written at once.
    jsonOf(criterion)
    if (performance.now() < until) continue
    await nextTask()
    if (isGone()) return null
    until = performance.now() + SLICE_MS
  }
  await nextTask()
  const problems = publishProblems(content)
  await nextTask()
  return isGone() ? null : { content, problems, linted: lintStandard(content, recordsPeople) }
}

const nextTask = () => new Promise<void>((done) => setTimeout(done, 0))
