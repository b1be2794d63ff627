import { commentVerb } from './comment.ts'
import { markItemClinicalVerb } from './mark-clinical.ts'
import { orderAfterVerb } from './order-after.ts'
import { setFieldsVerb } from './set-fields.ts'

/** What is said and kept about an item beside its states. */
export const itemMatterVerbs = [orderAfterVerb, commentVerb, setFieldsVerb, markItemClinicalVerb]
