import type { LocalDate } from '../../sla/local-time.ts'
import type { CadenceTerms } from './cadence.ts'

/** What the item of a run is called. */
export const titleOn = ({ title }: Pick<CadenceTerms, 'title'>, date: LocalDate): string =>
  title.replaceAll('{date}', date)
