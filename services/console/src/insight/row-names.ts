import * as Plot from '@observablehq/plot'
import { isNarrow, letterWidth } from './chart-look.ts'
import { wrapped } from './picture-text.ts'

/** Where the names of rows stand, and what is left for the rows. */
export interface RowNames {
  /** Of a row with its name. */
  readonly height: number
  readonly marginLeft: number
  /** So far below the middle of its row stands what is drawn in it. */
  readonly shift: number
  readonly y: object
  readonly marks: readonly Plot.Markish[]
}

const lineHeight = 16
const shortestMargin = 90

/** No name is cut: beside its row it stands in as many lines as it needs, and where there is no room, above it. */
export function rowNames(names: readonly string[], width: number, content: number): RowNames {
  return isNarrow(width) ? namesAbove(names, width, content) : namesBeside(names, width, content)
}

function namesBeside(names: readonly string[], width: number, content: number): RowNames {
  const longest = Math.max(0, ...names.map(({ length }) => length)) * letterWidth + 14
  const marginLeft = Math.max(shortestMargin, Math.min(longest, width * 0.32))
  const lines = new Map(names.map((name) => [name, inLines(name, marginLeft - 14)]))
  return {
    height: Math.max(content, highest(lines) * lineHeight + 10),
    ...{ marginLeft, shift: 0, marks: [] },
    y: { label: null, domain: names, tickSize: 0, tickFormat: (name: string) => lines.get(name)?.join('\n') ?? name },
  }
}

function namesAbove(names: readonly string[], width: number, content: number): RowNames {
  const lines = new Map(names.map((name) => [name, inLines(name, width - 24)]))
  const above = highest(lines) * lineHeight
  const text = (name: string) => lines.get(name)?.join('\n') ?? name
  return {
    ...{ height: above + content, marginLeft: 12, shift: above / 2 },
    y: { label: null, domain: names, axis: null },
    marks: [
      Plot.text(names, {
        ...{ y: (name: string) => name, text, frameAnchor: 'left', textAnchor: 'start', lineAnchor: 'middle' },
        ...{ dx: -6, dy: -content / 2 + 2 },
      }),
    ],
  }
}

const inLines = (name: string, width: number) => wrapped(name, width, ({ length }) => length * letterWidth)
const highest = (lines: ReadonlyMap<string, readonly string[]>) =>
  Math.max(1, ...[...lines.values()].map(({ length }) => length))
