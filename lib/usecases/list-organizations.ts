import 'server-only'
import { listOrganizationIds } from '@/lib/data/organizations'

/** For the worker alone: whose turn is next. */
export const organizationsForJobs = listOrganizationIds
