import { Problem } from '@/lib/domain/problem'
import type { FieldHome } from '@/lib/domain/report/visit-pack'
import { listOwnVisits } from '@/lib/usecases/field/list-own-visits'
import { currentPerson, isMeant } from '@/lib/web/actor'
import { restorePerson } from '@/lib/web/kept-cookies'
import { respond } from '@/lib/web/respond'
import { shoppingOf } from '@/lib/web/shopper'

/** The shopper's first page as data, for a phone that draws it itself. */
export async function GET() {
  return respond(async () => {
    const person = await currentPerson()
    if (!person || !(await isMeant(person.userId))) throw new Problem('signed_out')
    await restorePerson(person.userId)
    const lists = await Promise.all(
      (await shoppingOf(person.userId)).map(async ({ actor, organization }) =>
        (await listOwnVisits(actor)).map((visit) => ({ org: organization.slug, organization: organization.name, visit })),
      ),
    )
    const home: FieldHome = { userId: person.userId, visits: lists.flat() }
    return Response.json(home, { headers: { 'cache-control': 'no-store' } })
  })
}
