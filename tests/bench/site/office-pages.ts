import { asMigratorOf, type Places } from './past-wall'
import type { Urls } from '../network/ready'
import { scorecardPages } from './scorecard-pages'

type Ids = { shopperId: string; campaignId: string; standardId: string }

/** Every page of the office that holds something in a network, as its owner opens it: those that draw scorecards, and the others. */
export async function officePages(urls: Urls, slug: string, places: Places, reviewed: string): Promise<{ dashboards: string[]; office: string[] }> {
  const [ids] = await asMigratorOf<Ids>(urls, `
    select (select s.id::text from "Shopper" s where s."organizationId" = o.id order by s.alias limit 1) as "shopperId",
      (select c.id::text from "Campaign" c where c."organizationId" = o.id limit 1) as "campaignId", (select t.id::text from "Standard" t where t."organizationId" = o.id limit 1) as "standardId"
    from "Organization" o where o.slug = $1`, [slug])
  const { report, ...scorecards } = scorecardPages(slug, places)
  const { branchId, standard } = places
  const { shopperId, campaignId, standardId } = ids
  const within = (...paths: string[]) => paths.map((path) => `/${slug}/${path}`)
  return {
    dashboards: [...Object.values(scorecards), ...within(`scorecards/standards/${standardId}?standard=${standard}`, 'scorecards/compare/rollout')],
    office: [
      report, `${report}/why`,
      ...within(
        'scorecards/why?of=network', `scorecards/why?of=branch&id=${branchId}`, 'scorecards/views', 'scorecards/import', 'exports',
        'today', 'visits', 'visits/plan', 'visits/precision', `visits/${reviewed}`, 'reviews', `reviews/${reviewed}`, 'actions',
        'standards', 'standards/new', 'standards/import', `standards/${standardId}`, `standards/${standardId}/compare`, `standards/${standardId}/recalculations`, `standards/${standardId}/paper`,
        'campaigns', 'campaigns/new', `campaigns/${campaignId}`,
        'branches', 'branches/new', 'branches/regions', 'branches/import', `branches/${branchId}`, `branches/${branchId}/edit`,
        'shoppers', 'shoppers/new', `shoppers/${shopperId}`, `shoppers/${shopperId}/edit`, 'settings', 'settings/members', 'settings/audit',
      ),
    ],
  }
}
