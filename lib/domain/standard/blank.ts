import type { Language, Text } from '../language'
import type { ScenarioKind, Section, StandardContent } from './content'

/** The five sections every customer-facing standard starts from (DOMAIN.md §3). */
const starting: [key: string, title: Text, onlyInScenarios: ScenarioKind[]][] = [
  ['greeting', { en: 'Greeting and meeting the customer', ru: 'Приветствие и встреча клиента', lt: 'Kliento pasitikimas ir pasveikinimas' }, []],
  ['needs', { en: 'Discovery of needs', ru: 'Выявление потребностей', lt: 'Poreikių išsiaiškinimas' }, []],
  ['consultation', { en: 'Consultation and product knowledge', ru: 'Консультация и знание продукта', lt: 'Konsultavimas ir prekės išmanymas' }, []],
  ['appearance', { en: 'Appearance of staff and premises', ru: 'Внешний вид сотрудников и помещения', lt: 'Darbuotojų ir patalpų išvaizda' }, []],
  ['complaints', { en: 'Conflicts, complaints and returns', ru: 'Конфликты, жалобы и возвраты', lt: 'Konfliktai, skundai ir grąžinimai' }, ['complaint', 'return']],
]

export const blankSection = (key: string, title: Text = {}): Section => ({
  key, title, intro: {}, weightMilli: 1_000, zone: null, passMark: null, onlyInScenarios: [], groups: [], criteria: [],
})

export const blankStandard = (baseLanguage: Language): StandardContent => ({
  baseLanguage,
  method: 'pooled',
  statedTotalMilli: null,
  zone: null,
  goal: null,
  sections: starting.map(([key, title, onlyInScenarios]) => ({ ...blankSection(key, { ...title }), onlyInScenarios })),
  scenarios: [],
})
