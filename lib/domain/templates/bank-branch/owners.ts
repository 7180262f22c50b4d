import type { Chain } from '../builders'

/** Who inside a bank can mend what a criterion finds. */
export const branchManager: Chain = { link: 'people', owner: 'Branch manager' }
export const training: Chain = { link: 'people', owner: 'Training' }
export const compliance: Chain = { link: 'process', owner: 'Compliance' }
export const complaintsDesk: Chain = { link: 'process', owner: 'Complaints desk' }
export const rota: Chain = { link: 'process', owner: 'Rota planning' }
export const products: Chain = { link: 'product', owner: 'Retail products' }
export const facilities: Chain = { link: 'premises', owner: 'Facilities' }
export const machines: Chain = { link: 'equipment', owner: 'Self-service machines' }
