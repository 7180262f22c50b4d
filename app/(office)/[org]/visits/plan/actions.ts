'use server'

import { getLocale, getTranslations } from 'next-intl/server'
import type { NamedRefusal } from '@/components/visits/refusal-list'
import { languageOf, textIn } from '@/lib/domain/language'
import { Problem } from '@/lib/domain/problem'
import { sayDay, sayDays } from '@/lib/domain/visit/say-window'
import { ApplyPlan, applyPlan } from '@/lib/usecases/visits/apply-plan'
import { PlanVisit, planVisit } from '@/lib/usecases/visits/plan-visit'
import { PreviewPlan, previewPlan } from '@/lib/usecases/visits/preview-plan'
import { viewPlanning } from '@/lib/usecases/visits/view-planning'
import { formAction } from '@/lib/web/form-action'
import { problemSentence } from '@/lib/web/problem-sentence'

export const previewPlanAction = formAction(PreviewPlan, async (actor, input) => {
  const plan = await previewPlan(actor, input)
  const { scenarios, baseLanguage } = await viewPlanning(actor, { waveId: input.waveId })
  const [t, locale] = await Promise.all([getTranslations('planning'), getLocale()])
  const branch = new Map(plan.branches.map(({ id, name, town }) => [id, town ? `${name} · ${town}` : name]))
  const shopper = new Map(plan.shoppers.map(({ id, name }) => [id, name]))
  const scenario = new Map(scenarios.map(({ id, content }) => [id, textIn(content.name, languageOf(locale), baseLanguage)]))
  const refusals: NamedRefusal[] = await Promise.all(plan.refusals.map(async ({ branchId, slot, shopperId, code, until, details }) => ({
    visit: slot > 0 ? t('visitNumber', { branch: branch.get(branchId) ?? '', slot }) : (branch.get(branchId) ?? ''),
    shopper: shopperId ? (shopper.get(shopperId) ?? '') : '',
    words: [code === 'not_available' ? t('away') : await problemSentence(new Problem(code, details)), until ? t('freeFrom', { day: sayDay(until, locale, 'short') }) : ''].filter(Boolean).join(' '),
  })))
  return {
    key: crypto.randomUUID(),
    branchCount: new Set(plan.visits.map(({ branchId }) => branchId)).size,
    refusals,
    lines: plan.visits.map(({ branchId, slot, scenarioId, window, shopperIds }) => ({
      branchId, slot, scenarioId, shopperIds, start: window.start, end: window.end,
      branch: branch.get(branchId) ?? '',
      scenario: scenario.get(scenarioId) ?? '',
      days: sayDays(window.start, window.end, locale, new Date(), 'short'),
      shoppers: shopperIds.map((id) => shopper.get(id) ?? '').join(', '),
    })),
  }
})

export const applyPlanAction = formAction(ApplyPlan, async (actor, input) => {
  const { visitIds, refusals } = await applyPlan(actor, input)
  const t = await getTranslations('planning')
  const { branches, shoppers } = refusals.length > 0 ? await viewPlanning(actor, { waveId: input.waveId }) : { branches: [], shoppers: [] }
  const branch = new Map(branches.map(({ id, name }) => [id, name]))
  const shopper = new Map(shoppers.map(({ id, name }) => [id, name]))
  return {
    planned: visitIds.length,
    refusals: await Promise.all(refusals.map(async ({ branchId, slot, shopperId, code, details }) => ({
      visit: t('visitNumber', { branch: branch.get(branchId) ?? '', slot }),
      shopper: shopperId ? (shopper.get(shopperId) ?? '') : '',
      words: await problemSentence(new Problem(code, details)),
    }))),
  }
})

export const planVisitAction = formAction(PlanVisit, planVisit)
