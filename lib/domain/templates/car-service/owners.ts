import type { Chain } from '../builders'

/** Who inside a garage can mend what a criterion finds. */
export const serviceAdviser: Chain = { link: 'people', owner: 'Service manager' }
export const training: Chain = { link: 'people', owner: 'Training' }
export const planning: Chain = { link: 'process', owner: 'Workshop planning' }
export const customerCare: Chain = { link: 'process', owner: 'Customer care' }
export const workshop: Chain = { link: 'product', owner: 'Workshop foreman' }
export const parts: Chain = { link: 'product', owner: 'Parts' }
export const facilities: Chain = { link: 'premises', owner: 'Facilities' }
export const office: Chain = { link: 'equipment', owner: 'Office and till' }
