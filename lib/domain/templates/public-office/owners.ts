import type { Chain } from '../builders'

/** Who inside a public authority can mend what a criterion finds. */
export const officeHead: Chain = { link: 'people', owner: 'Head of office' }
export const training: Chain = { link: 'people', owner: 'Training' }
export const procedure: Chain = { link: 'process', owner: 'Procedures' }
export const integrity: Chain = { link: 'process', owner: 'Integrity and data protection' }
export const rota: Chain = { link: 'process', owner: 'Counter planning' }
export const formsDesk: Chain = { link: 'product', owner: 'Forms and information' }
export const buildings: Chain = { link: 'premises', owner: 'Buildings' }
export const queueSystem: Chain = { link: 'equipment', owner: 'Queue and payment machines' }
