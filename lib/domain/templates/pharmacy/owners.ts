import type { Chain } from '../builders'

/** Who inside a pharmacy chain can mend what a criterion finds. */
export const pharmacist: Chain = { link: 'people', owner: 'Responsible pharmacist' }
export const training: Chain = { link: 'people', owner: 'Training' }
export const quality: Chain = { link: 'process', owner: 'Quality and law' }
export const rota: Chain = { link: 'process', owner: 'Rota planning' }
export const purchasing: Chain = { link: 'product', owner: 'Purchasing' }
export const facilities: Chain = { link: 'premises', owner: 'Facilities' }
export const tills: Chain = { link: 'equipment', owner: 'Tills and payment' }
