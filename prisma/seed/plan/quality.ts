import { criteriaOf, type Criterion, type StandardContent } from '@/lib/domain/standard/content'
import type { BranchPlan } from './branches'
import type { Chance } from './chance'

/**
 * How likely each criterion is met: a level per criterion, shifted in log-odds by the branch, the course of the year and the day.
 * Levels are invented; they are chosen so that a company looks like one.
 */
export type QualityModel = {
  /** Chance of a pass in an ordinary branch in the first wave; a criterion that is not named takes `usual`. */
  levels: Record<string, number>
  usual: number
  /** Log-odds gained from wave to wave, in general and where something was trained or bought. */
  trend: number
  trained: Record<string, number>
}

export const cafeQuality: QualityModel = {
  usual: 0.93,
  levels: {
    greeted_30s: 0.86, greeted_first: 0.9, queue_helped: 0.6, clarified: 0.48, here_or_away: 0.8, let_finish: 0.96, order_repeated: 0.52,
    recommendation: 0.58, allergen_answer: 0.972, menu_knowledge: 0.7, addition_offered: 0.4, display_priced: 0.83, wait_to_order: 0.82,
    wait_for_drink: 0.66, wait_for_food: 0.82, order_accurate: 0.96, drink_temperature: 0.9, uniform_clean: 0.97, badge_readable: 0.84,
    food_hygiene: 0.96, tables_uncleared: 0.8, floor_clean: 0.9, restroom: 0.78, receipt_given: 0.975, farewell: 0.88, loyalty_mentioned: 0.3,
    complaint_heard_out: 0.88, apology: 0.7, solution_offered: 0.7, time_to_solution: 0.8, felt_welcome: 0.78,
  },
  trend: 0.04,
  trained: { addition_offered: 0.2, clarified: 0.1, order_repeated: 0.1, apology: 0.2 },
}

export const pharmacyQuality: QualityModel = {
  usual: 0.93,
  levels: {
    asked_for_whom: 0.78, asked_symptoms: 0.48, asked_tried: 0.58, safety_question: 0.97, options_priced: 0.5, dose_explained: 0.85,
    warning_given: 0.66, doctor_when: 0.5, product_knowledge: 0.82, plain_words: 0.88, quiet_voice: 0.7, waiting_line: 0.72, wait_to_serve: 0.85,
    second_counter: 0.55, unpriced_items: 0.82, receipt_given: 0.96, storage_told: 0.3, apology: 0.75, outcome: 0.75, trust: 0.8,
  },
  trend: 0.15,
  trained: { doctor_when: 0.4, asked_symptoms: 0.3 },
}

export const bankQuality: QualityModel = {
  usual: 0.93,
  levels: {
    greeted_60s: 0.85, introduced: 0.72, wait_to_serve: 0.74, wait_announced: 0.4, questions_first: 0.76, topics_asked: 0.55, listening: 0.82,
    needs_summarised: 0.5, total_cost: 0.9, fees_named: 0.6, drawback_named: 0.45, alternatives: 0.6, product_knowledge: 0.84, in_writing: 0.74,
    identity_first: 0.985, secrets_kept: 0.99, papers_out_of_sight: 0.96, not_overheard: 0.76, machines_working: 0.88, next_step: 0.7,
    questions_invited: 0.75, digital_shown: 0.4, explanation: 0.75, written_way: 0.6, deadline_named: 0.5, would_entrust: 0.78,
  },
  trend: 0.12,
  trained: { drawback_named: 0.5, needs_summarised: 0.3 },
}

const logOdds = (probability: number) => Math.log(probability / (1 - probability))
const fromLogOdds = (value: number) => 1 / (1 + Math.exp(-value))

/** The chance of a pass, criterion by criterion, in one visit of one branch; `wave` counts from 0. */
export function passChances(content: StandardContent, model: QualityModel, branch: Pick<BranchPlan, 'quality' | 'habits'>, wave: number, chance: Chance): (criterion: Criterion) => number {
  // Who works that day, how full it is: shared by the whole visit.
  const day = chance.normal(0, 0.28)
  const known = new Map(
    criteriaOf(content).map(({ key }) => {
      const level = logOdds(model.levels[key] ?? model.usual)
      const gained = wave * (model.trend + (model.trained[key] ?? 0))
      return [key, fromLogOdds(level + gained + branch.quality + (branch.habits[key] ?? 0) + day)]
    }),
  )
  return ({ key }) => known.get(key) ?? model.usual
}
