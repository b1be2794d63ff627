import type { ListSource } from '@understudy/contract/http/imports'
import { trelloCompletion } from './trello-rows.ts'

type Cells = Readonly<Record<string, string>>

/** What a tool writes in its own way, as a list would have it. */
export const tidyOf: Readonly<Partial<Record<ListSource, (cells: Cells) => Cells>>> = {
  clickup: (cells) => mapped(cells, (text) => instantOf(firstOf(text === 'null' ? '' : text))),
  trello: (cells) => ({ ...cells, ...trelloCompletion(cells), Members: firstName(cells['Members'] ?? '') }),
}

function mapped(cells: Cells, change: (text: string) => string): Cells {
  return Object.fromEntries(Object.entries(cells).map(([name, text]) => [name, change(text)]))
}

/** Who is named first of `[Kim Cole, Ana Diaz]` has it. */
function firstOf(text: string): string {
  const [, inside] = /^\[(.*)\]$/s.exec(text) ?? []
  return inside === undefined ? text : (inside.split(',')[0] ?? '').trim()
}

/** `Kim Cole (kimcole), Ana Diaz (ana)`: the one that is named first, without the name of the account. */
function firstName(text: string): string {
  return (text.split(',')[0] ?? '').replace(/\([^)]*\)\s*$/, '').trim()
}

/** ClickUp counts milliseconds. */
function instantOf(text: string): string {
  return /^\d{12,13}$/.test(text) ? new Date(Number(text)).toISOString() : text
}
