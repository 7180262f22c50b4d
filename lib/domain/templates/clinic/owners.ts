import type { Chain } from '../builders'

/** Who inside a clinic can mend what a criterion finds. */
export const frontDesk: Chain = { link: 'people', owner: 'Head of reception' }
export const doctors: Chain = { link: 'people', owner: 'Chief physician' }
export const training: Chain = { link: 'people', owner: 'Training' }
export const scheduling: Chain = { link: 'process', owner: 'Appointments' }
export const patientSafety: Chain = { link: 'process', owner: 'Patient safety' }
export const patientRelations: Chain = { link: 'process', owner: 'Patient relations' }
export const services: Chain = { link: 'product', owner: 'Medical services' }
export const facilities: Chain = { link: 'premises', owner: 'Facilities' }
export const billing: Chain = { link: 'equipment', owner: 'Billing' }
