import './data-table.css'
import type { CSSProperties, ReactNode } from 'react'

interface DataTableProps {
  readonly label: string
  readonly heads: readonly (string | NumberHead)[]
  readonly children: ReactNode
}

interface NumberHead {
  readonly word: string
  readonly isNumber: true
}

/** The head of a column of numbers. */
export const number = (word: string): NumberHead => ({ word, isNumber: true })

/**
 * A table of figures or facts. Where it is wider than the page it is scrolled by itself, by keyboard too; on a phone each row
 * is a card that names what it says, by the heads.
 */
export function DataTable({ label, heads, children }: DataTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable without a mouse
    <section className="data-table" aria-label={label} tabIndex={0}>
      <table style={named(heads)}>
        <thead>
          <tr>
            {heads.map((head) =>
              typeof head === 'string' ? (
                <th key={head} scope="col">
                  {head}
                </th>
              ) : (
                <th key={head.word} scope="col" className="number">
                  {head.word}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}

/** The heads as texts for the style sheet, which sets each before its cells on a phone. */
function named(heads: DataTableProps['heads']): CSSProperties {
  const words = heads.map((head) => (typeof head === 'string' ? head : head.word))
  return Object.fromEntries(words.map((word, index) => [`--head-${index + 1}`, JSON.stringify(word)])) as CSSProperties
}
