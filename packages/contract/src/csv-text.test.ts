import { describe, expect, it } from 'vitest'
import { csvCell, csvText } from './csv-text.ts'

describe('A cell of an export', () => {
  it.each(['=1+1', '+1+1', '-1+1', '-2+3+cmd|x', '@SUM(A1)', '\t=1'])(
    'that a spreadsheet would take for a formula is marked as text: %j',
    (text) => expect(csvCell(text)).toBe(`'${text}`),
  )

  it.each(['-1', '-1.5', '-1e-7', '12', 'Front desk', 'a=b', ''])('that is none stays as it is: %j', (text) =>
    expect(csvCell(text)).toBe(text),
  )

  it('stands in quotes where it holds a separator, a quote or the end of a line', () => {
    expect(
      csvText(
        ['a', 'b'],
        [
          ['x, y', 'said "no"'],
          ['two\nlines', '=1,\r'],
        ],
      ),
    ).toBe('a,b\n"x, y","said ""no"""\n"two\nlines","\'=1,\r"')
  })
})
