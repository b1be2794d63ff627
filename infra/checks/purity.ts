import type { Finding } from './finding.ts'

const impurities = [
  {
    sign: /\bDate\.now\(|\bnew Date\(\)|\bTemporal\.Now\b|\bperformance\.now\(/,
    say: 'the domain has no clock; take the instant as an argument',
  },
  {
    sign: /\bMath\.random\(|\brandomUUID\(|\bgetRandomValues\(/,
    say: 'the domain has no dice; take the draw or the id as an argument',
  },
  {
    sign: /\bfetch\(|\bprocess\.|\bconsole\.|\bsetTimeout\(|\bsetInterval\(/,
    say: 'the domain does no input or output',
  },
]

/** Clocks, dice, input and output are refused in the pure domain. */
export function checkPurity(file: string, text: string): Finding[] {
  if (!/^packages\/domain\/src\/.*[.]ts$/.test(file) || /[.](test|arbitrary)[.]ts$/.test(file)) return []
  return withoutComments(text)
    .split('\n')
    .flatMap((line, index) =>
      impurities.filter(({ sign }) => sign.test(line)).map(({ say }) => ({ where: `${file}:${index + 1}`, say })),
    )
}

/** Blanks comments out and keeps the lines, so that prose may speak of what code may not do. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<![:'"])\/\/[^\n]*/g, (comment) => comment.replace(/[^\n]/g, ' '))
}
