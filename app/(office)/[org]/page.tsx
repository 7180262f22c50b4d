import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/web/actor'
import { homeOf } from '@/lib/web/navigation'

export default async function OrganizationPage({ params }: PageProps<'/[org]'>) {
  redirect(homeOf(await requireActor((await params).org)))
}
