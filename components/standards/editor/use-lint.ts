'use client'

import { startTransition, useEffect, useMemo, useState } from 'react'
import type { StandardContent } from '@/lib/domain/standard/content'
import type { LintFinding } from '@/lib/domain/standard/lint/finding'
import { lintStandard } from '@/lib/domain/standard/lint/lint-standard'

/** A pause in typing: half a word is not yet a finding. */
const PAUSE_MS = 300

/** What the linter warns of, a moment after the last keystroke and never in its way. */
export function useLint(content: StandardContent): LintFinding[] {
  const [settled, setSettled] = useState(content)
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setSettled(content)), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [content])
  return useMemo(() => lintStandard(settled), [settled])
}
