import { useState } from 'react'
import { type Filters, writePlace } from '../address/place.ts'

/**
 * The filters that the rows on the screen were read by: until there is an answer to others these stay as they are, and are not
 * drawn again. The same ones are the same object, whatever else of the address changes.
 */
export function useFiltersShown(asked: Filters, isAnswerPending: boolean): Filters {
  const [shown, setShown] = useState(asked)
  if (isAnswerPending || shown === asked || writePlace({ filters: shown }) === writePlace({ filters: asked }))
    return shown
  setShown(asked)
  return asked
}
