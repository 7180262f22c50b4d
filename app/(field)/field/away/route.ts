import { redirect } from 'next/navigation'

/** An address of the phone's own app, which says there what needs a connection; a browser without it begins at the visits. */
export const GET = (): never => redirect('/field')
