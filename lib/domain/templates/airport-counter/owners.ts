import type { Chain } from '../builders'

/** Who behind an airport counter can mend what a criterion finds: airline, handling agent or airport. */
export const dutyManager: Chain = { link: 'people', owner: 'Duty station manager' }
export const training: Chain = { link: 'people', owner: 'Passenger service training' }
export const ruleKeeper: Chain = { link: 'process', owner: 'Safety and security' }
export const rota: Chain = { link: 'process', owner: 'Counter planning' }
export const customerRelations: Chain = { link: 'process', owner: 'Customer relations' }
export const fares: Chain = { link: 'product', owner: 'Fares and extras' }
export const terminal: Chain = { link: 'premises', owner: 'Terminal' }
export const counterSystems: Chain = { link: 'equipment', owner: 'Counter systems' }
