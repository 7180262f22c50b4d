'use server'

import { DryRunSlice, dryRunStandard } from '@/lib/usecases/standards/dry-run-standard'
import { formAction } from '@/lib/web/form-action'

export const dryRunAction = formAction(DryRunSlice, dryRunStandard)
