import type { Goal } from '@/lib/domain/standard/content'
import type { Industry } from '@/lib/domain/industry'
import type { Day } from '@/lib/domain/visit/days'
import { addDays } from '@/lib/domain/visit/days'
import { bankBranches, bankRegions, cafeBranches, cafeRegions, pharmacyBranches, pharmacyRegions, type BranchPlan, type RegionPlan } from './branches'
import { bankOffice, bankShoppers, cafeOffice, cafeShoppers, pharmacyOffice, pharmacyShoppers, type OfficePerson, type ShopperPlan } from './people'
import { bankQuality, cafeQuality, pharmacyQuality, type QualityModel } from './quality'
import { cafeRevision, type Revision } from './second-version'

/** A company as the seed makes it: who, where, by which standard, how many waves, how much of life in the running one. */
export type Company = {
  key: string
  name: string
  industry: Industry
  timeZone: string
  regions: RegionPlan[]
  branches: BranchPlan[]
  office: OfficePerson[]
  shoppers: ShopperPlan[]
  template: string
  standardName: string
  goal: (today: Day) => Goal
  /** Scenarios dealt to every branch; a branch with more visits gets all of the standard's. */
  scenarios: string[]
  quality: QualityModel
  waves: number
  /** Null: one version serves all its waves. */
  revision: Revision | null
  campaignName: string
  feeMinor: number
  /** Repaid for what is bought; the scenarios allow purchases up to it. */
  expenseCapMinor: number
  /** Whole thread of everyday happenings, or the main states alone. */
  lively: boolean
}

const goal = (kpi: [en: string, ru: string, lt: string], present: string, target: string, scoreTarget: number) => (today: Day): Goal => ({
  kpi: { en: kpi[0], ru: kpi[1], lt: kpi[2] }, present, target, by: addDays(today, 120), scoreTarget,
})

export const cafe: Company = {
  key: 'cafe', name: 'Rasa Coffee', industry: 'food_service', timeZone: 'Europe/Vilnius',
  regions: cafeRegions, branches: cafeBranches, office: cafeOffice, shoppers: cafeShoppers,
  template: 'cafe', standardName: 'Café service',
  goal: goal(['Guests who come back within 30 days, %', 'Гости, вернувшиеся в течение 30 дней, %', 'Svečiai, sugrįžę per 30 dienų, %'], '41', '46', 860),
  scenarios: ['morning_takeaway', 'lunch_for_one', 'cold_drink_complaint'],
  quality: cafeQuality, waves: 4, revision: cafeRevision, campaignName: 'Café service, quarterly', feeMinor: 1_400, expenseCapMinor: 1_200, lively: true,
}

export const pharmacy: Company = {
  key: 'pharmacy', name: 'Alyva Pharmacies', industry: 'pharmacy', timeZone: 'Europe/Vilnius',
  regions: pharmacyRegions, branches: pharmacyBranches, office: pharmacyOffice, shoppers: pharmacyShoppers,
  template: 'pharmacy', standardName: 'Advice at the counter',
  goal: goal(['Customers who would ask here again, %', 'Клиенты, которые обратятся снова, %', 'Klientai, kurie klaustų vėl, %'], '63', '70', 880),
  scenarios: ['headache', 'antibiotic_without_prescription', 'advice_complaint'],
  quality: pharmacyQuality, waves: 2, revision: null, campaignName: 'Advice, half-yearly', feeMinor: 1_600, expenseCapMinor: 1_200, lively: false,
}

export const bank: Company = {
  key: 'bank', name: 'Tiltas Bank', industry: 'banking', timeZone: 'Europe/Vilnius',
  regions: bankRegions, branches: bankBranches, office: bankOffice, shoppers: bankShoppers,
  template: 'bank_branch', standardName: 'Advice in the branch',
  goal: goal(['Customers with a second product, %', 'Клиенты со вторым продуктом, %', 'Klientai, turintys antrą produktą, %'], '28', '33', 870),
  scenarios: ['consumer_loan', 'savings', 'fee_complaint'],
  quality: bankQuality, waves: 2, revision: null, campaignName: 'Consultation', feeMinor: 2_500, expenseCapMinor: 0, lively: false,
}

const small = ['VNO-01', 'VNO-02', 'VNO-03', 'VNO-06', 'VNO-07', 'VNO-08', 'VNO-10', 'KUN-05', 'RIX-01', 'TLL-01']
const near = { Vilnius: 9, Kaunas: 3, Rīga: 3, Tallinn: 2 } as Record<string, number>

/** A small café for journeys and tests: every role, a published standard, visits in every state. */
export const smallCafe: Company = {
  ...cafe,
  branches: cafeBranches.filter(({ code }) => small.includes(code)).map((branch) => ({ ...branch, perWave: 2 })),
  office: cafeOffice.map((person) => (person.branches?.includes('KUN-05') ? { ...person, branches: ['KUN-05'] } : person)),
  shoppers: Object.entries(near).flatMap(([town, count]) => cafeShoppers.filter((shopper) => shopper.town === town).slice(0, count)),
  waves: 2,
  revision: null,
}
