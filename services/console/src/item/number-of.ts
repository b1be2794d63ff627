import { itemNumber } from '@understudy/domain/work-item/item-number'

/** The number by which people tell two items of one name apart, and find one. */
export const numberOf = (id: string): string => `#${itemNumber(id)}`
