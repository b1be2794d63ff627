import { useKeys } from '../frame/use-keys.ts'
import { chooseRange, toggleChosen } from './selection.ts'

/** J and K go down and up the rows; X chooses, Shift and X all from the last one on, A and P open what can be done with what is chosen. */
export function useBoardKeys(canChoose: boolean): void {
  useKeys({
    j: () => goBy(1),
    k: () => goBy(-1),
    '/': () => document.querySelector<HTMLElement>('.filters select')?.focus(),
    ...(canChoose && {
      x: () => chooseHere(toggleChosen),
      X: () => chooseHere(chooseRange),
      a: () => toAct('bulk-assistant'),
      p: () => toAct('bulk-priority'),
    }),
  })
}

/** On a narrow screen all acts are in one list. */
const toAct = (id: string) => (document.getElementById(id) ?? document.getElementById('bulk-acts'))?.click()

const rowOf = (element: Element | null | undefined) => element?.closest<HTMLElement>('tr[data-index]') ?? undefined

/** To the link of the next row; a group's head has none and is passed over. */
function goBy(by: 1 | -1): void {
  const here = rowOf(document.activeElement)
  const rows = [...document.querySelectorAll<HTMLElement>('tr.row')].sort((a, b) => indexOf(a) - indexOf(b))
  const next = here === undefined ? rows[0] : rows[rows.indexOf(here) + by]
  const link = next?.querySelector<HTMLElement>('.row-link')
  link?.focus({ preventScroll: true })
  next?.scrollIntoView({ block: 'nearest' })
}

const indexOf = (row: HTMLElement) => Number(row.dataset['index'])

function chooseHere(choose: (id: string) => void): void {
  const href = rowOf(document.activeElement)?.querySelector<HTMLAnchorElement>('.row-link')?.search
  const id = new URLSearchParams(href).get('item')
  if (id !== null) choose(id)
}
